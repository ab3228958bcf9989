"""Frictionless errors become findings with file, line and field."""

import json
from pathlib import Path

import pytest
from broken_rows import describe, raw_schema, sample_rows, write_rows
from sample import write_sample

from pipeline.checks import check_package
from pipeline.errors import InputError, InvalidTablesError
from pipeline.records import TABLES
from pipeline.verdict import insist


def test_the_line_counts_line_breaks_in_cells(tmp_path: Path) -> None:
    rows = [dict(row) for row in sample_rows("event_types")]
    rows[0]["definition"] = "Two\nlines\nmore"
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
    assert {(found.table, found.line) for found in report.findings} == {("documents", 0)}
    assert str(report).startswith("documents.csv: ")


def test_a_header_that_is_not_the_schemas(tmp_path: Path) -> None:
    write_rows(
        tmp_path / "actors.csv", [{"actor_key": "x", **dict(list(row.items())[1:])} for row in sample_rows("actors")]
    )
    report = check_package(describe(tmp_path, [raw_schema("actors") | {"foreignKeys": []}]))
    assert (1, "actor_key") in {(found.line, found.field) for found in report.findings}


@pytest.mark.parametrize("content", [None, "{", '{"name": "x"}', "[]"])
def test_a_descriptor_that_cannot_be_used(content: str | None, tmp_path: Path) -> None:
    path = tmp_path / "datapackage.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(InputError) as caught:
        check_package(path)
    assert caught.value.where == str(path)
    assert "\n" not in str(caught.value)


def test_a_table_that_is_missing(tmp_path: Path) -> None:
    report = check_package(describe(tmp_path, [raw_schema("documents")]))
    assert [(found.table, found.line) for found in report.findings] == [("documents", 0)]
