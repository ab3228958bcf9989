"""Whether the text says that something took place, by clauses written by hand."""

from dataclasses import replace

import pytest

from pipeline.coding.discourse.reality import Reality
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause
from pipeline.language.parsed import ParsedPassage
from pipeline.source.model import SourcePassage

from .clauses import clause, under
from .coded import curated

MAIN = clause("enter")


def _happened(*clauses: Clause) -> bool:
    """Whether the last clause of a passage happened."""
    source = SourcePassage(1, "sentence", " " * 40, tuple(range(40)), 0, 40)
    passage = ParsedPassage(source, clauses=clauses)
    return Reality(Relations(passage, Lexicon(curated()))).happened(clauses[-1])


@pytest.mark.parametrize(
    ("case", "clauses", "happened"),
    [
        ("entered", (MAIN,), True),
        ("did not enter", (replace(MAIN, negated=True),), False),
        ("could enter", (replace(MAIN, modal="could"),), False),
        ("if they entered", (clause("say"), replace(clause("enter", 1, 0, "adverbial"), introducer="if")), False),
        ("managed to enter", under(clause("manage"), "enter", "infinitive", tag="VB"), True),
        ("planned to enter", under(clause("plan"), "enter", "infinitive", tag="VB"), False),
        ("advanced to enter", (clause("advance"), clause("enter", 1, 0, "infinitive", "VB")), False),
        ("said that they entered", under(clause("say"), "enter", "complement"), True),
        ("denied that they entered", under(clause("deny"), "enter", "complement"), False),
        ("accused of entering", under(clause("accuse"), "enter", "participle", "of", "VBG"), True),
        (
            "without entering",
            (clause("leave"), *under(clause("leave"), "enter", "participle", "without", "VBG")[1:]),
            False,
        ),
    ],
)
def test_happened(case: str, clauses: tuple[Clause, ...], happened: bool) -> None:
    """Catches what is wanted, denied or possible being coded as done."""
    assert _happened(*clauses) == happened, case


def test_biography_is_no_event() -> None:
    """Catches "who had previously fought" being coded as a fight of this conflict."""
    fought = replace(clause("fight", 1, 0, "relative"), adverbs=("previously",))
    assert not _happened(clause("join"), fought)
