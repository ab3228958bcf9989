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
LONGEST = 4  # "made it very clear"
# "denied *time and again* that", behind which the parser hangs the content elsewhere.
_REPEATEDLY = (
    ("time", "and", "again"),
    ("time", "after", "time"),
    ("again", "and", "again"),
    ("time", "and", "time", "again"),
    ("over", "and", "over", "again"),
    ("over", "and", "over"),
)
_OFTEN = frozenset(words[0] for words in _REPEATEDLY)


def with_set_phrases(words: Sequence[Word]) -> list[Word]:
    """The words with "near" for "overlooking", and "made it clear" or "time and again" as one."""
    result: list[Word] = []
    index = 0
    while index < len(words):
        length = _length(words[index : index + LONGEST + 1]) if words[index].form in _STATING else 0
        often = _often(words[index : index + LONGEST]) if words[index].form in _OFTEN else 0
        if words[index].form in _BESIDE:
            result.append(words[index]._replace(form="near"))
        elif often:
            result.append(Word("repeatedly", words[index].start, words[index + often - 1].end))
        elif length:
            last = words[index + length - 1]
            result.append(Word(_STATING[words[index].form], words[index].start, last.end))
        else:
            result.append(words[index])
        index += length or often or 1
    return result


def _often(words: Sequence[Word]) -> int:
    """How many words are "time and again"; 0 where they are none ("time and money")."""
    forms = tuple(word.form for word in words)
    return max((len(said) for said in _REPEATEDLY if forms[: len(said)] == said), default=0)


def _length(words: Sequence[Word]) -> int:
    """How many words are the phrase; 0 where it is none ("made clear errors", "made plain bread")."""
    rest = [word.form.lower() for word in words]
    told = rest[1:2] == ["it"]
    place = 2 if told else 1
    place += place < len(rest) and _HOW.fullmatch(rest[place]) is not None
    if place + 1 >= len(rest) or rest[place] not in (_KNOWN if told else _CLEAR):
        return 0
    return place + 1 if told or rest[place + 1] == "that" else 0
