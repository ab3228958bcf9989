"""Measure the tables against the texts that people have coded by hand."""

from pathlib import Path

import click
import msgspec

from pipeline.commands import options
from pipeline.evaluation import score
from pipeline.evaluation.page import refresh_page, render_markdown
from pipeline.evaluation.report import as_metrics, render_text
from pipeline.intermediate import save

PATH = click.Path(path_type=Path)


@click.command()
@options.folder("data", "Folder of the tables to measure.", "processed")
@options.path("raw", "Raw text, or folder of the raw texts.", "raw")
@click.option(
    "--gold", type=PATH, multiple=True, help="Text coded by hand, or folder of such; repeatable.  [default: gold]"
)
@click.option("--show", "form", flag_value="show", help="List besides what is missed, too much, or wrong in a slot.")
@click.option("--json", "form", flag_value="json", help="Print the figures as JSON.")
@click.option("--markdown", "form", flag_value="markdown", help="Print the figures as tables in Markdown.")
@click.option("--out", type=PATH, help="Write the figures to this file as JSON.")
@click.option("--page", type=(PATH, str), metavar="FILE BLOCK", help="Write the tables into a block of a page.")
def command(
    data: Path, raw: Path, gold: tuple[Path, ...], form: str | None, out: Path | None, page: tuple[Path, str] | None
) -> None:
    """Measure precision, recall and F1 of events, claims and reactions, their slots, and actors and places as one row.

    A record of the tables meets one of the gold in the same paragraph with the same type (and number); strict F1 asks
    for every slot besides. Documents without gold are left aside.
    """
    scored = score(data, raw, *(gold or (Path("gold"),)))
    if out is not None:
        save(as_metrics(scored), out)
    if page is not None:
        refresh_page(*page, render_markdown(scored))
    if form == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(as_metrics(scored)), indent=1))
    elif form == "markdown":
        click.echo(render_markdown(scored), nl=False)
    elif form == "show" or (out is None and page is None):
        click.echo(render_text(scored, form == "show"), nl=False)
