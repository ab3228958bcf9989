"""Counts beside the clause, which the parser does not see: "including 40 officers", "(22 civilians and 8 soldiers)"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.coding.counts.counts import Count, clause_at
from pipeline.coding.discourse.discourse import Discourse
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Number, Phrase

_OPENERS = ("including", "among them", "among whom")
# What these add is none of those counted before: "20 rebels were killed *along with* five soldiers".
_AMONG = re.compile(r"(?: [\w'’-]+){1,4} among (?:them|whom)\b")  # "300 prisoners, *20 officers among them*"
_BESIDE = ("along with", "together with", "as well as", "in addition to", "alongside", "besides", "plus")
_OF_THEM = re.compile(r" of (?:them|whom|these) ((?:[\w'’-]+ ){0,2}?[\w'’-]+)(?=\s*(?:[,;.)]|$))")
_OF_THEM_THERE = re.compile(r" of (?:them|whom|these) (?=(?:in|at|on|near|from|seriously|severely|critically|under)\b)")
_INCLUDED = re.compile(r"((?:\s+[\w'’-]+){1,4}?)(?=\s*[,;.)]|\s+(?:and|among)\b)")
# "including ten women, and *30 people were* wounded".
_FINITE = re.compile(r"\s(?:was|were|had|have|has|are|is|died|remain\w*|went)\b")
# What stands between the parts of one list: "including three *women,* two *children and* a doctor".
_PARTED = re.compile(r"^(?: [\w'’-]+){1,3}(?:,|,? and) $")
_LISTED = re.compile(r"((?:\s+[\w'’-]+){1,3}?)(?=\s*(?:[,;.)]|$)|\s+and\b)")
# What stands between the whole and a list of its parts, and between the parts.
_OPENED = re.compile(r"(?:\(|: )$")
_GOES_ON = re.compile(r"^(?:[^():.;\d]{1,40}?)(?:,|,? and|;) ?$")
_OWN = (" of the ", " of its ", " of his ", " of her ")
_NEAR = 60
NAMED = frozenset({"adjective", "actor", "people", "nation"})


def asides_of(discourse: Discourse) -> list[Count]:
    """The counts of a passage that stand beside its clauses, in the order of the text."""
    if not discourse.clauses:
        return []
    numbers = discourse.passage.numbers
    included = (count for count in (*_included(discourse), *(c for n in numbers for c in _of_them(discourse, n))))
    return sorted([*included, *_listed(discourse)], key=lambda count: count.number.start)


def _included(discourse: Discourse) -> Iterator[Count]:
    """ "64 rebels, including *40 foreign fighters* and *ten women*", "20 rebels along with *five soldiers*"."""
    text, last, preposition = discourse.passage.text, None, ""
    for number in discourse.passage.numbers:
        before = text[: number.start].rstrip()
        among = before.endswith((",", "–", "—")) and _AMONG.match(text, number.end) is not None
        opener = "including" if among or before.endswith(_OPENERS) else "beside" if before.endswith(_BESIDE) else ""
        goes_on = last is not None and _PARTED.match(text[last.end : number.start]) is not None
        match = _INCLUDED.match(text, number.end) if opener or goes_on else None
        match = None if match is not None and goes_on and _FINITE.search(match.group(1)) else match
        last, preposition = (number, opener or preposition) if match is not None else (None, "")
        if match is None:
            continue
        begin = number.end + 4 if text.startswith(_OWN, number.end) else number.start
        phrase = shallow(text, begin, match.end(1), discourse.passage.names, number)
        listed = goes_on and phrase.name is not None and phrase.name.kind in NAMED  # "six Danes, *13 Swedes*"
        if opener == "including" or listed or discourse.lexicon.people(phrase) is not None:
            yield replace(_part(discourse, number, phrase), preposition=preposition)
        else:
            last = None


def _of_them(discourse: Discourse, number: Number) -> Iterator[Count]:
    """ "63 deaths, *20 of them women*", "63 deaths, *20 of them* in Karsk", which have no verb."""
    passage = discourse.passage
    vague = number.minimum is None and number.maximum is None  # "many of them children"
    if vague or not passage.text[: number.start].rstrip().endswith((",", "(", "–", "—")):
        return
    match = _OF_THEM.match(passage.text, number.end)
    phrase = shallow(passage.text, *match.span(1), passage.names) if match is not None else None
    if phrase is not None and discourse.lexicon.people(phrase) is not None:
        yield _part(discourse, number, phrase)
    elif _OF_THEM_THERE.match(passage.text, number.end):
        yield _part(discourse, number, shallow(passage.text, number.start, number.end, (), number))


def _listed(discourse: Discourse) -> Iterator[Count]:
    """ "130 people (*109 civilians, 21 soldiers*)", "9,000 casualties: *4,000 Norwegian* and *5,000 Swedish*"."""
    text, last, whole = discourse.passage.text, None, None
    for number in discourse.passage.numbers:
        before = text[: number.start]
        opens = _OPENED.search(before)
        if opens is None and (last is None or not _GOES_ON.match(text[last.end : number.start])):
            last, whole = None, number
            continue
        last = number
        phrase = _listed_phrase(discourse, number)
        if phrase is None:
            continue
        part = whole is not None and number.start - whole.end < _NEAR
        yield Count(number, phrase, clause_at(discourse, number.start), "aside", None, "including" if part else "")


def _listed_phrase(discourse: Discourse, number: Number) -> Phrase | None:
    """Those counted by a number of a list; None where no people and no craft are counted."""
    passage = discourse.passage
    match = _LISTED.match(passage.text, number.end)
    if match is None:
        return None
    phrase = shallow(passage.text, number.start, match.end(1), passage.names, number)
    named = phrase.name.kind in NAMED if phrase.name is not None else match.group(1).strip()[:1].isupper()
    return phrase if named or discourse.lexicon.people(phrase) is not None else None


def _part(discourse: Discourse, number: Number, phrase: Phrase) -> Count:
    return Count(number, phrase, clause_at(discourse, number.start), "", None, "including")
