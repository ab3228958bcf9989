"""Write row counts, version and citation in README.md and its like anew (upkeep)."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.publishing.metadata import load_metadata
from pipeline.publishing.overview import load_descriptor, refresh_readme
from pipeline.publishing.pages import refresh_pages
from pipeline.publishing.shelves import package_shelf
from pipeline.whole import write_whole


@click.command()
@options.path("home", "Folder of the project.", ".")
def command(home: Path) -> None:
    """Write anew what pages repeat: row counts from datapackage.json, citation and version from metadata.yaml."""
    package_shelf(home).settle()
    pages = refresh_pages(load_metadata(home / "metadata.yaml"), home)
    pages["README.md"] = refresh_readme(pages["README.md"], load_descriptor(home / "datapackage.json"))
    for name, text in pages.items():
        write_whole(home / name, text.encode())
