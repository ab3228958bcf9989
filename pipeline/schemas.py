"""The table schemas in `schemas/`: read, and checked for what the validators would silently ignore."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields as dataclass_fields
from pathlib import Path
from typing import Any, Literal

import msgspec

from pipeline.errors import InputError
from pipeline.records import TABLES, Records

FieldType = Literal["string", "integer", "number", "boolean", "date"]
Scalar = str | int | float | bool


class _Strict(msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True):
    """A part of a schema in which a misspelt key is an error, not a key that nobody reads."""


class Constraints(_Strict, frozen=True):
    """What a cell must fulfil; the names are those of Table Schema."""

    required: bool = False
    unique: bool = False
    pattern: str | None = None
    enum: tuple[Scalar, ...] | None = None
    minimum: Scalar | None = None
    maximum: Scalar | None = None
    exclusive_minimum: Scalar | None = None
    exclusive_maximum: Scalar | None = None
    min_length: int | None = None
    max_length: int | None = None


class Field(_Strict, frozen=True):
    """A column: what it is called, what it means, what it may hold."""

    name: str
    type: FieldType
    title: str
    description: str
    example: str
    unit: str | None = None
    rdf_type: str | None = None
    constraints: Constraints = Constraints()
    enum_descriptions: dict[str, str] = {}
    true_values: tuple[str, ...] = ()
    false_values: tuple[str, ...] = ()


class Reference(_Strict, frozen=True):
    """The columns that a foreign key points at; without `resource` they are the table's own."""

    fields: tuple[str, ...]
    resource: str | None = None


class ForeignKey(_Strict, frozen=True):
    """Columns whose values must stand in the columns referred to."""

    fields: tuple[str, ...]
    reference: Reference


class TableSchema(msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True):
    """The schema of one table."""

    profile: str = msgspec.field(name="$schema")
    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    missing_values: tuple[str, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the fields, in order."""
        return tuple(field.name for field in self.fields)


def load_schemas(folder: Path) -> dict[str, TableSchema]:
    """Read `<table>.schema.json` of every table; raises `InputError` naming file and line of one that is unusable."""
    schemas = {table: _load(folder / f"{table}.schema.json", table) for table in TABLES}
    for table, schema in schemas.items():
        for key in schema.foreign_keys:
            name, fields = key.reference.resource or table, key.reference.fields
            target = schemas.get(name)
            if target is None or set(fields) - set(target.columns) or len(fields) != len(key.fields):
                reason = f"foreign key {'+'.join(key.fields)} points at {name}.{'+'.join(fields)}"
                raise InputError(f"{folder / table}.schema.json", reason, "name a table and field")
    return schemas


def _load(path: Path, table: str) -> TableSchema:
    """Read one schema; raises `InputError` for bad JSON, misspelt keys and fields that are not the table's columns."""
    try:
        text = path.read_bytes().decode()
        raw = json.loads(text)
    except OSError as error:
        raise InputError(str(path), "the schema cannot be read", "put the file back") from error
    except UnicodeDecodeError as error:
        raise InputError(str(path), "the schema is not UTF-8", "save it as UTF-8") from error
    except json.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}", f"not JSON: {error.msg}", "mend the syntax") from error
    try:
        schema = msgspec.convert(raw, TableSchema)
    except msgspec.ValidationError as error:
        line = _line_of(text, raw, str(error))
        raise InputError(f"{path}:{line}", str(error), "mend the spelling or the value of the key") from error
    for reason in _faults(schema, table):
        raise InputError(str(path), reason, "make schema and records agree")
    return schema


def _line_of(text: str, raw: Any, reason: str) -> int:
    """Line of the key that `reason` quotes, looked for from the field that it names on; 1 where it cannot be told."""
    start = 0
    if index := re.search(r"\$\.fields\[(\d+)\]", reason):
        field = raw["fields"][int(index[1])]
        name = json.dumps(field.get("name") if isinstance(field, dict) else None, ensure_ascii=False)
        start = max(text.find(f'"name": {name}'), 0)
    key = re.search(r"unknown field `([^`]+)`", reason) or re.search(r"\.(\w+)(?:\[[^\]]*\])*`", reason)
    found = text.find(f'"{key[1]}"', start) if key else start
    return text.count("\n", 0, max(found, start)) + 1


def _faults(schema: TableSchema, table: str) -> Iterator[str]:
    """What is wrong with a schema although its keys are spelt right."""
    if schema.name != table:
        yield f"the schema is named {schema.name!r}, its file {table!r}"
    columns = tuple(field.name for field in dataclass_fields(Records.ROW_TYPES[table]))
    if schema.columns != columns:
        yield f"fields are {', '.join(schema.columns)}; the table's columns are {', '.join(columns)}"
    keys: list[Sequence[str]] = [schema.primary_key, *(key.fields for key in schema.foreign_keys)]
    yield from (f"key {'+'.join(key)} names no field" for key in keys if not key or set(key) - set(columns))
    for field in schema.fields:
        yield from (f"field {field.name}: {fault}" for fault in _field_faults(field))


def _field_faults(field: Field) -> Iterator[str]:
    """What is wrong with one field: an enumeration without meanings, words for yes and no left open, a bad pattern."""
    if field.type == "boolean" and not (field.true_values and field.false_values):
        yield "trueValues or falseValues are not listed, and every program has others"
    if {str(value) for value in field.constraints.enum or ()} != set(field.enum_descriptions):
        yield "enum and enumDescriptions do not list the same values"
    if field.constraints.pattern:
        try:
            re.compile(field.constraints.pattern)
        except re.error as error:
            yield f"pattern is not a regular expression: {error}"
