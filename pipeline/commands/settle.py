"""Put right what a killed run has left: moves that are not finished, notes of DVC that are torn."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.publishing.shelves import release_shelf, settle_tables
from pipeline.workflow.mending import mend


@click.command()
@options.path("home", "Folder of the project.", ".")
def command(home: Path) -> None:
    """Finish or undo the moves that killed runs have begun, and mend what they have left of DVC's own files.

    Changes nothing where there is nothing to do. `make data` runs it first.
    """
    settle_tables(home / "processed")
    release_shelf(home).settle()
    for done in mend(home):
        click.echo(done, err=True)
