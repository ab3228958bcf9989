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

import polars as pl
from sample import SCHEMAS, write_sample

from pipeline.checks import check_tables
from pipeline.checks.data import RECORD_TABLES
from pipeline.checks.door import typed_frames
from pipeline.checks.pandera_schema import constraints_of, schema_findings
from pipeline.checks.report import Finding, without_echoes
from pipeline.records import TABLES
from pipeline.schemas import Field, TableSchema, load_schemas
from pipeline.tables import read_table
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


CONSTRAINTS = [case for schema in LOADED.values() for case in cases(schema)]
KEYS = [Case(table, "+".join(key.fields), "foreign_key") for table in TABLES for key in LOADED[table].foreign_keys]


def by_pandera(frame: pl.DataFrame, schema: TableSchema) -> list[Finding]:
    """What the schema alone finds in a table of text."""
    frames, unreadable = typed_frames({schema.name: frame}, {schema.name: schema})
    return [*unreadable, *without_echoes(list(schema_findings(frames[schema.name], schema)), unreadable)]


def constraint_findings(case: Case, folder: Path) -> list[Finding]:
    """Write the table of a case, broken in its last row, and return what the schema alone finds."""
    schema, rows = LOADED[case.table], [dict(row) for row in sample_rows(case.table)]
    break_rows(rows, schema, case)
    write_rows(folder / f"{case.table}.csv", rows)
    return by_pandera(read_table(folder, case.table), schema)


def key_findings(case: Case, folder: Path) -> tuple[Finding, ...]:
    """Write the sample with a foreign key that leads nowhere, in the last row, and return what the door finds."""
    tables, raw = write_sample(folder)
    write_rows(tables / f"{case.table}.csv", with_lost_key([dict(row) for row in sample_rows(case.table)], case))
    return check_tables(tables, raw, SCHEMAS).findings


def with_lost_key(rows: list[Row], case: Case) -> list[Row]:
    """The rows and a last one whose foreign key names nothing, chosen so that no other rule is broken by it."""
    letters = {"event_id": "e", "subset_of": "c", "replies_to_claim": "c", "replies_to_reaction": "r"}
    lost = {"passage_id": "newford.p99", "event_type": "parade", "reaction_type": "parade"}.get(case.field, "nowhere")
    lost = f"newford.p99.{letters[case.field]}1" if case.field in letters else lost
    if case.table == "passages":
        # A title, of which no record is made, as the only passage of its document.
        return [*rows, rows[0] | {case.field: lost, "passage_id": f"{lost}.p01"}]
    if case.table not in RECORD_TABLES:
        place = max(number for number, row in enumerate(rows) if row[case.field])
        return [*rows[:place], *rows[place + 1 :], rows[place] | {case.field: lost}]
    # A record more, named after its passage, so that none is lost and none is there twice.
    row, row_id = next(row for row in rows[::-1] if row[case.field]), LOADED[case.table].primary_key[0]
    passage, _, number = row[row_id].rpartition(".")
    parent = lost if case.field == "passage_id" else passage
    return [*rows, row | {case.field: lost, row_id: f"{parent}.{number[0]}99"}]


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
