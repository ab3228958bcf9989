"""Other names and dates for a text, so that documents made of the same sentences are about different things."""

import random
import re
from collections.abc import Collection, Iterable
from datetime import date, timedelta

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_LOWER = re.compile(r"\b[a-z]{4,}\b")
_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"\b(\d{{1,2}}) ({_MONTH})(?: (\d{{4}}))?|\b({_MONTH}) (\d{{1,2}})\b(?:, (\d{{4}}))?")
_ONSETS = [
    *("b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kr", "l"),
    *("m", "n", "p", "r", "s", "sh", "st", "t", "tr", "v", "z"),
]
_VOWELS = ["a", "e", "i", "o", "u"]
_CODAS = ["l", "m", "n", "r", "s", "k", "t", "d"]
# A year that a date without one falls into for the shift; it never shows.
_ANY_YEAR = 2001


def renamable(texts: Iterable[str], kept: Collection[str]) -> frozenset[str]:
    """The words that occur with a capital only and are none of the words to keep."""
    capital, lower = set[str](), set[str]()
    for text in texts:
        capital.update(_NAME.findall(text))
        lower.update(_LOWER.findall(text))
    fixed = {word.lower() for word in kept} | {month.lower() for month in MONTHS}
    return frozenset(word for word in capital if word.lower() not in lower | fixed)


class Renaming:
    """One document's exchange of names and shift of dates; the same chance gives the same exchange."""

    def __init__(self, names: Collection[str], chance: random.Random) -> None:
        self._names = {name: _invented(chance) for name in sorted(names)}
        self._days = timedelta(days=chance.randrange(1, 28))
        self._years = chance.randrange(-8, 9)

    def apply(self, text: str) -> str:
        """The text with other names and dates."""
        moved = _DAY.sub(self._moved, text)
        return _NAME.sub(lambda found: self._names.get(found[0], found[0]), moved)

    def _moved(self, found: re.Match[str]) -> str:
        """A day later, in the same spelling; a day that is none is left as it is."""
        day, month, year = found[1] or found[5], found[2] or found[4], found[3] or found[6]
        try:
            known = date(int(year or _ANY_YEAR), MONTHS.index(month) + 1, int(day))
        except ValueError:
            return found[0]
        later = known + self._days
        shown = str(later.year + self._years) if year else ""
        name = MONTHS[later.month - 1]
        if found[1]:
            return f"{later.day} {name} {shown}".rstrip()
        return f"{name} {later.day}" + (f", {shown}" if year else "")


def _invented(chance: random.Random) -> str:
    syllables = [chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(chance.randrange(2, 4))]
    return ("".join(syllables) + chance.choice(_CODAS)).capitalize()
