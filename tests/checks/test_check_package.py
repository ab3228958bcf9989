"""Frictionless errors become findings with file, line and field."""

import hashlib
import json
from pathlib import Path

import pytest
from broken_rows import describe, raw_schema, sample_rows, write_rows
from frictionless import Package
from frictionless import Report as FrictionlessReport
from frictionless.errors import PackageError
from sample import write_sample

from pipeline.checks import check_package
from pipeline.errors import InputError, InvalidTablesError
from pipeline.records import TABLES
from pipeline.verdict import insist


def test_the_line_counts_line_breaks_in_cells(tmp_path: Path) -> None:
    rows = [dict(row) for row in sample_rows("event_types")]
    rows[0]["definition"] = "Two\nlines\nand more\ras a Mac wrote"
    rows[1]["cameo_root"] = "77"
    write_rows(tmp_path / "event_types.csv", rows)
    report = check_package(describe(tmp_path, [raw_schema("event_types")]))
    assert [(found.line, found.field) for found in report.findings] == [(2, "definition"), (5, "cameo_root")]
    assert str(report).splitlines()[1].startswith("event_types.csv:5:cameo_root: ")
    with pytest.raises(InvalidTablesError, match=r"event_types.csv:5:cameo_root"):
        insist(report.findings)


def test_a_file_that_is_not_the_described_one(tmp_path: Path) -> None:
    tables, _ = write_sample(tmp_path)
    path = describe(tables, [raw_schema(table) for table in TABLES])
    descriptor = json.loads(path.read_text())
    descriptor["resources"][0] |= {"hash": "sha256:" + "0" * 64, "bytes": 7}
    path.write_text(json.dumps(descriptor))
    report = check_package(path)
    size = (tables / "documents.csv").stat().st_size
    actual = hashlib.sha256((tables / "documents.csv").read_bytes()).hexdigest()
    assert {(found.rule, str(found)) for found in report.findings} == {
        ("byte-count", f'documents.csv: expected is "7" and actual is "{size}"; mend the value'),
        ("hash-count", f'documents.csv: expected is "{"0" * 64}" and actual is "{actual}"; mend the value'),
    }


HEADER = "actor_id,name,kind,side,affiliation_id,title,nationality,fate"
HEADERS = [
    (HEADER.replace("actor_id", "actor_key"), "incorrect-label", "actor_key", "does not match the field name"),
    (HEADER.replace(",fate", ","), "blank-label", "fate", "is blank"),
    (HEADER.removesuffix(",fate"), "missing-label", "fate", "There is a missing label"),
    (f"{HEADER},more", "extra-label", "more", "There is an extra label"),
]


@pytest.mark.parametrize(("header", "rule", "field", "message"), HEADERS)
def test_a_header_that_is_not_the_schemas(header: str, rule: str, field: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text(f"{header}\n", encoding="utf-8")
    (found,) = check_package(describe(tmp_path, [raw_schema("actors") | {"foreignKeys": []}])).findings
    assert (found.line, found.field, found.rule) == (1, field, rule)
    assert message in found.message
    assert found.message.endswith("; mend the value")


def test_a_row_that_is_longer_or_blank(tmp_path: Path) -> None:
    """What is about no column that the schema knows is about the row."""
    row = ",".join(sample_rows("actors")[1].values())
    (tmp_path / "actors.csv").write_text(f"{HEADER}\n{row},x\n\n", encoding="utf-8")
    report = check_package(describe(tmp_path, [raw_schema("actors") | {"foreignKeys": []}]))
    told = {(found.line, found.field, found.rule) for found in report.findings}
    assert told == {(2, "", "extra-cell"), (3, "", "blank-row"), (3, "actor_id", "primaryKey")}


@pytest.mark.parametrize("bad", [b"p\xe9rson", b"per\rson"])
def test_the_line_is_open_where_lines_cannot_be_counted(bad: bytes, tmp_path: Path) -> None:
    """A file that Frictionless takes for Latin-1, and one with half a line end."""
    rows = [dict(row) for row in sample_rows("actors")]
    write_rows(tmp_path / "actors.csv", rows)
    path = tmp_path / "actors.csv"
    path.write_bytes(path.read_bytes().replace(b"person", bad))
    report = check_package(describe(tmp_path, [raw_schema("actors") | {"foreignKeys": []}]))
    assert (0, "kind", "enum") in {(found.line, found.field, found.rule) for found in report.findings}


def test_of_a_table_the_first_thousand_errors_are_told(tmp_path: Path) -> None:
    rows = [dict(sample_rows("actors")[0]) | {"actor_id": f"a{number}", "kind": "robot"} for number in range(1001)]
    write_rows(tmp_path / "actors.csv", rows)
    report = check_package(describe(tmp_path, [raw_schema("actors") | {"foreignKeys": []}]))
    assert [found.line for found in report.findings] == list(range(2, 1002))


def test_a_foreign_key_of_two_columns_is_followed(tmp_path: Path) -> None:
    """No table has one."""
    tables, _ = write_sample(tmp_path)
    columns = ["event_id", "passage_id"]
    key = {"fields": columns, "reference": {"resource": "events", "fields": columns}}
    schemas = [raw_schema("events"), raw_schema("claims")]
    (alone, keyed) = (schema | {"foreignKeys": keys} for schema, keys in zip(schemas, ([], [key]), strict=True))
    found = check_package(describe(tables, [alone, keyed])).findings
    assert {(each.line, each.field, each.rule) for each in found} == {
        (line, "event_id+passage_id", "foreign_key") for line in (2, 3, 4)
    }


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "No such file or directory"),
        ("{", "Expecting property name enclosed in double quotes"),
        ('{"name": "x"}', "descriptor is not valid"),
        ("[]", "cannot retrieve metadata"),
    ],
)
def test_a_descriptor_that_cannot_be_used(content: str | None, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "datapackage.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(InputError) as caught:
        check_package(path)
    assert caught.value.where == str(path)
    assert reason in caught.value.reason
    assert caught.value.remedy == "mend the descriptor"


def test_a_fault_of_the_package_as_a_whole_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Frictionless may find only after it has read the descriptor: no table would be looked at."""
    fault = FrictionlessReport.from_validation(time=0, errors=[PackageError(note="odd\n  thing")])
    monkeypatch.setattr(Package, "validate", lambda _: fault)
    path = describe(tmp_path, [raw_schema("documents")])
    with pytest.raises(InputError) as caught:
        check_package(path)
    assert str(caught.value) == f"{path}: odd thing (mend the descriptor)"


def test_a_table_that_is_missing(tmp_path: Path) -> None:
    report = check_package(describe(tmp_path, [raw_schema("documents")]))
    (found,) = report.findings
    assert (found.table, found.line, found.field, found.rule) == ("documents", 0, "", "scheme-error")
    assert "No such file or directory" in found.message
