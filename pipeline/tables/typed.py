"""Frames of text to frames of values, by the types of the schemas."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from pipeline.schemas import Field, FieldType, TableSchema

DTYPES: dict[FieldType, type[pl.DataType]] = {
    "string": pl.String,
    "integer": pl.Int64,
    "number": pl.Float64,
    "boolean": pl.Boolean,
    "date": pl.Date,
}
# The one way to write a value: `+1`, `1_000`, `2014-3-2`, `NaN` and a number with blanks around it are none.
_FORMS: dict[FieldType, str] = {
    "integer": r"^-?[0-9]+$",
    "number": r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$",
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that is no value of its field's type; `row` counts from 0, the header left out."""

    row: int
    field: str
    text: str
    type: str


def type_tables(frames: Mapping[str, pl.DataFrame], schemas: Mapping[str, TableSchema]) -> dict[str, pl.DataFrame]:
    """All tables with typed columns; a cell that is no value of its type is missing: `type_table` tells which."""
    return {table: type_table(frame, schemas[table])[0] for table, frame in frames.items()}


def type_table(frame: pl.DataFrame, schema: TableSchema) -> tuple[pl.DataFrame, list[BadCell]]:
    """One table with typed columns, and the cells that could not be read as their type (missing in the table)."""
    typed = frame.select(_cast(field) for field in schema.fields)
    bad_cells: list[BadCell] = []
    for field in schema.fields:
        lost = frame[field.name].is_not_null() & typed[field.name].is_null()
        bad_cells += [BadCell(row, field.name, frame[field.name][row], field.type) for row in lost.arg_true()]
    return typed, bad_cells


def _cast(field: Field) -> pl.Expr:
    text = pl.col(field.name)
    if field.type == "string":
        return text
    if field.type == "boolean":
        words = dict.fromkeys(field.true_values, True) | dict.fromkeys(field.false_values, False)
        return text.replace_strict(words, default=None)
    formed = pl.when(text.str.contains(_FORMS[field.type])).then(text)
    if field.type == "date":
        return formed.str.to_date("%Y-%m-%d", strict=False)
    # A number too large for a float becomes infinite: nothing that a table may hold.
    value = formed.cast(DTYPES[field.type], strict=False)
    return pl.when(value.is_finite()).then(value)
