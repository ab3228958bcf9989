"""A release that was made once, and is read by every later program: by ours and by those of its readers."""

import csv
import io
import json
import shutil
import sqlite3
import sys
import tarfile
import zipfile
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import openpyxl
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from project import ROOT, pipeline, run
from sample_project import sample_project, tricky_records

from pipeline.publishing.descriptor import describe, write_descriptor
from pipeline.publishing.metadata import load_metadata
from pipeline.records import Records
from pipeline.release.snapshot import read_snapshot

FROZEN = sorted(Path(__file__).parent.glob("*.tar.xz"))
# What a release of that day had, whatever the tables are called today.
ROWS = {
    "documents": 2, "passages": 7, "citations": 4, "actors": 6, "places": 3, "mentions": 7, "events": 2,
    "event_actors": 2, "claims": 3, "reactions": 2, "event_types": 2, "reaction_types": 2,
}  # fmt: skip
COLUMNS = [tuple(field.name for field in fields(row)) for row in Records.ROW_TYPES.values()]


@pytest.fixture(scope="module", params=FROZEN, ids=lambda path: path.name.removesuffix(".tar.xz"))
def release(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the archive of a frozen release; its folder lies beside it, and what is in it in `package`."""
    home = tmp_path_factory.mktemp("frozen")
    with tarfile.open(request.param) as packed:
        packed.extractall(home, filter="data")
    (archive,) = home.glob("*.zip")
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(home / "package")
    return archive


@pytest.fixture(scope="module")
def package(release: Path) -> Path:
    """Give the unpacked archive."""
    return release.parent / "package"


def rows_of(package: Path) -> dict[str, list[dict[str, str]]]:
    """The tables as the csv module reads them."""
    text = {table: (package / "processed" / f"{table}.csv").read_text("utf-8") for table in ROWS}
    return {table: list(csv.DictReader(io.StringIO(lines))) for table, lines in text.items()}


def test_a_release_is_frozen() -> None:
    """A release of today that nobody keeps for tomorrow."""
    assert FROZEN


def test_nothing_of_it_has_changed(release: Path, package: Path) -> None:
    """A frozen release that was made again."""
    for folder in (package, release.with_suffix("")):
        if sys.platform != "win32":
            assert run("sha256sum", "--check", "--quiet", "SHA256SUMS", cwd=folder).returncode == 0
    assert {table: len(rows) for table, rows in rows_of(package).items()} == ROWS


def test_the_snapshot_reader_and_diff_read_it(release: Path, package: Path) -> None:
    """A comparison that only knows releases of its own day."""
    snapshot = read_snapshot(release)
    assert (snapshot.version, {name: len(rows) for name, rows in snapshot.rows.items()}) == ("0.1.0", ROWS)
    result = pipeline("diff", str(release), str(package))
    assert result.returncode == 0, result.stderr
    assert "nothing differs" in result.stdout


def today(folder: Path) -> Path:
    """Give the same rows as the program of today describes them."""
    home = sample_project(folder, "0.2.0", tricky_records())
    write_descriptor(describe(load_metadata(home / "metadata.yaml"), home, home / "schemas"), home / "datapackage.json")
    return home


def grow(home: Path) -> None:
    """Give the package of tomorrow a column at the end of a table, and a table."""
    path = home / "datapackage.json"
    descriptor: dict[str, Any] = json.loads(path.read_bytes())
    events = next(each for each in descriptor["resources"] if each["name"] == "events")
    events["schema"]["fields"].append({"name": "weather", "type": "string", "title": "Weather", "description": "Sky."})
    table = home / "processed" / "events.csv"
    head, *rows = table.read_text("utf-8").splitlines()
    table.write_text("\n".join([f"{head},weather", *(f"{row},rain" for row in rows)]) + "\n", "utf-8")
    schema = {"fields": [{"name": "bridge_id", "type": "string"}], "primaryKey": ["bridge_id"]}
    descriptor["resources"].append(events | {"name": "bridges", "path": "processed/bridges.csv", "schema": schema})
    (home / "processed" / "bridges.csv").write_text("bridge_id\nold-bridge\n", "utf-8")
    path.write_text(json.dumps(descriptor), "utf-8")


def test_it_is_compared_with_a_release_that_has_grown(release: Path, tmp_path: Path) -> None:
    """Schemas that grow a column or a table, and leave the releases before behind."""
    home = today(tmp_path / "project")
    grow(home)
    result = pipeline("diff", "--json", str(release), str(home))
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert (told["old"], told["new"]) == ("0.1.0", "0.2.0")
    assert told["least_bump"] == "major"
    changes = {(each["table"], each["what"]) for each in told["described"]}
    assert {("events", "field weather added"), ("bridges", "table added, 1 rows")} <= changes
    assert not any(each["removed"] or each["rekeyed"] for each in told["tables"])


def test_a_smaller_release_is_compared_with_it(release: Path, package: Path, tmp_path: Path) -> None:
    """A comparison that needs every table of its own day in the older release, too."""
    older = tmp_path / "older"
    shutil.copytree(package, older)
    path = older / "datapackage.json"
    descriptor = json.loads(path.read_bytes())
    descriptor["resources"] = [each for each in descriptor["resources"] if each["name"] != "reactions"]
    path.write_text(json.dumps(descriptor), "utf-8")
    result = pipeline("diff", str(older), str(release))
    assert result.returncode == 0, result.stderr
    assert "table added, 2 rows" in result.stdout


def test_the_readers_of_releases_do_not_know_the_tables_of_today() -> None:
    """A reader that would have to change with every new table."""
    script = (
        "import sys, pipeline.release.snapshot, pipeline.release.difference, pipeline.release.report;"
        "import pipeline.site.reader; print('pipeline.records' in sys.modules, 'pipeline.schemas' in sys.modules)"
    )
    assert run(sys.executable, "-c", script, cwd=ROOT).stdout.split() == ["False", "False"]


@pytest.mark.parametrize("where", ["archive", "folder"])
def test_frictionless_reads_and_validates_it(release: Path, package: Path, where: str) -> None:
    """A package that only validates on the day on which it was made."""
    opened = frictionless.Package(str(release if where == "archive" else package / "datapackage.json"))
    assert opened.validate().valid
    assert {table: len(opened.get_table_resource(table).read_rows()) for table in ROWS} == ROWS
    assert len(opened.resources) == len(ROWS)


@pytest.mark.parametrize("table", ROWS)
def test_its_tables_open_in_pandas_polars_duckdb_and_arrow(release: Path, package: Path, table: str) -> None:
    """Files of that day that a newer client does not open."""
    expected = rows_of(package)[table]
    path, parquet = package / "processed" / f"{table}.csv", release.with_suffix("") / f"{table}.parquet"
    assert pd.read_csv(path, dtype=str, keep_default_na=False).to_dict("records") == expected
    assert pl.read_csv(path, infer_schema=False).fill_null("").to_dicts() == expected
    with duckdb.connect() as connection:
        assert connection.execute("SELECT count(*) FROM read_csv(?, header = true)", [str(path)]).fetchone() == (
            len(expected),
        )
    for count in (pq.read_table(parquet).num_rows, len(pd.read_parquet(parquet)), pl.read_parquet(parquet).height):
        assert count == len(expected)
    assert pl.read_parquet(parquet).columns == list(expected[0])


def test_its_database_workbook_and_maps_open(release: Path) -> None:
    """A database, a workbook or a map of that day that a newer client does not open."""
    folder = release.with_suffix("")
    (database,), (workbook,) = folder.glob("*.sqlite"), folder.glob("*.xlsx")
    with closing(sqlite3.connect(database)) as connection:
        for table, count in ROWS.items():
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,)
        assert connection.execute("SELECT place FROM event_details WHERE place IS NOT NULL").fetchall() == [
            ("Oldford",)
        ]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert openpyxl.load_workbook(workbook).sheetnames == list(ROWS)
    assert len(json.loads((folder / "places.geojson").read_text("utf-8"))["features"]) == ROWS["places"]


def test_the_page_and_the_figures_are_made_from_it(package: Path, tmp_path: Path) -> None:
    """A page or a figure that needs a column which that day did not have."""
    descriptor = str(package / "datapackage.json")
    for command in ("site", "figures"):
        result = pipeline(command, "--package", descriptor, "--out", str(tmp_path / command))
        assert result.returncode == 0, result.stderr
    assert "Free River Front" in (tmp_path / "site" / "index.html").read_text("utf-8")
    assert len(list((tmp_path / "figures").glob("*.svg"))) == len(list((tmp_path / "figures").glob("*.png"))) > 0


def test_it_is_exported_or_refused_in_one_line(package: Path, tmp_path: Path) -> None:
    """An export of an old release that is silently wrong: it needs the tables to be those of today."""
    (tmp_path / "metadata.yaml").write_bytes((today(tmp_path / "project") / "metadata.yaml").read_bytes())
    folders = ("--tables", str(package / "processed"), "--schemas", str(package / "schemas"))
    result = pipeline("export", *folders, "--metadata", str(tmp_path / "metadata.yaml"), "--out", str(tmp_path / "out"))
    tables = rows_of(package)
    same = [*tables] == [*Records.ROW_TYPES] and [tuple(rows[0]) for rows in tables.values()] == COLUMNS
    if same:
        assert result.returncode == 0, result.stderr
        assert pl.read_parquet(tmp_path / "out" / "events.parquet").height == ROWS["events"]
    else:
        assert (result.returncode, len(result.stderr.splitlines())) == (2, 1)
        assert not (tmp_path / "out").exists()
