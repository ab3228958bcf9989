"""Pandera schemas, derived from the Table Schemas."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import msgspec
import pandera.polars as pa
import polars as pl

from pipeline.checks.data import LINE
from pipeline.checks.report import Finding
from pipeline.schemas import Constraints, Field, TableSchema
from pipeline.tables.typed import DTYPES

Condition: TypeAlias = Callable[[pl.Expr, Any], pl.Expr]

# What each constraint demands of a cell that is not empty, and how a finding says it.
CONDITIONS: dict[str, Condition] = {
    "pattern": lambda cell, pattern: cell.str.contains(f"^(?:{pattern})$"),
    "enum": lambda cell, values: cell.is_in(list(values)),
    "minimum": lambda cell, bound: cell >= bound,
    "maximum": lambda cell, bound: cell <= bound,
    "exclusiveMinimum": lambda cell, bound: cell > bound,
    "exclusiveMaximum": lambda cell, bound: cell < bound,
    "minLength": lambda cell, length: cell.str.len_chars() >= length,
    "maxLength": lambda cell, length: cell.str.len_chars() <= length,
    # Empty cells may repeat, which Pandera's own `unique` forbids.
    "unique": lambda cell, _: cell.is_null() | cell.is_first_distinct(),
}
_MESSAGES = {
    "required": "is empty; give a value",
    "pattern": "{cell!r} does not match {value}; mend the value",
    "enum": "{cell!r} is none of {value}; use one of them, or add it to the schema with its meaning",
    "minimum": "{cell} is less than {value}; mend the value",
    "maximum": "{cell} is more than {value}; mend the value",
    "exclusiveMinimum": "{cell} is not more than {value}; mend the value",
    "exclusiveMaximum": "{cell} is not less than {value}; mend the value",
    "minLength": "{cell!r} is shorter than {value} characters; mend the value",
    "maxLength": "{cell!r} is longer than {value} characters; mend the value",
    "unique": "{cell!r} stands in an earlier row too; no two rows may share it",
    "primaryKey": "the key {cell!r} stands in an earlier row too; give each row a key of its own",
}


def derive(schema: TableSchema) -> pa.DataFrameSchema:
    """The Pandera schema of a table with typed columns: types, constraints and primary key."""
    columns = {
        field.name: pa.Column(
            DTYPES[field.type],
            nullable=not field.constraints.required,
            checks=[_cell_check(field.type, name, value) for name, value in constraints_of(field)],
        )
        for field in schema.fields
    }
    key = schema.primary_key
    check = pa.Check(lambda data: data.lazyframe.select(pl.struct(key).is_first_distinct()), name="primaryKey")
    return pa.DataFrameSchema(columns, checks=[check])


def constraints_of(field: Field) -> Iterator[tuple[str, Any]]:
    """Names (as in Table Schema) and values of the constraints that a field sets, `required` left out."""
    for each in msgspec.structs.fields(Constraints):
        value = getattr(field.constraints, each.name)
        if each.name != "required" and value is not None and value is not False:
            yield each.encode_name, value


def schema_findings(frame: pl.DataFrame, schema: TableSchema) -> Iterator[Finding]:
    """What the schema finds in a table with typed columns and lines: every finding, not only the first."""
    try:
        derive(schema).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for error in errors.schema_errors:
            yield from _findings(error, frame, schema)


def _findings(error: pa.errors.SchemaError, frame: pl.DataFrame, schema: TableSchema) -> Iterator[Finding]:
    name = "required" if error.check == "not_nullable" else error.check.name
    whole_row = name == "primaryKey"
    field = "+".join(schema.primary_key) if whole_row else str(error.column_name)
    value = None if whole_row else _shown(dict(constraints_of(_field(schema, field))).get(name))
    rows = frame.filter(~error.check_output["check_output"])
    for row in rows.iter_rows(named=True):
        row_id = "+".join(str(row[column]) for column in schema.primary_key)
        message = _MESSAGES[name].format(cell=row_id if whole_row else row[field], value=value)
        yield Finding(schema.name, row[LINE], field, row_id, name, message)


def _cell_check(field_type: str, name: str, value: Any) -> pa.Check:
    condition = CONDITIONS[name]
    # A bound of a date stands in JSON as text.
    limit = pl.lit(value).str.to_date() if field_type == "date" else value
    return pa.Check(lambda data: data.lazyframe.select(condition(pl.col(data.key), limit)), name=name)


def _field(schema: TableSchema, name: str) -> Field:
    return next(field for field in schema.fields if field.name == name)


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
