"""Base forms of verbs."""

import pytest

from pipeline.curation import Curated
from pipeline.language.trees.lemmas import Lemmatizer

IRREGULAR = {"fought": "fight", "found": "find", "left": "leave", "waged": "wage", "lay": "lie"}


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("fought", "VBD", "fight"),
        ("Fought", "VBN", "fight"),
        ("raided", "VBD", "raid"),
        ("seized", "VBD", "seize"),
        ("liberating", "VBG", "liberate"),
        ("occupied", "VBN", "occupy"),
        ("denies", "VBZ", "deny"),
        ("blockading", "VBG", "blockade"),
        ("stopped", "VBD", "stop"),
        ("shelled", "VBN", "shell"),
        ("passes", "VBZ", "pass"),
        ("retreats", "VBZ", "retreat"),
        ("forced", "VBD", "force"),
        ("closed", "VBD", "close"),
        ("bus", "VB", "bus"),
        ("found", "VB", "find"),
        ("lay", "VBP", "lie"),
    ],
)
def test_a_form_by_rule(form: str, tag: str, lemma: str) -> None:
    """A spelling rule that is lost, or a table that is not asked first."""
    assert Lemmatizer(IRREGULAR, ()).lemma(form, tag) == lemma


def test_known_verbs_decide_where_spelling_does_not() -> None:
    """A base form that no verb has, though the lexicon knows the verb."""
    assert Lemmatizer({}, ()).lemma("tiling", "VBG") != Lemmatizer({}, ["tile"]).lemma("tiling", "VBG")
    assert Lemmatizer({}, ["tile"]).lemma("tiling", "VBG") == "tile"
    assert Lemmatizer(IRREGULAR, ["found"]).lemma("found", "VB") == "found"


def test_every_curated_form_has_its_lemma(curated: Curated) -> None:
    """A curated form that the rules overrule."""
    table = {row.form: row.lemma for row in curated.verb_forms}
    lemmatizer = Lemmatizer(table, ())
    assert {form: lemmatizer.lemma(form, "VBD") for form in table} == table
