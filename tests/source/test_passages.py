"""Passages: what they are, where they stand, their markers and quotations."""

from collections.abc import Callable

import pytest

from pipeline.source import SourceDocument, SourcePassage

Read = Callable[..., SourceDocument]
LEAD = "Battle of Oldford\n\nThe Battle of Oldford was short.\n\n"


def kinds(document: SourceDocument) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in document.passages]


def last(document: SourceDocument) -> SourcePassage:
    return document.passages[-1]


def test_title_sentences_and_captions(read: Read) -> None:
    """Lines at the end without a full stop are captions, one each; a last line with one is a sentence."""
    document = read(LEAD + "It ended at\nnoon.\n\nThe bridge in 1931\nA lorry near Oldford[4]\n[5]\n")
    assert kinds(document) == [
        ("title", "Battle of Oldford"),
        ("sentence", "The Battle of Oldford was short."),
        ("sentence", "It ended at noon."),
        ("caption", "The bridge in 1931"),
        ("caption", "A lorry near Oldford"),
    ]
    assert [marker.number for marker in last(document).markers] == [4, 5]
    assert [passage.position for passage in document.passages] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_endings_and_byte_order_mark_change_offsets_only(read: Read, line_end: str, mark: str) -> None:
    text = mark + (LEAD + "They  left[1] [2] at\ndawn.").replace("\n", line_end)
    document = read(text)
    passage = last(document)
    assert passage.text == "They left at dawn."
    assert "".join(text[offset] for offset in passage.offsets).split() == passage.text.split()
    assert text[slice(*passage.raw_span(0, 4))] == "They"
    assert document.characters == len(text)


def test_markers_that_open_a_paragraph_precede_it(read: Read) -> None:
    passage = last(read(LEAD + "[7][8] Troops left[9] the town.[10]"))
    assert [(marker.number, marker.relation) for marker in passage.markers] == [
        (7, "preceding"),
        (8, "preceding"),
        (9, "inline"),
        (10, "inline"),
    ]
    assert passage.opens_with_marker
    assert passage.text == "Troops left the town."


def test_brackets_that_are_no_citation_stay(read: Read) -> None:
    passage = last(read(LEAD + "He [the mayor] left[a] on [1a] foot [12345678]."))
    assert passage.text == "He [the mayor] left[a] on [1a] foot [12345678]."
    assert passage.markers == ()


def test_a_paragraph_of_markers_alone_goes_to_the_next(read: Read) -> None:
    """The markers close a sentence that was cut: they stand before what follows and support none of it."""
    passage = last(read(LEAD + "[3]\n\nThey left."))
    assert [(marker.number, marker.relation) for marker in passage.markers] == [(3, "preceding")]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('The mayor\'s "first word" and "second".', [("first word", False), ("second", False)]),
        ("He said “all is lost”.", [("all is lost", False)]),
        ('He said "all is lost and left.', [("all is lost and left.", True)]),
        ('"[4] According to him, "so be it".', [("so be it", False)]),
        ('" According to him, it fell.', []),
        ('"So be it", he said.', [("So be it", False)]),
        ('It fell", he said.', []),
        ('A 7" gun and an empty "" pair.', []),
    ],
)
def test_quotations(read: Read, text: str, quoted: list[tuple[str, bool]]) -> None:
    passage = last(read(LEAD + text))
    assert [(passage.text[q.start : q.end], q.left_open) for q in passage.quotations] == quoted


def test_a_stray_closing_mark_hides_no_preceding_marker(read: Read) -> None:
    passage = last(read(LEAD + '"[4] According to him, it fell.'))
    assert passage.opens_with_marker


def test_a_title_directly_above_its_text(read: Read) -> None:
    assert kinds(read("[1]\nRaid on Elm\nThe raid on Elm failed.")) == [
        ("title", "Raid on Elm"),
        ("sentence", "The raid on Elm failed."),
    ]


def test_a_title_alone(read: Read) -> None:
    assert kinds(read("Raid on Elm")) == [("title", "Raid on Elm")]
