"""What the formats promise beyond their rows: keys, search, views, the same bytes every time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from project import contents, pipeline
from sample import SAMPLE
from sample_project import NAME, sample_project

from pipeline.errors import InvalidTablesError
from pipeline.exports import FORMATS, load_package, write_exports
from pipeline.publishing.metadata import load_metadata


@pytest.fixture
def database(files: Path) -> Iterator[sqlite3.Connection]:
    """Give a copy in memory, with foreign keys enforced."""
    address = f"file:{files / NAME}.sqlite?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(":memory:")) as copy:
        source.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        yield copy


def test_two_exports_are_the_same_bytes(home: Path, files: Path, tmp_path: Path) -> None:
    """A clock, a hash order or a path in a file."""
    package = load_package(home / "processed", home / "schemas", load_metadata(home / "metadata.yaml"))
    write_exports(package, FORMATS, tmp_path)
    assert contents(tmp_path) == contents(files)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO event_actors VALUES ('oldford.p02.e1', 'nobody', 'target')",
        "INSERT INTO event_actors VALUES ('oldford.p02.e1', 'free-river-front', 'initiator')",
        "UPDATE events SET place_id = 'nowhere'",
        "UPDATE events SET event_type = NULL",
        "UPDATE claims SET quantity_min = 'many'",
        "DELETE FROM passages",
    ],
)
def test_the_database_keeps_its_keys(database: sqlite3.Connection, statement: str) -> None:
    """A key, a link or a type that is not enforced."""
    with pytest.raises(sqlite3.IntegrityError):
        database.execute(statement)


def test_every_link_has_an_index(database: sqlite3.Connection) -> None:
    """A join that reads a whole table."""
    indexed = {
        (table, row[2])
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for index in database.execute(f"PRAGMA index_list([{table}])").fetchall()
        for row in database.execute(f"PRAGMA index_info([{index[1]}])").fetchall()
    }
    links = {("events", "place_id"), ("events", "passage_id"), ("claims", "event_id"), ("event_actors", "actor_id")}
    assert links <= indexed


def test_words_are_found(database: sqlite3.Connection) -> None:
    """A search that misses a passage or a piece of evidence."""
    found = database.execute(
        "SELECT e.event_id FROM events_fts JOIN events AS e ON e.rowid = events_fts.rowid WHERE events_fts MATCH 'town'"
    )
    assert found.fetchall() == [("oldford.p02.e1",)]
    count = database.execute("SELECT count(*) FROM passages_fts WHERE passages_fts MATCH 'newford'").fetchone()
    assert count[0] >= 1


def test_the_views_join_names(database: sqlite3.Connection) -> None:
    """A view that loses a row or tells the wrong name."""
    details = database.execute("SELECT event_id, initiators, place, document FROM event_details ORDER BY event_id")
    assert details.fetchall() == [
        ("newford.p02.e1", "soldiers", None, "Battle of Newford"),
        ("oldford.p02.e1", "@SUM(A1)", "Oldford", "Battle of Oldford"),
    ]
    claims = database.execute("SELECT claim_id, subject, quantity_max, event_place FROM claim_details LIMIT 1")
    assert claims.fetchall() == [("oldford.p03.c1", "soldiers", 25, "Oldford")]
    assert database.execute("SELECT count(*) FROM claim_details").fetchone() == (len(SAMPLE.claims),)


def test_a_cell_of_another_type_is_refused(tmp_path: Path) -> None:
    """A table with a bad cell exported as if the cell were empty."""
    home = sample_project(tmp_path / "project")
    table = home / "processed" / "events.csv"
    table.write_text(table.read_text("utf-8").replace("2031-03-02", "2 March"), "utf-8")
    result = pipeline(
        *("export", "--tables", str(home / "processed"), "--schemas", str(home / "schemas")),
        *("--metadata", str(home / "metadata.yaml"), "--out", str(tmp_path / "out")),
    )
    assert result.returncode == 1
    assert "date_start: '2 March' is no date" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_a_text_too_long_for_a_workbook_is_said(tmp_path: Path) -> None:
    """A text that is cut or dropped in silence."""
    long = replace(SAMPLE, actors=(replace(SAMPLE.actors[0], name="x" * 40_000), *SAMPLE.actors[1:]))
    home = sample_project(tmp_path / "project", records=long)
    package = load_package(home / "processed", home / "schemas", load_metadata(home / "metadata.yaml"))
    with pytest.raises(InvalidTablesError, match="40000 characters are too many for a workbook"):
        write_exports(package, ("xlsx",), tmp_path)
