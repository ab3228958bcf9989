"""Pandera and Frictionless, derived from the same schemas, reject the same rows and name row and field."""

from pathlib import Path

import polars as pl
import pytest
from broken_rows import (
    CONSTRAINTS,
    KEYS,
    LOADED,
    Case,
    breaking_cell,
    by_pandera,
    constraint_findings,
    describe,
    key_findings,
    raw_schema,
    sample_rows,
    write_rows,
)
from known_findings import KNOWN, printed
from sample import SCHEMAS, write_sample

from pipeline.checks import check_package, check_tables
from pipeline.checks.pandera_schema import CONDITIONS, constraints_of
from pipeline.checks.report import Finding
from pipeline.records import TABLES
from pipeline.schemas import Constraints, Field, TableSchema
from pipeline.tables import read_table

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


@pytest.mark.parametrize("case", CONSTRAINTS, ids=str)
def test_a_broken_constraint_trips_both_engines_and_nothing_else(case: Case, tmp_path: Path) -> None:
    """A constraint of a schema that an engine does not look at, or that is gone without a word."""
    findings = constraint_findings(case, tmp_path)
    line = len((tmp_path / f"{case.table}.csv").read_bytes().splitlines())
    assert places(findings) == {(line, case.field, case.name)}
    assert printed(findings) == KNOWN[str(case)]
    alone = {key: value for key, value in raw_schema(case.table).items() if key != "foreignKeys"}
    told = places(check_package(describe(tmp_path, [alone])).findings)
    # Frictionless tells twice that a key is empty.
    echo = {(line, case.field, "primaryKey")} if case.name == "required" else set()
    assert told - echo == {(line, case.field, case.name)}


@pytest.mark.parametrize("case", KEYS, ids=str)
def test_a_lost_foreign_key_trips_both_engines_and_nothing_else(case: Case, tmp_path: Path) -> None:
    """A foreign key that an engine does not follow."""
    findings = key_findings(case, tmp_path)
    tables = tmp_path / "processed"
    line = len((tables / f"{case.table}.csv").read_bytes().splitlines())
    assert places(findings) == {(line, case.field, case.name)}
    assert printed(findings) == KNOWN[str(case)]
    package = describe(tables, [raw_schema(table) for table in TABLES])
    assert places(check_package(package).findings) == {(line, case.field, case.name)}


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


def test_every_constraint_that_a_schema_may_set_is_checked() -> None:
    """A constraint that the loader reads and no check looks at."""
    assert set(CONDITIONS) == set(Constraints.__struct_encode_fields__) - {"required"} == {*SAID, "unique"}


SAID = {
    "pattern": "' blanks around ' does not match x+; mend the value",
    "enum": "'no-such-value' is none of x, xx, xxx; use one of them, or add it to the schema with its meaning",
    "minimum": "2031-03-01 is less than 2031-03-02; mend the value",
    "maximum": "2031-03-03 is more than 2031-03-02; mend the value",
    "exclusiveMinimum": "2031-03-02 is not more than 2031-03-02; mend the value",
    "exclusiveMaximum": "2031-03-02 is not less than 2031-03-02; mend the value",
    "minLength": "'x' is shorter than 2 characters; mend the value",
    "maxLength": "'xxxx' is longer than 3 characters; mend the value",
}


@pytest.mark.parametrize("name", SAID)
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
    allowed = {"exclusiveMinimum": "2031-03-03", "exclusiveMaximum": "2031-03-01", "maxLength": "xxx"}
    good = allowed.get(name, "xx" if kind == "string" else value)
    rows[0]["title"], rows[-1]["title"] = str(good), breaking_cell(field, name)
    (found,) = by_pandera(pl.DataFrame(rows), schema)
    assert (found.line, found.field, found.rule, found.message) == (3, "title", name, SAID[name])


def test_every_finding_of_every_row_is_told(tmp_path: Path) -> None:
    rows = [dict(row) | {"status": "rumoured", "char_start": "-1"} for row in sample_rows("events")]
    write_rows(tmp_path / "events.csv", rows)
    found = places(by_pandera(read_table(tmp_path, "events"), LOADED["events"]))
    assert found == {(line, *what) for line in (2, 3) for what in (("status", "enum"), ("char_start", "minimum"))}


def test_empty_cells_may_repeat_in_a_unique_field(tmp_path: Path) -> None:
    rows = [dict(row) | {"geonames_id": ""} for row in sample_rows("places")]
    write_rows(tmp_path / "places.csv", rows)
    assert by_pandera(read_table(tmp_path, "places"), LOADED["places"]) == []
