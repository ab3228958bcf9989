"""Write dvc.yaml anew after a file has come or gone (upkeep)."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.whole import write_whole
from pipeline.workflow.stages import render_workflow


@click.command()
@options.path("home", "Folder of the project.", ".")
def command(home: Path) -> None:
    """Write dvc.yaml anew from the rooms, what they import and the files that they read."""
    write_whole(home / "dvc.yaml", render_workflow(home.resolve()).encode())
