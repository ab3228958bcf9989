"""Texts of sizes and shapes that hurt: time grows with their length, and a megabyte is read in seconds."""

import sys
import time
from collections.abc import Callable

import pytest
from test_any_text import build, facts, reader
from texts import capitals, in_paragraphs, repeated

from pipeline.coding import code_documents
from pipeline.curation import known_names
from pipeline.source import SourceDocument, decode, read_text

Make = Callable[[int], str]
MEGABYTE = 1_000_000
# Seconds of processor time for all rooms; a tenth of it on a machine that has nothing else to do.
PATIENCE = 60


def seconds(text: str) -> float:
    """The processor time that a text takes through all the rooms to valid tables."""
    before = time.process_time()
    build(text.encode())
    return time.process_time() - before


LONG: dict[str, Make] = {
    "no-space": repeated("a"),
    "brackets": lambda size: f"Battle of Oldford\n\nThe town {'(' * (size // 2)}{')' * (size // 2)} fell.\n",
    "capitals": capitals,
    "one-line": repeated("a."),
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_a_megabyte_without_sentences_is_read_in_seconds(make: Make) -> None:
    assert seconds(make(MEGABYTE)) < PATIENCE


@pytest.mark.parametrize("piece", ["[1]", "[1]\n", ", ", '"', "Jan: ", "1,"], ids=repr)
def test_ten_thousand_of_a_kind_are_read(piece: str) -> None:
    assert seconds(repeated(piece)(10_000 * len(piece))) < PATIENCE


def steps(documents: list[SourceDocument]) -> int:
    """Count the calls that reading and coding take: a measure of time that no other program disturbs."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        code_documents(reader().read(documents), facts())
    finally:
        sys.setprofile(before)
    return calls


# Each makes paragraphs that are short enough to be read, one after the other.
SHAPES = {
    "and": "and ",
    "according-to": "according to the army ",
    "ranges": "5 to ",
    "numbers": "50 killed ",
    "clauses": "the rebels captured the town, ",
    "brackets": "Elm (ELM) ",
}


@pytest.mark.parametrize("piece", SHAPES.values(), ids=SHAPES)
def test_reading_and_coding_take_steps_in_proportion(piece: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Four times the text may take little more than four times the steps, within a paragraph and over many."""
    documents = []
    for number, text in enumerate((in_paragraphs(piece, 300)(300), in_paragraphs(piece, 1200)(1200))):
        path = tmp_path_factory.mktemp("sizes") / f"text-{number}.txt"
        path.write_bytes(text.encode())
        documents.append(read_text(path.stem, decode(path.read_bytes(), str(path)), names=known_names(facts())))
    short, long = steps(documents[:1]), steps(documents[1:])
    many = steps([documents[0]] * 4)
    assert long < 6 * short
    assert many < 4.5 * short


def test_names_take_steps_in_proportion(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every name compared with every other: four times the names would take sixteen times the steps."""
    counts = []
    for number, size in enumerate((50, 200)):
        letters = "abcdefghijklmnopqrst"
        names = [f"{letters[n % 20]}en{letters[n // 20 % 20]}a{letters[n // 7 % 20]}".capitalize() for n in range(size)]
        lines = (f"Colonel {name} Ul{name.lower()} captured {name[::-1].capitalize()}ford." for name in names)
        path = tmp_path_factory.mktemp("names") / f"text-{number}.txt"
        path.write_bytes("\n\n".join(["Battle of Oldford", *lines]).encode())
        counts.append(steps([read_text(path.stem, decode(path.read_bytes(), str(path)), names=known_names(facts()))]))
    assert counts[1] < 5 * counts[0]
