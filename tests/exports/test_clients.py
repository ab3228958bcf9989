"""Every format opens in its own client, with the same rows and the same values."""

import csv
import json
import math
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from project import run
from sample_project import NAME, TRICKY
from shapely.geometry import shape

from pipeline.publishing.descriptor import describe, write_descriptor
from pipeline.publishing.metadata import load_metadata
from pipeline.records import TABLES

KEYS = {"event_actors": ("event_id", "actor_id", "role")}


def csv_rows(home: Path, table: str) -> list[dict[str, str]]:
    with (home / "processed" / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def text_of(value: Any) -> str:
    """Write a value as the CSV tables do, whatever type a client gave it."""
    if value is None or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def as_text(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [{name: text_of(value) for name, value in row.items()} for row in rows]


@pytest.mark.parametrize("table", TABLES)
def test_parquet_in_polars_and_duckdb(home: Path, files: Path, table: str) -> None:
    """A Parquet file with other rows or values than the table."""
    expected = csv_rows(home, table)
    path = files / f"{table}.parquet"
    assert as_text(pl.read_parquet(path).to_dicts()) == expected
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
        names = [column[0] for column in found.description]
        assert as_text([dict(zip(names, row, strict=True)) for row in found.fetchall()]) == expected


@pytest.mark.parametrize("table", TABLES)
def test_csv_in_pandas_polars_and_duckdb(home: Path, table: str) -> None:
    """A table that a client reads with fewer rows or columns."""
    expected = csv_rows(home, table)
    path = home / "processed" / f"{table}.csv"
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == expected
    assert pl.read_csv(path, infer_schema=False).fill_null("").to_dicts() == expected
    with duckdb.connect() as connection:
        count = connection.execute("SELECT count(*) FROM read_csv(?, header = true)", [str(path)]).fetchone()
    assert count == (len(expected),)


def test_parquet_in_pandas_keeps_types(files: Path) -> None:
    """Dates and counts that come back as text."""
    claims = pd.read_parquet(files / "claims.parquet", dtype_backend="pyarrow")
    assert claims["quantity_min"].sum() == 25
    assert claims["period_start"].iloc[0] == date(2031, 3, 2)
    assert claims["is_approximate"].tolist()[:2] == [False, False]


def test_parquet_says_what_a_column_means(files: Path) -> None:
    """Types, obligations and meanings that get lost on the way from the schema."""
    schema = pq.read_schema(files / "places.parquet")
    assert schema.field("place_id").nullable is False
    assert schema.field("latitude").nullable is True
    assert schema.field("latitude").metadata[b"unit"] == b"degrees"
    assert schema.metadata[b"primary_key"] == b"place_id"


@pytest.mark.parametrize("table", TABLES)
def test_sqlite_holds_the_rows(home: Path, files: Path, table: str) -> None:
    """A database with other rows than the table."""
    expected = csv_rows(home, table)
    key = ", ".join(KEYS.get(table, (next(iter(expected[0])),)))
    with closing(sqlite3.connect(files / f"{NAME}.sqlite")) as connection:
        connection.row_factory = sqlite3.Row
        rows = [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY {key}")]
    for row in rows:
        row.update({name: bool(value) for name, value in row.items() if name == "is_approximate" and value is not None})
    assert as_text(rows) == sorted(expected, key=lambda row: [row[name] for name in key.split(", ")])


def test_the_sqlite3_program_opens_it(home: Path, files: Path) -> None:
    """A database that only Python opens."""
    program = shutil.which("sqlite3")
    if program is None:
        pytest.skip("no sqlite3 program on this machine; the tests with Python's own have run (apt install sqlite3)")
    query = "SELECT count(*) FROM event_details; SELECT place FROM event_details WHERE place IS NOT NULL;"
    found = subprocess.run(
        [program, "-readonly", str(files / f"{NAME}.sqlite"), query], capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == [str(len(csv_rows(home, "events"))), "Oldford"]


@pytest.mark.parametrize("table", TABLES)
def test_the_workbook_holds_the_rows(home: Path, files: Path, table: str) -> None:
    """A sheet with other rows than the table, or a date, number or truth value that is text."""
    book = openpyxl.load_workbook(files / f"{NAME}.xlsx")
    assert book.sheetnames == list(TABLES)
    head, *rows = book[table].iter_rows(values_only=True)
    named = [dict(zip(head, row, strict=True)) for row in rows]
    found = [{str(name): value for name, value in row.items()} for row in named]
    numbers = {"latitude", "longitude", "coordinate_precision_km"}
    for row in found:
        row.update({name: float(str(row[name])) for name in numbers & set(row) if row[name] is not None})
    assert as_text(found) == csv_rows(home, table)


def test_the_workbook_has_no_formula(files: Path) -> None:
    """A name that a spreadsheet runs as a formula or turns into a link."""
    book = openpyxl.load_workbook(files / f"{NAME}.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n", "b", "d"}
    assert not any(cell.hyperlink for cell in cells)
    assert set(TRICKY) <= {cell.value for cell in cells}


def test_geojson_in_shapely(home: Path, files: Path) -> None:
    """Coordinates in the wrong order, a place without any that is put somewhere."""
    places = json.loads((files / "places.geojson").read_text("utf-8"))["features"]
    expected = {row["place_id"]: row for row in csv_rows(home, "places")}
    assert [place["id"] for place in places] == list(expected)
    for place in places:
        row = expected[place["id"]]
        assert (place["geometry"] is None) == (row["latitude"] == "")
        if place["geometry"]:
            point = shape(place["geometry"])
            assert point.coords[0] == (float(row["longitude"]), float(row["latitude"]))
            assert point.is_valid
    events = json.loads((files / "events.geojson").read_text("utf-8"))["features"]
    assert [event["id"] for event in events] == ["oldford.p02.e1"]
    assert events[0]["properties"]["place_name"] == "Oldford"


def test_frictionless_validates_and_extracts(home: Path) -> None:
    """A package that the command its readers will type turns down, or reads with other rows."""
    metadata = load_metadata(home / "metadata.yaml")
    write_descriptor(describe(metadata, home, home / "schemas"), home / "datapackage.json")
    result = run("frictionless", "validate", "datapackage.json", cwd=home)
    assert result.returncode == 0, result.stdout
    result = run("frictionless", "extract", "datapackage.json", "--json", cwd=home)
    extracted = json.loads(result.stdout)
    for table in TABLES:
        rows = extracted[table]
        assert len(rows) == len(csv_rows(home, table))
    assert TRICKY[0] in {row["name"] for row in extracted["actors"]}
