"""However the work is cut up and written, the tables are the same."""

import re
from pathlib import Path

import duckdb
import polars as pl
import pytest
from corpus.corpus_sample import build, built
from project import ROOT, tables

from pipeline.checks import check_tables
from pipeline.corpus import output
from pipeline.records import TABLES
from pipeline.schemas import load_schemas
from pipeline.tables import read_tables, type_tables


@pytest.mark.parametrize("options", [("--batch", "1"), ("--workers", "2", "--batch", "2")])
def test_processes_and_batches_do_not_show(
    options: tuple[str, ...], texts: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    """Rows in the order in which workers happen to finish; a neighbour in the batch that changes a reading."""
    assert built(texts, tmp_path / "out", *options) == expected


def test_the_merged_tables_pass_every_check(texts: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    """What each document's own check cannot see."""
    assert set(expected) == {f"{table}.csv" for table in TABLES}
    for name, data in expected.items():
        (tmp_path / name).write_bytes(data)
    assert str(check_tables(tmp_path, texts, ROOT / "schemas")) == ""


@pytest.mark.parametrize("part", [3, output.PART])
def test_parquet_holds_what_csv_holds(
    part: int, texts: Path, expected: dict[str, bytes], out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value lost on the way into Parquet, rows out of order, a type that differs from part to part."""
    monkeypatch.setattr(output.write_parquet, "__defaults__", (part,))
    found = built(texts, out, "--format", "parquet")
    assert found == built(texts, out, "--format", "parquet")
    for name, data in expected.items():
        (tmp_path / name).write_bytes(data)
    typed = type_tables(read_tables(tmp_path), load_schemas(ROOT / "schemas"))
    for table in TABLES:
        frame = pl.scan_parquet(out / table / "*.parquet").collect()
        assert frame.equals(typed[table]), table
        assert frame.schema == typed[table].schema
        assert len(list((out / table).iterdir())) == max(1, -(-frame.height // part))


def test_auto_takes_parquet_for_many_documents(texts: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables that no spreadsheet opens; and, on the way back, files of both formats side by side."""
    few = len(list(texts.iterdir()))
    monkeypatch.setattr("pipeline.corpus.build.CSV_UP_TO", few - 1)
    assert {name.partition("/")[0] for name in built(texts, out)} == set(TABLES)
    monkeypatch.setattr("pipeline.corpus.build.CSV_UP_TO", few)
    assert set(built(texts, out)) == {f"{table}.csv" for table in TABLES}
    assert not (out / "events").exists()


def test_files_of_others_stay(texts: Path, out: Path) -> None:
    """A note beside the tables that a run takes away."""
    (out / "events").mkdir(parents=True)
    (out / "events" / "notes.parquet").write_bytes(b"mine")
    (out / "notes.md").write_bytes(b"mine")
    assert build(texts, out).exit_code == 0
    assert {name for name, data in tables(out).items() if data == b"mine"} == {"events/notes.parquet", "notes.md"}


def test_the_examples_of_the_page_read_the_tables(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that tells of columns and folders which are not there."""
    page = (ROOT / "docs" / "corpus.md").read_text("utf-8")
    (python, sql) = (re.search(rf"```{name}\n(.*?)```", page, re.DOTALL) for name in ("python", "sql"))
    assert python is not None
    assert sql is not None
    assert build(texts, tmp_path / "tables", "--format", "parquet").exit_code == 0
    monkeypatch.chdir(tmp_path)
    exec(compile(python.group(1), "corpus.md", "exec"), {})
    assert "capture" in capsys.readouterr().out
    with duckdb.connect() as connection:
        rows = connection.sql(sql.group(1)).fetchall()
    assert {(name, "captured" in evidence) for _, name, evidence in rows} == {("Karsk River Front", True)}
