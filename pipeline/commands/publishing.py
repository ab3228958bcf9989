"""Put the checked tables and datapackage.json in place, whole or not at all."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.intermediate import load
from pipeline.publishing.package import publish
from pipeline.verdict import Verdict


@click.command()
@options.folder("tables", "Folder of the checked tables.", "build/tables")
@options.path("checks", "File with the verdict on them.", "build/checks.json")
@options.path("metadata", "File that says what the package is.", "metadata.yaml")
@options.schemas
@options.path("home", "Folder that gets processed/ and datapackage.json.", ".")
def command(tables: Path, checks: Path, metadata: Path, schemas: Path, home: Path) -> None:
    """Put the checked tables into processed/ and describe them in datapackage.json, whole or not at all.

    Refused where the checks found anything or the tables are not the ones that were checked.
    """
    publish(tables, load(checks, Verdict, "checks"), metadata, schemas, home)
