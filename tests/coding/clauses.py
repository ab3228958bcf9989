"""Clauses and phrases written by hand."""

from dataclasses import replace

from pipeline.language.model import Clause, Link, Phrase, Relation


def phrase(text: str, *links: Link, tag: str = "NN") -> Phrase:
    """A phrase whose last word is its head: `phrase("the town", link("of", phrase("Karsk")))`."""
    words = text.split()
    determiner = words[0].lower() if words[0].lower() in {"the", "a", "an", "this"} else ""
    before = tuple(word.lower() for word in words[1 if determiner else 0 : -1])
    head_start = len(text) - len(words[-1])
    end = len(text)
    return Phrase(0, end, end, text, words[-1].lower(), tag, head_start, determiner, before, links=links)


def link(preposition: str, *phrases: Phrase) -> Link:
    """A prepositional phrase."""
    return Link(preposition, phrases, 0)


def clause(
    verb: str, index: int = 0, parent: int | None = None, relation: Relation = "main", tag: str = "VBD"
) -> Clause:
    """A clause with its verb alone; each verb stands ten characters after the one before it."""
    start = 10 * index
    return Clause(index, start, start + 9, verb, "", tag, start, start + 5, relation, parent)


def under(
    parent: Clause, verb: str, relation: Relation, introducer: str = "", tag: str = "VBD"
) -> tuple[Clause, Clause]:
    """A clause and one that its verb governs."""
    inner = replace(clause(verb, 1, 0, relation, tag), introducer=introducer)
    return replace(parent, complements=(1,)), inner
