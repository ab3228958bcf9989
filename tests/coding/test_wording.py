"""The words of phrases and the words of the rules."""

from dataclasses import replace
from typing import get_args

import pytest

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.nouns import nouns_of
from pipeline.coding.wording import bare_text, linked
from pipeline.curation.rule_rows import RuleRole

from .clauses import clause, link, phrase
from .coded import curated


def test_bare_text_has_no_determiner() -> None:
    """Catches two rows for "the field commander" and "a field commander"."""
    assert {bare_text(phrase(f"{determiner} field commander")) for determiner in ("the", "a")} == {"field commander"}


def test_linked_follows_only_the_prepositions_asked_for() -> None:
    """Catches the place of a force being taken for the force."""
    members = phrase("members", link("of", phrase("the Front")), link("in", phrase("Karsk")))
    assert [p.text for p in linked([members], {"of"})] == ["the Front"]


def test_a_wrapper_gives_way_to_its_noun() -> None:
    """Catches "a series of attacks" telling nothing."""
    series = phrase("a series", link("of", phrase("attacks", tag="NNS")))
    told = replace(clause("launch"), objects=(series,))
    nouns = nouns_of(told, Lexicon(curated()))
    assert next(iter(nouns)).phrase.text == "attacks"


@pytest.mark.parametrize("role", get_args(RuleRole))
def test_every_role_has_words(role: RuleRole) -> None:
    """Catches a rule that can never hold."""
    assert Lexicon(curated()).words(role)


@pytest.mark.parametrize("role", ["helper", "irregular"])
def test_words_for_people_are_listed_as_people(role: RuleRole) -> None:
    """Catches a row that can never match: these roles are asked of nouns for people alone."""
    assert Lexicon(curated()).words(role) <= {row.noun for row in curated().force_nouns}
