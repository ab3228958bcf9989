"""The arithmetic of the scorer, and what it takes for the same name."""

import pytest

from pipeline.evaluation.figures import Figures, Rates, Share, TableFigures, together
from pipeline.evaluation.names import Names, plain
from pipeline.evaluation.paragraphs import Paragraphs


@pytest.mark.parametrize(
    ("rates", "precision", "recall", "f1"),
    [
        (Rates(3, 1, 2), 0.6, 0.75, 2 / 3),
        (Rates(0, 0, 0), 1, 1, 1),
        (Rates(0, 2, 0), 0, 0, 0),
        (Rates(0, 0, 2), 0, 0, 0),
    ],
)
def test_precision_recall_and_f1(rates: Rates, precision: float, recall: float, f1: float) -> None:
    """A share computed of the wrong whole; an empty table that counts as wrong although nothing was asked."""
    assert [rates.precision, rates.recall, rates.f1] == pytest.approx([precision, recall, f1])


def test_documents_are_added_record_by_record() -> None:
    """A mean of the documents' figures, in which a short text counts as much as a long one."""
    long, short = TableFigures(Rates(9, 1, 0), Rates(8, 2, 1), {"date": Share(8, 9)}), TableFigures(Rates(0, 0, 1))
    tables = {"events": long, "claims": short, "reactions": short}
    other = {"events": short, "claims": short, "reactions": short}
    summed = together([Figures("a", tables), Figures("b", other)])
    assert summed.tables["events"] == TableFigures(Rates(9, 1, 1), Rates(8, 2, 1), {"date": Share(8, 9)})
    assert summed.tables["claims"].loose == Rates(0, 0, 2)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The Şebnem Brigade", "sebnem brigade"),
        ("Nab'in", "nab in"),
        ("some  rebels[12]", "rebels"),
        ("Theatre Road", "theatre road"),
    ],
)
def test_spellings_that_are_one(text: str, same: str) -> None:
    """An accent, article, marker or apostrophe that makes another name of it."""
    assert plain(text) == same


def test_a_name_is_known_by_its_title_and_its_mentions_but_not_by_pronouns() -> None:
    """A pronoun that makes everybody the same person."""
    rows = [{"actor_id": "ada-lund", "name": "Ada Lund", "title": "General"}]
    mentions = [
        {"actor_id": "ada-lund", "text": "the General", "basis": "description"},
        {"actor_id": "ada-lund", "text": "She", "basis": "pronoun"},
    ]
    names = Names(rows, mentions, "actor_id")
    for spelling in ("Ada Lund", "General Ada Lund", "the General"):
        assert names.means("ada-lund", [spelling])
    assert not names.means("ada-lund", ["she"])
    assert not names.means(None, ["Ada Lund"])
    assert names.count(["general", "She"]) == 1


def test_a_paragraph_reaches_to_the_next() -> None:
    """An offset in the gap between two paragraphs, or a blank line with blanks in it."""
    paragraphs = Paragraphs("One.\n\nTwo\ngoes on.\n \n\nThree.")
    assert [paragraphs.holding(word) for word in ("One", "goes", "Three")] == [0, 1, 2]
    assert paragraphs.at(4) == 0
