"""What the parser reads better in another word: "*made it clear* that", "a hill *overlooking* Esk"."""

import re
from collections.abc import Sequence

from pipeline.language.trees.tree import Word

_STATING = {"make": "state", "makes": "states", "made": "stated", "making": "stating"}
_CLEAR = frozenset({"clear", "plain", "explicit"})
_KNOWN = _CLEAR | {"known"}
# Participles that say where a thing stands, as a preposition would.
_BESIDE = frozenset({"overlooking", "dominating", "straddling", "abutting"})
_HOW = re.compile(r"very|quite|\w+ly")
# What the parser reads in a word: openers of what went before, or was done as well, and "again" in so many words,
# behind which it hangs a content elsewhere ("denied *time and again* that").
_WRITTEN = {
    ("in", "response", "to"): "after",
    ("in", "reaction", "to"): "after",
    ("in", "retaliation", "for"): "after",
    ("in", "retaliation", "to"): "after",
    ("in", "reprisal", "for"): "after",
    ("in", "revenge", "for"): "after",
    ("in", "retribution", "for"): "after",
    ("in", "the", "wake", "of"): "after",
    ("in", "the", "aftermath", "of"): "after",
    ("in", "addition", "to"): "besides",
    ("time", "and", "time", "again"): "repeatedly",
    ("time", "and", "again"): "repeatedly",
    ("time", "after", "time"): "repeatedly",
    ("again", "and", "again"): "repeatedly",
    ("over", "and", "over", "again"): "repeatedly",
    ("over", "and", "over"): "repeatedly",
}
_FIRST = frozenset(phrase[0] for phrase in _WRITTEN)
LONGEST_WRITTEN = max(map(len, _WRITTEN))
LONGEST = 4  # "made it very clear"


def with_set_phrases(words: Sequence[Word]) -> list[Word]:
    """The words with "near" for "overlooking", and "made it clear" as one where content follows ("that").

    So too "after" for "in response to", "besides" for "in addition to" before what was done, and "repeatedly".
    """
    result: list[Word] = []
    index = 0
    while index < len(words):
        word = words[index]
        form, size = _read_as(words[index : index + LONGEST_WRITTEN + 1])
        if not size and word.form in _STATING:
            form, size = _STATING[word.form], _length(words[index : index + LONGEST + 1])
        result.append(Word(form, word.start, words[index + size - 1].end) if size else word)
        index += size or 1
    return result


def _read_as(words: Sequence[Word]) -> tuple[str, int]:
    """The word for the longest phrase that words open with, and how many words that is; 0 for none."""
    first = words[0].form
    if first in _BESIDE:
        return "near", 1
    if first.lower() not in _FIRST:
        return first, 0
    told = tuple(word.form.lower() for word in words)
    for phrase, form in _WRITTEN.items():
        size = len(phrase)
        if told[:size] == phrase and len(told) > size and (form != "besides" or told[size].endswith("ing")):
            return (form.capitalize() if first[:1].isupper() else form), size
    return first, 0


def _length(words: Sequence[Word]) -> int:
    """How many words are the phrase; 0 where it is none ("made clear errors", "made plain bread")."""
    rest = [word.form.lower() for word in words]
    told = rest[1:2] == ["it"]
    place = 2 if told else 1
    place += place < len(rest) and _HOW.fullmatch(rest[place]) is not None
    if place + 1 >= len(rest) or rest[place] not in (_KNOWN if told else _CLEAR):
        return 0
    return place + 1 if told or rest[place + 1] == "that" else 0
