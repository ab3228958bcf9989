"""Write the tables as Parquet, SQLite, GeoJSON, Excel, and in the shapes of ACLED and UCDP GED."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.exports import FORMATS, load_package, write_exports
from pipeline.publishing.metadata import load_metadata
from pipeline.publishing.shelves import settle_tables, tables_shelf


@click.command()
@options.folder("tables", "Folder of the tables.", "processed")
@options.schemas
@options.path("metadata", "File that says what the package is.", "metadata.yaml")
@click.option(
    "--format", "names", type=click.Choice(list(FORMATS)), multiple=True, help="A format; without one, all of them."
)
@options.path("out", "Folder for the files; made if it is not there.")
def command(tables: Path, schemas: Path, metadata: Path, names: tuple[str, ...], out: Path) -> None:
    """Write the tables in the formats that other programs open; a release holds all of them.

    The files are made aside and moved in together.
    """
    settle_tables(tables)
    package = load_package(tables, schemas, load_metadata(metadata))
    shelf = tables_shelf(out)
    with shelf.staging() as aside:
        write_exports(package, names or tuple(FORMATS), aside)
        shelf.move_in()
