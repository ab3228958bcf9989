"""What every export is made from: the typed tables, their schemas, and what the package says about itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipeline.errors import InvalidTablesError
from pipeline.publishing.metadata import Metadata
from pipeline.schemas import TableSchema, load_schemas
from pipeline.tables import read_tables, type_table


@dataclass(frozen=True, slots=True)
class Package:
    """The tables of a package with typed columns, by name."""

    frames: Mapping[str, pl.DataFrame]
    schemas: Mapping[str, TableSchema]
    metadata: Metadata


def load_package(tables: Path, schemas: Path, metadata: Metadata) -> Package:
    """Read the tables of a folder; raise InvalidTablesError where a cell is not of its field's type."""
    loaded = load_schemas(schemas)
    typed = {table: type_table(frame, loaded[table]) for table, frame in read_tables(tables).items()}
    for table, (_, bad_cells) in typed.items():
        for bad in bad_cells:
            where = f"{tables / table}.csv: row {bad.row + 1}, {bad.field}"
            raise InvalidTablesError(f"{where}: {bad.text!r} is no {bad.type} (build the tables anew)")
    return Package({table: frame for table, (frame, _) in typed.items()}, loaded, metadata)
