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


KEY, AGREE, TARGET = (
    "mend the spelling or the value of the key",
    "make schema and records agree",
    "name a table and field",
)
STATUS = '"name": "status",\n      "type": "string"'
COLUMNS = [field.name for field in LOADED["reaction_types"].fields]
BREAKS = [
    ("events", "{", "", ":2: not JSON: Extra data (mend the syntax)"),
    (
        *("events", '"constraints": {', '"constriants": {'),
        f":14: Object contains unknown field `constriants` - at `$.fields[0]` ({KEY})",
    ),
    (
        *("events", '"type": "integer"', '"type": "whole"'),
        f":115: Invalid enum value 'whole' - at `$.fields[8].type` ({KEY})",
    ),
    (
        *("events", '"missingValues"', '"uniqueKeys": [["event_id"]],\n  "missingValues"'),
        f":250: Object contains unknown field `uniqueKeys` ({KEY})",
    ),
    ("events", '  "fields": [', '  "fields": [\n3,', f":6: Expected `object`, got `int` - at `$.fields[0]` ({KEY})"),
    (
        *("events", STATUS, STATUS.replace("status", "stätus").replace('"string"', "3")),
        f":44: Expected `str`, got `int` - at `$.fields[3].type` ({KEY})",
    ),
    # A key that is spelt with an escape stands nowhere; the field does.
    (
        *("events", STATUS, STATUS.replace("type", r"t\u0079p")),
        f":43: Object contains unknown field `typ` - at `$.fields[3]` ({KEY})",
    ),
    (
        *("reaction_types", '"name": "label"', '"name": "lable"'),
        f": fields are {', '.join(COLUMNS).replace('label', 'lable')}; the table's columns are {', '.join(COLUMNS)} "
        f"({AGREE})",
    ),
    (
        *("events", '"stated": "The article', '"staded": "The article'),
        f": field status: enum and enumDescriptions do not list the same values ({AGREE})",
    ),
    ("events", '"name": "events"', '"name": "event"', f": the schema is named 'event', its file 'events' ({AGREE})"),
    *(
        (
            *("claims", f'"{words}": [\n        "{word}"\n      ]', f'"{words}": []'),
            f": field is_approximate: trueValues or falseValues are not listed, and every program has others ({AGREE})",
        )
        for words, word in (("trueValues", "true"), ("falseValues", "false"))
    ),
    (
        *("events", r'"pattern": "[a-z]+', r'"pattern": "[a-z+'),
        f": field event_type: pattern is not a regular expression: unbalanced parenthesis at position 15 ({AGREE})",
    ),
    ("events", '"primaryKey": [\n    "event_id"', '"primaryKey": [\n    "id"', f": key id names no field ({AGREE})"),
    ("events", '"primaryKey": [\n    "event_id"\n  ]', '"primaryKey": []', f": key  names no field ({AGREE})"),
    (
        *("events", '"fields": [\n        "event_type"', '"fields": [\n        "event_type", "kind"'),
        f": key event_type+kind names no field ({AGREE})",
    ),
    (
        *("events", '"resource": "passages"', '"resource": "pasages"'),
        f": foreign key passage_id points at pasages.passage_id ({TARGET})",
    ),
    (
        *("places", '"fields": [\n          "place_id"', '"fields": [\n          "place_id", "map"'),
        f": foreign key parent_id points at places.place_id+map ({TARGET})",
    ),
    (
        *("places", '"fields": [\n        "parent_id"', '"fields": [\n        "parent_id", "name"'),
        f": foreign key parent_id+name points at places.place_id ({TARGET})",
    ),
]


@pytest.mark.parametrize(("table", "old", "new", "told"), BREAKS)
def test_a_broken_schema_is_named_with_its_line(table: str, old: str, new: str, told: str, tmp_path: Path) -> None:
    shutil.copytree(SCHEMAS, tmp_path / "schemas")
    path = tmp_path / "schemas" / f"{table}.schema.json"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_schemas(tmp_path / "schemas")
    assert str(caught.value) == f"{path}{told}"


UNPLACED = [
    ("\n[]", 1, "Expected `object`, got `array`"),
    ('\n{"fields": 3}', 2, "Expected `array`, got `int` - at `$.fields`"),
    ('\n{"fields": [3]}', 2, "Expected `object`, got `int` - at `$.fields[0]`"),
    (r'{"f\u0069elds": [3]}', 1, "Expected `object`, got `int` - at `$.fields[0]`"),
    ('\n{"f\\u0069elds": [3]}', 1, "Expected `object`, got `int` - at `$.fields[0]`"),
]


@pytest.mark.parametrize(("text", "line", "reason"), UNPLACED)
def test_what_stands_nowhere_is_on_the_first_line(text: str, line: int, reason: str, tmp_path: Path) -> None:
    shutil.copytree(SCHEMAS, tmp_path / "schemas")
    path = tmp_path / "schemas" / "claims.schema.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_schemas(tmp_path / "schemas")
    assert str(caught.value) == f"{path}:{line}: {reason} ({KEY})"


def test_the_line_of_a_typo_is_that_of_the_typo(tmp_path: Path) -> None:
    """Not that of the first place where the key is spelt like that."""
    shutil.copytree(SCHEMAS, tmp_path / "schemas")
    path = tmp_path / "schemas" / "claims.schema.json"
    lines = path.read_text(encoding="utf-8").splitlines()
    typo = [number for number, line in enumerate(lines) if '"minimum"' in line][1]
    lines[typo] = lines[typo].replace("minimum", "minimun")
    lines[1] = '  "description": "minimun",'
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_schemas(tmp_path / "schemas")
    assert caught.value.where == f"{path}:{typo + 1}"


def test_what_is_loaded_stays_as_it_is() -> None:
    """A check that changes a schema under the next one's feet."""
    schema = LOADED["places"]
    field, key = schema.fields[0], schema.foreign_keys[0]
    for part in (schema, field, field.constraints, key, key.reference):
        with pytest.raises(AttributeError, match="immutable"):
            setattr(part, part.__struct_fields__[0], None)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "the schema cannot be read (put the file back)"),
        (b"\xff", "the schema is not UTF-8 (save it as UTF-8)"),
    ],
)
def test_a_schema_that_is_missing_or_no_text(content: bytes | None, told: str, tmp_path: Path) -> None:
    shutil.copytree(SCHEMAS, tmp_path / "schemas")
    path = tmp_path / "schemas" / "claims.schema.json"
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        load_schemas(tmp_path / "schemas")
    assert str(caught.value) == f"{path}: {told}"


@pytest.mark.parametrize("table", TABLES)
def test_every_key_of_the_file_is_read(table: str) -> None:
    """What the loader drops, no check could use."""
    raw = raw_schema(table)
    assert [field["name"] for field in raw["fields"]] == list(LOADED[table].columns)
    assert raw["$schema"] == "https://datapackage.org/profiles/2.0/tableschema.json"
    assert raw["missingValues"] == [""]
