"""Parquet: a file a table, with types, required columns, and each column's meaning in its metadata."""

from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.exports.package import Package
from pipeline.schemas import Field, TableSchema

_TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def write_parquet(package: Package, folder: Path) -> None:
    """Write `<table>.parquet` for every table; same tables and same packages, same bytes."""
    for table, frame in package.frames.items():
        pq.write_table(_arrow(frame, package.schemas[table]), folder / f"{table}.parquet", compression="zstd")


def _arrow(frame: pl.DataFrame, schema: TableSchema) -> pa.Table:
    about = {"title": schema.title, "description": schema.description, "primary_key": ",".join(schema.primary_key)}
    return frame.to_arrow().cast(pa.schema([_field(field) for field in schema.fields], metadata=about))


def _field(field: Field) -> pa.Field:
    about = {"description": field.description, **({"unit": field.unit} if field.unit else {})}
    return pa.field(field.name, _TYPES[field.type], nullable=not field.constraints.required, metadata=about)
