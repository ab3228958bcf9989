"""Actors and places of many documents: one row each, whatever the order, and never more in memory than before."""

import sqlite3
import tracemalloc
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT
from sample import SAMPLE

from pipeline.coding.rows.merge import merge
from pipeline.corpus.assembly import Assembly
from pipeline.corpus.fingerprint import ROOMS
from pipeline.curation import Curated
from pipeline.records import Actor, Document, Mention, Place, Records
from pipeline.schemas import load_schemas
from pipeline.tables.order import natural_key
from pipeline.workflow.imports import needed_modules

EMPTY = Curated(event_types=SAMPLE.event_types, reaction_types=SAMPLE.reaction_types)
SCHEMAS = load_schemas(ROOT / "schemas")


def actor(actor_id: str, affiliation: str | None = None, title: str | None = None) -> Actor:
    return Actor(actor_id, actor_id.title(), "person", "unknown", affiliation, title, None, None)


def place(place_id: str, parent: str | None = None) -> Place:
    return Place(place_id, place_id.title(), "town", parent, None, None, None, None, None, None)


def told(document_id: str, *rows: Actor | Place, mentioned: Iterable[str]) -> Records:
    """The records of a document that tells of these, and mentions some."""
    actors = tuple(row for row in rows if isinstance(row, Actor))
    places = tuple(row for row in rows if isinstance(row, Place))
    found = [
        Mention(f"{document_id}.p01.m{n}", f"{document_id}.p01", None, name, name, "name", n, n + 1)
        if name in {row.place_id for row in places}
        else Mention(f"{document_id}.p01.m{n}", f"{document_id}.p01", name, None, name, "name", n, n + 1)
        for n, name in enumerate(mentioned)
    ]
    document = Document(document_id, document_id, None, None, "0" * 64, 9, None, None)
    return Records(documents=(document,), actors=actors, places=places, mentions=tuple(found))


def assembled(parts: Iterable[Records], path: Path) -> dict[str, list[str]]:
    """The lines of the merged tables."""
    with closing(sqlite3.connect(path)) as connection:
        assembly = Assembly(connection)
        assembly.add(map(msgspec.msgpack.encode, parts))
        assembly.finish(EMPTY, SCHEMAS)
        return {table: list(assembly.lines(table)) for table in ("documents", "actors", "places", "mentions")}


CASES = {
    "the fuller row wins": (
        [told("a", actor("lund"), mentioned=["lund"]), told("b", actor("lund", title="General"), mentioned=["lund"])],
        [actor("lund", title="General")],
    ),
    "of two equally full the first document's": (
        [
            told("b", actor("lund", title="Colonel"), mentioned=["lund"]),
            told("a", actor("lund", title="Major"), mentioned=["lund"]),
        ],
        [actor("lund", title="Major")],
    ),
    "who was only above a row that lost goes": (
        [
            told("a", actor("lund", "front"), actor("front", "army"), actor("army"), mentioned=["lund"]),
            told("b", actor("lund", "watch", "General"), actor("watch"), mentioned=["lund"]),
        ],
        [actor("lund", "watch", "General"), actor("watch")],
    ),
    "who is mentioned elsewhere stays": (
        [
            told("a", actor("lund", "front"), actor("front"), mentioned=["lund"]),
            told("b", actor("lund", "watch", "General"), actor("watch"), mentioned=["lund"]),
            told("c", actor("front"), mentioned=["front"]),
        ],
        [actor("front"), actor("lund", "watch", "General"), actor("watch")],
    ),
    "a circle is cut at its first": (
        [
            told("a", actor("lund", "front"), actor("front"), mentioned=["lund"]),
            told("b", actor("front", "lund"), actor("lund"), mentioned=["front"]),
        ],
        [actor("front"), actor("lund", "front")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_order_of_documents_does_not_show(name: str, tmp_path: Path) -> None:
    """A row that depends on which worker was quicker, or tables that contradict themselves because documents do."""
    parts, expected = CASES[name]
    for number, order in enumerate(permutations(parts)):
        assert sorted(merge(order, EMPTY).actors, key=lambda row: row.actor_id) == expected
        lines = assembled(order, tmp_path / f"{number}.sqlite")["actors"]
        assert [line.partition(",")[0] for line in lines] == [row.actor_id for row in expected]


def test_a_value_that_no_two_may_share_is_found(tmp_path: Path) -> None:
    """What each document's own check cannot see."""
    one = replace(place("esk"), geonames_id=7)
    parts = [told("a", one, mentioned=["esk"]), told("b", replace(one, place_id="b.esk"), mentioned=["b.esk"])]
    with pytest.raises(Exception, match=r"places.csv:geonames_id: 7 stands in two rows"):
        assembled(parts, tmp_path / "x")


def row_id(row: Actor | Place) -> str:
    return row.actor_id if isinstance(row, Actor) else row.place_id


def synthetic(count: int) -> Iterator[Records]:
    """Documents that share an actor, and have actors and places of their own."""
    for number in range(count):
        name = f"d{number}"
        own: list[Actor | Place] = [actor(f"{name}.n{n}", "front") for n in range(8)]
        own += [place(f"{name}-town{n}", "land") for n in range(4)]
        shared: list[Actor | Place] = [actor("front"), place("land")]
        yield told(name, *own, *shared, mentioned=[row_id(row) for row in own])


def peak(count: int, path: Path) -> int:
    """The most memory that merging so many documents takes, in bytes."""
    with closing(sqlite3.connect(path)) as connection:
        tracemalloc.start()
        try:
            assembly = Assembly(connection)
            assembly.add(map(msgspec.msgpack.encode, synthetic(count)))
            assembly.finish(EMPTY, SCHEMAS)
            assert sum(1 for _ in assembly.lines("mentions")) == count * 12
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def test_ten_times_the_documents_take_no_more_memory(tmp_path: Path) -> None:
    """A list of all rows, somewhere."""
    few, many = peak(50, tmp_path / "few"), peak(500, tmp_path / "many")
    # All rows of 500 documents in a list would take several megabytes.
    assert many < few * 1.5 + 250_000


NAMES = st.text(st.characters(codec="utf-8"), max_size=8) | st.text("ab.01", max_size=8)


@given(st.lists(NAMES, max_size=9))
def test_the_order_of_keys_is_the_natural_one(texts: list[str]) -> None:
    """A database that sorts rows otherwise than people do; a key that begins another's."""

    def slow(text: str) -> tuple[list[tuple[str, int]], str]:
        digits = "0123456789"
        pairs, letters, number = list[tuple[str, int]](), "", ""
        for char in text:
            if char in digits:
                number += char
            else:
                pairs += [(letters, int(number))] if number else []
                letters, number = (char, "") if number else (letters + char, "")
        return [*pairs, (letters, int(number)), ("", -1)] if number else [*pairs, (letters, -1)], text

    assert sorted(texts, key=natural_key) == sorted(texts, key=slow)
    keys = [natural_key(text) for text in set(texts)]
    assert not any(one != other and other.startswith(one) for one in keys for other in keys)


def test_all_code_that_reads_is_in_the_fingerprint() -> None:
    """A rule in a room that nobody watches: finished documents would pass for read by it."""
    home = ROOT / "pipeline"
    needed = needed_modules([home / "corpus" / "reading.py"], ROOT)
    places = {path.relative_to(home).parts for path in needed}
    assert {parts[0] for parts in places if len(parts) > 1} - {"corpus"} == set(ROOMS)
    assert {parts[1] for parts in places if parts[0] == "corpus"} <= {
        *("reading.py", "checking.py", "units.py"),  # in the fingerprint
        *("__init__.py", "fingerprint.py"),  # of no account to the rows
    }
