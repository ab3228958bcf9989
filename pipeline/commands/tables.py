"""Write the records as CSV tables, aside, unchecked."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.intermediate import load
from pipeline.records import Records
from pipeline.tables import write_tables


@click.command()
@options.path("records", "File that the room before has written.", "build/records.json")
@options.path("out", "Folder to write the tables to.", "build/tables")
def command(records: Path, out: Path) -> None:
    """Write the records as CSV tables to a folder aside; the checks come next."""
    write_tables(load(records, Records, "coding"), out)
