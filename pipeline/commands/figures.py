"""Draw the figures for papers and the README."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.figures import write_figures
from pipeline.site import read_package


@click.command()
@options.path("package", "Descriptor of the published tables.", "datapackage.json")
@options.path("out", "Folder for the figures.", "docs/figures")
def command(package: Path, out: Path) -> None:
    """Draw timeline, map and rival claims from the published tables, each as SVG and PNG."""
    write_figures(read_package(package), out)
