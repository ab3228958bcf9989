"""Time expressions that open a sentence or a stretch of it: the parser hangs what follows on them too often."""

import re

from pipeline.language.trees.tree import Word

_DATE_PREPOSITIONS = frozenset({"on", "in", "during", "at", "by", "from", "until", "since", "over"})
_BEFORE_FIRST = _DATE_PREPOSITIONS | {"also", "however", ",", "but", "later"}
_BEFORE_LATER = _DATE_PREPOSITIONS | {",", "later"}
_STRETCH_OPENERS = frozenset({"and", "but", "while", ";", "although", "though", "that"})
_CLOCK = re.compile(r"[0-2]?[0-9][:.][0-5][0-9]")
_NEAR_CLOCKS = frozenset({"at", "by", "around", "about"})
_HALVES = frozenset({"a.m", "a.m.", "p.m", "p.m.", "am", "pm", "hours", "local", "time", "gmt", "utc", "o'clock"})
_QUOTES = frozenset({'"', "”", "“", "''"})


def without_leading_time(words: list[Word]) -> list[Word]:
    """Drop "On 5 April, " at the start."""
    words = _without_clock(words)
    index = _skip(words, _skip(words, 0, _QUOTES), _BEFORE_FIRST)
    if index >= len(words) or words[index].time is None:
        return words
    index += 1
    if index < len(words) and words[index].form == ",":
        index += 1
    return words[index:] if index < len(words) else words


def _without_clock(words: list[Word]) -> list[Word]:
    """Drop "At 19:00" and "At 1:20 pm, ", which name no day."""
    if len(words) < 3 or words[0].form.lower() not in _NEAR_CLOCKS:  # noqa: PLR2004
        return words
    index = 2 if words[1].form.lower() in {"about", "around", "approximately", "exactly"} else 1
    if _CLOCK.fullmatch(words[index].form) is None:
        return words
    index = _skip(words, index + 1, _HALVES)
    index += index < len(words) and words[index].form == ","
    return words[index:] if index < len(words) - 1 else words


def without_opening_times(words: list[Word]) -> list[Word]:
    """Drop the time expression that opens a later stretch: "…, and on 3 June, the mayor said"."""
    result: list[Word] = []
    index = 0
    while index < len(words):
        result.append(words[index])
        index = _after_time(words, index)
    return result


def _after_time(words: list[Word], index: int) -> int:
    """The word to go on with after the one at `index`, the time that it opens left out."""
    if words[index].form.lower() not in _STRETCH_OPENERS:
        return index + 1
    ahead = _skip(words, index + 1, _BEFORE_LATER)
    if ahead >= len(words) - 1 or words[ahead].time is None or words[ahead + 1].form in {".", "and", "or"}:
        return index + 1
    return ahead + 2 if words[ahead + 1].form == "," else ahead + 1


def _skip(words: list[Word], index: int, skipped: frozenset[str]) -> int:
    while index < len(words) and words[index].form.lower() in skipped:
        index += 1
    return index
