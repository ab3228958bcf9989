"""Words as the name readers compare them: without case, accents, hyphens or apostrophes."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_UNIT = re.compile(r"[^\W_]+")
# Every text of a document is read several times over, and most of its words are common.
_TEXTS, _WORDS = 512, 16384


class Unit(NamedTuple):
    """A run of letters or digits at `start`..`end` of a text; `plain` is what names are compared by."""

    start: int
    end: int
    text: str
    plain: str

    @property
    def capital(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[0].isupper()


@lru_cache(_WORDS)
def plain(text: str) -> str:
    """A word without case and accents; letters that have no Latin base stay as they are."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ə", "e"))
    return "".join(char for char in folded if not unicodedata.combining(char)).casefold()


@lru_cache(_TEXTS)
def units(text: str) -> tuple[Unit, ...]:
    """The units of a text in order."""
    return tuple([Unit(match.start(), match.end(), word := match[0], plain(word)) for match in _UNIT.finditer(text)])


@lru_cache(_WORDS)
def plain_key(text: str) -> tuple[str, ...]:
    """A spelling as a sequence of plain units: "Al-Nab'in" and "al Nab’in" are the same."""
    return tuple(map(plain, _UNIT.findall(text)))
