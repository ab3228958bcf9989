"""Make the page that shows the tables in their text, on a timeline and on a map."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.site import read_package, write_site

LIMIT = 3_000_000


@click.command()
@options.path("package", "Descriptor of the published tables.", "datapackage.json")
@options.path("out", "Folder for the page.", "site")
def command(package: Path, out: Path) -> None:
    """Write index.html from the published tables: one file that works from a folder, without server or network."""
    page = write_site(read_package(package), out)
    size = page.stat().st_size
    if size > LIMIT:
        click.echo(f"warning: {page}: {size / 1e6:.1f} MB; pages over {LIMIT / 1e6:.0f} MB open slowly", err=True)
