"""Write the page about the packages that the project needs: why, and under which licence."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.supply.page import page


@click.command()
@options.path("home", "Folder of the project.", ".")
@options.path("out", "File to write.", "docs/dependencies.md")
def command(home: Path, out: Path) -> None:
    """Write docs/dependencies.md from the lists of requirements, their pins and the list of licences."""
    out.write_bytes(page(home).encode())
