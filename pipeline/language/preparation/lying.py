"""What only says where a place lies, and tears its sentence apart: "Elm, *just north of Oak*, fell to the rebels"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.language.model import Name
from pipeline.language.trees.tree import Word

_DIRECTION = re.compile(r"(?:north|south)?-?(?:east|west|north|south)(?:ern)?")
# What a measure or a direction opens with: "about 7 km north of", "just to the west of".
_OPENING = frozenset(
    {"some", "about", "around", "just", "only", "roughly", "nearly", "approximately", "immediately", "directly", "far"}
    | {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "a", "to", "slightly", "less", "more"}
)
_CLAUSES = frozenset({"where", "which", "who", "while", "as", "but", "after", "when", "before", "although", "though"})
_LONGEST = 10


def without_lying(words: list[Word], names: Sequence[Name]) -> list[Word]:
    """Drop ", 7 km north of Oak," behind the name of a place, and "nearby" before one."""
    words = _without_nearby(words, names) if any(word.form == "nearby" for word in words) else words
    commas = [index for index, word in enumerate(words) if word.form == ","]
    dropped: set[int] = set()
    for left, right in pairwise(commas):
        if left not in dropped and 1 < right - left <= _LONGEST and _lies(words, left, right, names):
            dropped.update(range(left, right + (not _goes_on(words[right + 1 : right + 2]))))
    return [word for index, word in enumerate(words) if index not in dropped] if dropped else words


def _without_nearby(words: list[Word], names: Sequence[Name]) -> list[Word]:
    """ "capturing *nearby* Elm", which is no adverb."""
    behind = [*words[1:], None]
    pairs = zip(words, behind, strict=True)
    return [word for word, after in pairs if not (word.form == "nearby" and after and _is_place(after, names))]


def _goes_on(following: list[Word]) -> bool:
    """Whether the second comma opens another clause: "shelled Elm, north of Oak, *killing* ten"."""
    return any(word.form in _CLAUSES or word.form.endswith("ing") for word in following)


def _lies(words: list[Word], left: int, right: int, names: Sequence[Name]) -> bool:
    """Whether what stands between two commas is a direction from one place to another, and nothing else."""
    *inside, end = words[left + 1 : right]
    forms = [word.form.lower() for word in inside]
    if forms[-1:] not in (["of"], ["from"]) or not any(_DIRECTION.fullmatch(form) for form in forms):
        return False
    opened = forms[0][:1].isdigit() or forms[0] in _OPENING or _DIRECTION.fullmatch(forms[0])
    return bool(opened) and all(_is_place(word, names) for word in (words[left - 1], end))


def _is_place(word: Word, names: Sequence[Name]) -> bool:
    return word.name is not None and names[word.name].kind == "place"
