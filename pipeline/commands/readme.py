"""Write the row counts in README.md anew after the data has changed (upkeep)."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.publishing.overview import load_descriptor, refresh_readme
from pipeline.publishing.package import shelf_of


@click.command()
@options.path("home", "Folder of the project.", ".")
def command(home: Path) -> None:
    """Write the overview of the tables in README.md anew from datapackage.json."""
    shelf_of(home).settle()
    readme = home / "README.md"
    descriptor = load_descriptor(home / "datapackage.json")
    readme.write_bytes(refresh_readme(readme.read_text("utf-8"), descriptor).encode())
