"""What the parser reads better in another word: "*made it clear* that", "a hill *overlooking* Esk"."""

import re
from collections.abc import Sequence

from pipeline.language.tree import Word

_STATING = {"make": "state", "makes": "states", "made": "stated", "making": "stating"}
_CLEAR = frozenset({"clear", "plain", "explicit"})
_KNOWN = _CLEAR | {"known"}
# Participles that say where a thing stands, as a preposition would.
_BESIDE = frozenset({"overlooking", "dominating", "straddling", "abutting"})
_HOW = re.compile(r"very|quite|\w+ly")
# What opens what went before, or what was done as well.
_JOINTS = {
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
}
LONGEST_JOINT = 4
LONGEST = 4  # "made it very clear"


def with_set_phrases(words: Sequence[Word]) -> list[Word]:
    """The words with "near" for "overlooking", and "made it clear" as one where content follows ("that").

    So too "after" for "in response to", and "besides" for "in addition to" before what was done.
    """
    result: list[Word] = []
    index = 0
    while index < len(words):
        length = _length(words[index : index + LONGEST + 1]) if words[index].form in _STATING else 0
        if words[index].form in _BESIDE:
            result.append(words[index]._replace(form="near"))
        elif (joint := _joint(words[index : index + LONGEST_JOINT + 1])) is not None:
            form, size = joint
            capital = words[index].form[:1].isupper()
            result.append(Word(form.capitalize() if capital else form, words[index].start, words[index + size - 1].end))
            index += size - 1
        elif length:
            last = words[index + length - 1]
            result.append(Word(_STATING[words[index].form], words[index].start, last.end))
        else:
            result.append(words[index])
        index += length or 1
    return result


def _joint(words: Sequence[Word]) -> tuple[str, int] | None:
    """ "*in response to* the raid" is "after the raid", "*in addition to* taking X" is "besides taking X"."""
    if words[0].form.lower() != "in" or len(words) <= LONGEST_JOINT - 1:
        return None
    told = tuple(word.form.lower() for word in words)
    for phrase, form in _JOINTS.items():
        size = len(phrase)
        if told[:size] == phrase and len(told) > size and (form != "besides" or told[size].endswith("ing")):
            return form, size
    return None


def _length(words: Sequence[Word]) -> int:
    """How many words are the phrase; 0 where it is none ("made clear errors", "made plain bread")."""
    rest = [word.form.lower() for word in words]
    told = rest[1:2] == ["it"]
    place = 2 if told else 1
    place += place < len(rest) and _HOW.fullmatch(rest[place]) is not None
    if place + 1 >= len(rest) or rest[place] not in (_KNOWN if told else _CLEAR):
        return 0
    return place + 1 if told or rest[place + 1] == "that" else 0
