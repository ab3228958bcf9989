"""Broken rows, made from the sample for each constraint of each schema."""

import csv
import io
import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sample import SCHEMAS, write_sample

from pipeline.checks.pandera_schema import constraints_of
from pipeline.schemas import Field, TableSchema, load_schemas
from pipeline.tables.write import format_cell

Row = dict[str, str]
LOADED = load_schemas(SCHEMAS)


@dataclass(frozen=True)
class Case:
    """A constraint of a table: `field` as the engines name it, `name` as Table Schema does."""

    table: str
    field: str
    name: str

    def __str__(self) -> str:
        return f"{self.table}-{self.field}-{self.name}"


@cache
def sample_rows(table: str) -> tuple[Row, ...]:
    """The rows of a table of the sample as text."""
    with TemporaryDirectory() as folder:
        tables, _ = write_sample(Path(folder))
        text = (tables / f"{table}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text)))


def cases(schema: TableSchema) -> list[Case]:
    """Every constraint of a table but for its foreign keys."""
    found = [Case(schema.name, "+".join(schema.primary_key), "primaryKey")]
    for field in schema.fields:
        names = [name for name, _ in constraints_of(field)]
        names += ["required"] if field.constraints.required else []
        names += ["type"] if field.type != "string" else []
        found += [Case(schema.name, field.name, name) for name in names]
    return found


def break_rows(rows: list[Row], schema: TableSchema, case: Case) -> None:
    """Break the last row at the constraint."""
    last = rows[-1]
    if case.name == "primaryKey":
        last |= {column: rows[0][column] for column in schema.primary_key}
    elif case.name == "unique":
        last[case.field] = next(row[case.field] for row in rows if row[case.field])
    else:
        field = next(field for field in schema.fields if field.name == case.field)
        last[case.field] = breaking_cell(field, case.name)


def breaking_cell(field: Field, name: str) -> str:
    """A cell of the field's type that breaks the constraint; a constraint nobody has thought of is a `KeyError`."""
    limit: Any = dict(constraints_of(field)).get(name)
    numeric = field.type in ("integer", "number")
    makers: dict[str, Any] = {
        "required": lambda: "",
        "type": lambda: "neither fish nor flesh",
        "enum": lambda: "99" if numeric else "no-such-value",
        "pattern": lambda: " blanks around ",
        "minimum": lambda: beside(limit, -1),
        "maximum": lambda: beside(limit, 1),
        "exclusiveMinimum": lambda: beside(limit, 0),
        "exclusiveMaximum": lambda: beside(limit, 0),
        "minLength": lambda: "x" * (limit - 1),
        "maxLength": lambda: "x" * (limit + 1),
    }
    return str(makers[name]())


def beside(limit: Any, step: int) -> str:
    """A value a step away from a limit; a date's stands in the schema as text."""
    if isinstance(limit, str):
        return (date.fromisoformat(limit) + timedelta(days=step)).isoformat()
    return str(limit + step)


def write_rows(path: Path, rows: list[Row]) -> int:
    """Write the rows as CSV; returns the line of the last one."""
    lines = [",".join(map(format_cell, cells)) for cells in ([*rows[0]], *([*row.values()] for row in rows))]
    path.write_bytes("".join(line + "\n" for line in lines).encode())
    return len(rows) + 1


def describe(folder: Path, schemas: list[dict[str, Any]]) -> Path:
    """Write a `datapackage.json` beside the tables of the schemas."""
    resources = [
        {"name": schema["name"], "path": f"{schema['name']}.csv", "profile": "tabular-data-resource", "schema": schema}
        for schema in schemas
    ]
    path = folder / "datapackage.json"
    path.write_text(json.dumps({"name": "sample", "resources": resources}), encoding="utf-8")
    return path


def raw_schema(table: str) -> dict[str, Any]:
    """The schema of a table as it stands in its file."""
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{table}.schema.json").read_text(encoding="utf-8"))
    return schema
