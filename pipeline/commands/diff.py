"""Compare two releases: rows, cells, schemas, and the least step of the version."""

from pathlib import Path

import click

from pipeline.errors import PipelineError
from pipeline.release.difference import compare
from pipeline.release.report import render_json, render_text
from pipeline.release.snapshot import read_snapshot


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with every row in full.")
@click.option("--rows", default=20, show_default=True, help="Rows of a kind and table that the text shows.")
@click.option("--check", is_flag=True, help="Exit with 1 where the step of the version is too small.")
def command(old: Path, new: Path, as_json: bool, rows: int, check: bool) -> None:
    """Compare the releases OLD and NEW, folders with a datapackage.json or zip files.

    Tells the rows that came, went and changed, cell by cell, changes of the schemas, and the least bump of the version.
    """
    difference = compare(read_snapshot(old), read_snapshot(new))
    click.echo(render_json(difference) if as_json else render_text(difference, rows), nl=False)
    if check and difference.bump < difference.least_bump:
        reason = f"a {difference.bump} step from {difference.old}, but a {difference.least_bump} one is needed"
        raise PipelineError(f"{new}: version {difference.new} is {reason} ({difference.reasons[0]})")
