"""Pandera and Frictionless, derived from the same schemas, reject the same rows and name row and field."""

from pathlib import Path

import polars as pl
import pytest
from broken_rows import LOADED, Case, break_rows, breaking_cell, cases, describe, raw_schema, sample_rows, write_rows
from sample import SCHEMAS, write_sample

from pipeline.checks import check_package, check_tables
from pipeline.checks.door import typed_frames
from pipeline.checks.pandera_schema import CONDITIONS, constraints_of, schema_findings
from pipeline.checks.report import Finding
from pipeline.records import TABLES
from pipeline.schemas import Constraints, Field, TableSchema
from pipeline.tables import read_table

CASES = [case for schema in LOADED.values() for case in cases(schema)]
KEYS = [Case(table, "+".join(key.fields), "foreign_key") for table in TABLES for key in LOADED[table].foreign_keys]
# What Frictionless takes for a value and the tables do not hold: there is one way to write each.
LENIENT = [
    ("integer", "1_000"),
    ("integer", " 7"),
    ("integer", "+7"),
    ("number", "nan"),
    ("number", "1_0.5"),
    ("date", "2031-3-2"),
]


def places(findings: tuple[Finding, ...] | list[Finding]) -> set[tuple[int, str, str]]:
    return {(finding.line, finding.field, finding.rule) for finding in findings}


def by_pandera(frame: pl.DataFrame, schema: TableSchema) -> list[Finding]:
    frames, unreadable = typed_frames({schema.name: frame}, {schema.name: schema})
    return [*unreadable, *schema_findings(frames[schema.name], schema)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_both_engines_name_row_and_field_of_a_broken_constraint(case: Case, tmp_path: Path) -> None:
    schema, rows = LOADED[case.table], [dict(row) for row in sample_rows(case.table)]
    break_rows(rows, schema, case)
    line = write_rows(tmp_path / f"{case.table}.csv", rows)
    assert (line, case.field, case.name) in places(by_pandera(read_table(tmp_path, case.table), schema))
    alone = {key: value for key, value in raw_schema(case.table).items() if key != "foreignKeys"}
    assert (line, case.field, case.name) in places(check_package(describe(tmp_path, [alone])).findings)


@pytest.mark.parametrize("case", KEYS, ids=str)
def test_both_engines_name_row_and_field_of_a_broken_foreign_key(case: Case, tmp_path: Path) -> None:
    tables, raw = write_sample(tmp_path)
    rows = [dict(row) for row in sample_rows(case.table)]
    letter = {"event_id": "e", "subset_of": "c", "replies_to_claim": "c", "replies_to_reaction": "r"}.get(case.field)
    known = {"passage_id": "newford.p99", "event_type": "parade", "reaction_type": "parade"}
    rows[-1][case.field] = f"newford.p99.{letter}1" if letter else known.get(case.field, "nowhere")
    line = write_rows(tables / f"{case.table}.csv", rows)
    assert (line, case.field, case.name) in places(check_tables(tables, raw, SCHEMAS).findings)
    package = describe(tables, [raw_schema(table) for table in TABLES])
    assert (line, case.field, case.name) in places(check_package(package).findings)


def test_both_engines_pass_the_sample(tmp_path: Path) -> None:
    tables, raw = write_sample(tmp_path)
    assert str(check_tables(tables, raw, SCHEMAS)) == ""
    assert str(check_package(describe(tables, [raw_schema(table) for table in TABLES]))) == ""


@pytest.mark.parametrize(("kind", "text"), LENIENT)
def test_stricter_than_frictionless_on_how_a_value_is_written(kind: str, text: str, tmp_path: Path) -> None:
    """Where this fails because Frictionless has become stricter, take the value off the list."""
    table, field = {
        "integer": ("places", "geonames_id"),
        "number": ("places", "coordinate_precision_km"),
        "date": ("documents", "conflict_start"),
    }[kind]
    rows = [dict(row) for row in sample_rows(table)]
    rows[-1][field] = text
    line = write_rows(tmp_path / f"{table}.csv", rows)
    assert (line, field, "type") in places(by_pandera(read_table(tmp_path, table), LOADED[table]))
    schema = raw_schema(table) | {"foreignKeys": []}
    assert (line, field, "type") not in places(check_package(describe(tmp_path, [schema])).findings)


@pytest.mark.parametrize("name", [name for name in CONDITIONS if name != "unique"])
def test_constraints_that_no_table_uses_yet_are_derived_too(name: str) -> None:
    value = {"pattern": "x+", "enum": ("x", "xx", "xxx"), "minLength": 2, "maxLength": 3}.get(name, "2031-03-02")
    kind = "date" if value == "2031-03-02" else "string"
    attribute = Constraints.__struct_fields__[Constraints.__struct_encode_fields__.index(name)]
    constraints = Constraints(**{attribute: value})  # type: ignore[arg-type]  # the name decides the type
    template = next(field for field in LOADED["documents"].fields if field.name == "title")
    field = Field("title", kind, "", "", "x", constraints=constraints)  # type: ignore[arg-type]
    others = tuple(other for other in LOADED["documents"].fields if other.name != template.name)
    assert dict(constraints_of(field)) == {name: value}
    schema = TableSchema("", "documents", "", "", (field, *others), ("",), ("document_id",))
    rows = [dict(row) for row in sample_rows("documents")]
    good = {"exclusiveMinimum": "2031-03-03", "exclusiveMaximum": "2031-03-01"}.get(
        name, "xx" if kind == "string" else value
    )
    rows[0]["title"], rows[-1]["title"] = str(good), breaking_cell(field, name)
    assert places(by_pandera(pl.DataFrame(rows), schema)) == {(3, "title", name)}


def test_every_finding_of_every_row_is_told(tmp_path: Path) -> None:
    rows = [dict(row) | {"status": "rumoured", "char_start": "-1"} for row in sample_rows("events")]
    write_rows(tmp_path / "events.csv", rows)
    found = places(by_pandera(read_table(tmp_path, "events"), LOADED["events"]))
    assert found == {(line, *what) for line in (2, 3) for what in (("status", "enum"), ("char_start", "minimum"))}


def test_empty_cells_may_repeat_in_a_unique_field(tmp_path: Path) -> None:
    rows = [dict(row) | {"geonames_id": ""} for row in sample_rows("places")]
    write_rows(tmp_path / "places.csv", rows)
    assert by_pandera(read_table(tmp_path, "places"), LOADED["places"]) == []
