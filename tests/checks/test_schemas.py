"""The schemas say everything about every field, agree with the records, and a typo in one is found."""

import shutil
import typing
from datetime import date
from pathlib import Path
from types import NoneType

import polars as pl
import pytest
from broken_rows import LOADED, raw_schema
from project import ROOT
from sample import SCHEMAS

from pipeline.checks.door import typed_frames
from pipeline.checks.pandera_schema import schema_findings
from pipeline.errors import InputError
from pipeline.records import TABLES, Records
from pipeline.schemas import Field, load_schemas
from pipeline.tables import read_table

FIELDS = [(table, field) for table in TABLES for field in LOADED[table].fields]
PYTHON_TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "date": date}
each_field = pytest.mark.parametrize(
    ("table", "field"), FIELDS, ids=[f"{table}-{field.name}" for table, field in FIELDS]
)


@each_field
def test_type_and_obligation_are_those_of_the_record(table: str, field: Field) -> None:
    hint = typing.get_type_hints(Records.ROW_TYPES[table])[field.name]
    kinds = set(typing.get_args(hint) or (hint,))
    assert field.constraints.required == (NoneType not in kinds)
    assert kinds - {NoneType} == {PYTHON_TYPES[field.type]}


@each_field
def test_the_example_is_valid_and_everything_is_explained(table: str, field: Field) -> None:
    assert field.title and field.description.endswith(".")
    assert all(meaning.endswith(".") for meaning in field.enum_descriptions.values())
    schema = LOADED[table]
    row = {column: [field.example if column == field.name else None] for column in schema.columns}
    frames, unreadable = typed_frames({table: pl_text(row)}, {table: schema})
    found = [*unreadable, *schema_findings(frames[table], schema)]
    assert [str(finding) for finding in found if finding.field == field.name] == []


def pl_text(row: dict[str, list[str | None]]) -> pl.DataFrame:
    return pl.DataFrame(row, schema_overrides=dict.fromkeys(row, pl.String))


@pytest.mark.parametrize("table", ["event_types", "reaction_types"])
def test_the_curated_vocabularies_are_valid(table: str) -> None:
    frames, unreadable = typed_frames({table: read_table(ROOT / "curated", table)}, LOADED)
    assert [*unreadable, *schema_findings(frames[table], LOADED[table])] == []


BREAKS = [
    ("{", "", "events.schema.json:2", "not JSON"),
    ('"constraints": {', '"constriants": {', "events.schema.json:14", "unknown field `constriants`"),
    ('"type": "integer"', '"type": "whole"', "events.schema.json:", "whole"),
    ('"missingValues": [', '"uniqueKeys": [["event_id"]],\n  "missingValues": [', "events.schema.json:", "uniqueKeys"),
    ('"name": "trigger"', '"name": "triger"', "events.schema.json", "triger"),
    ('"stated": "The article', '"staded": "The article', "events.schema.json", "field status"),
    ('"resource": "passages"', '"resource": "pasages"', "events.schema.json", "pasages.passage_id"),
    ('"name": "events"', '"name": "event"', "events.schema.json", "'event'"),
    (r'"pattern": "[a-z]+', r'"pattern": "[a-z+', "events.schema.json", "not a regular expression"),
    ('"primaryKey": [\n    "event_id"', '"primaryKey": [\n    "id"', "events.schema.json", "names no field"),
]


@pytest.mark.parametrize(("old", "new", "where", "reason"), BREAKS)
def test_a_broken_schema_is_named_with_its_line(old: str, new: str, where: str, reason: str, tmp_path: Path) -> None:
    shutil.copytree(SCHEMAS, tmp_path / "schemas")
    path = tmp_path / "schemas" / "events.schema.json"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_schemas(tmp_path / "schemas")
    assert where in caught.value.where
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_line_of_a_typo_is_that_of_the_typo(tmp_path: Path) -> None:
    shutil.copytree(SCHEMAS, tmp_path / "schemas")
    path = tmp_path / "schemas" / "claims.schema.json"
    lines = path.read_text(encoding="utf-8").splitlines()
    typo = [number for number, line in enumerate(lines) if '"minimum"' in line][1]
    lines[typo] = lines[typo].replace("minimum", "minimun")
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_schemas(tmp_path / "schemas")
    assert caught.value.where == f"{path}:{typo + 1}"


@pytest.mark.parametrize("content", [None, b"\xff"])
def test_a_schema_that_is_missing_or_no_text(content: bytes | None, tmp_path: Path) -> None:
    shutil.copytree(SCHEMAS, tmp_path / "schemas")
    path = tmp_path / "schemas" / "claims.schema.json"
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        load_schemas(tmp_path / "schemas")
    assert caught.value.where == str(path)


@pytest.mark.parametrize("table", TABLES)
def test_every_key_of_the_file_is_read(table: str) -> None:
    """What the loader drops, no check could use."""
    raw = raw_schema(table)
    assert [field["name"] for field in raw["fields"]] == list(LOADED[table].columns)
    assert raw["$schema"] == "https://datapackage.org/profiles/2.0/tableschema.json"
    assert raw["missingValues"] == [""]
