"""What holds for every text, whatever stands in it."""

import re
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.errors import InputError
from pipeline.source import SourceDocument, read_documents

WORDS = (
    "50 1,200 2014 3rd killed wounded aircraft destroyed The In was of Battle Oldford Front Army Lt. Gen. Abu al-Elm "
    'Jan Per claim Unknown Hundreds and including at least Elm é Ж ﷺ 𝔄 e\u0301 [1] [23] ( ) † " “ ” : ; , . ~ + –'
)
PIECES = [*WORDS.split(" "), "\n", "\r\n", "\r", "\n\n", " ", "\t", "\u2028", "\ufeff", "\x1c", "\u200b"]
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES)).map("".join), st.lists(st.sampled_from(PIECES)).map(" ".join)
)


def read_text(text: str) -> SourceDocument:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "made-up.txt").write_bytes(text.encode("utf-8"))
        return read_documents(Path(folder))[0]


def folded(raw: str) -> str:
    return " ".join(re.sub(r"\[[0-9]{1,6}\]", "", raw).split())


@settings(max_examples=400, deadline=None)
@given(TEXTS.filter(lambda text: not any("\ud800" <= character <= "\udfff" for character in text)))
@example("Battle of Elm\n\n[1]Elm Guard[2] 5 killed[3] The Battle of Elm was short.")
@example("a\n\n[1]\n\n[2]")
@example("[1]\ra\r[2]")
def test_passages_are_spans_of_the_text_in_order(text: str) -> None:
    """Nothing is invented, moved or counted twice, and every letter outside markers is in a passage."""
    try:
        document = read_text(text)
    except InputError:
        return
    end = 0
    for passage in document.passages:
        raw = text[passage.char_start : passage.char_end]
        assert passage.text
        assert passage.text == folded(raw)
        assert end <= passage.char_start < passage.char_end
        end = passage.char_end
        assert len(passage.offsets) == len(passage.text)
        for character, offset in zip(passage.text, passage.offsets, strict=True):
            assert text[offset] == character or (character == " " and text[offset].isspace())
        assert all(
            text[m.char_start : m.char_end] == f"[{text[m.char_start + 1 : m.char_end - 1]}]" for m in passage.markers
        )
        assert all(0 <= quotation.start < quotation.end <= len(passage.text) for quotation in passage.quotations)
    joined = "".join(passage.text for passage in document.passages)
    assert "".join(joined.split()) == "".join(folded(text.removeprefix("\ufeff")).split())


def work(text: str) -> int:
    """Count the calls that reading a text takes: a measure of time that no other program disturbs."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_text(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "[1]",
        "(",
        "50 killed ",
        "Elm Guard ",
        "The Oldford ",
        "(Elm claim) ",
        "12,",
        "x\n",
        "[1]\n",
        "Jan: ",
        '"',
        "SmithJones",
    ],
)
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    """Four times the text may take little more than four times the steps."""
    head = "Battle of Oldford\n\nElm Guard 5 killed9 wounded "
    tail = "\n\nThe Battle of Oldford was short."
    short, long = (work(head + piece * size + tail) for size in (100, 400))
    assert long < 5 * short


@pytest.mark.parametrize(
    "text", ["Elm\n\n" + "a" * 1_000_000, "Elm\n\n" + "[1]" * 10_000 + " Elm was lost.", "Elm\n\n" + "a[1" * 100_000]
)
def test_long_texts_are_read(text: str) -> None:
    assert read_text(text).characters == len(text)
