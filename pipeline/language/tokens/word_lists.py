"""The curated lists of words that numbers and times are written with."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from pipeline.curation.table import Table, read_table
from pipeline.errors import InputError
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_rows import NUMBER_VALUES, TIME_VALUES, MeasureUnitRow, NumberWordRow, TimeWordRow
from pipeline.shipped import shipped

CURATED = shipped("curated")

Phrase = tuple[str, ...]
_NOTHING: Mapping[str, int] = {}
Row = TypeVar("Row", NumberWordRow, TimeWordRow)


@dataclass(frozen=True, slots=True)
class WordList:
    """Words by the part they play; the longest phrase that fits wins.

    `openings` has the phrases by their first words and roles, the longest first, and `single` those of one word.
    """

    roles: Mapping[str, Mapping[Phrase, int]]
    openings: Mapping[str, Mapping[str, tuple[Phrase, ...]]]
    single: Mapping[str, Mapping[str, int]]

    @classmethod
    def of(cls, rows: list[tuple[str, int | None, str]]) -> "WordList":
        """The list of (word, value, role); a word without a value counts as 0."""
        roles: dict[str, dict[Phrase, int]] = {}
        for word, value, role in rows:
            phrase = tuple(token.lower for token in TokenStream.of(word).tokens)
            roles.setdefault(role, {})[phrase] = value or 0
        single = {
            role: {phrase[0]: value for phrase, value in phrases.items() if len(phrase) == 1}
            for role, phrases in roles.items()
        }
        return cls(roles, _openings(roles), single)

    def has(self, role: str, word: str) -> bool:
        """Whether the single word (in lower case) plays that part."""
        return word in self.single.get(role, _NOTHING)

    def value(self, role: str, word: str) -> int | None:
        """What the single word stands for in that part, or None."""
        return self.single.get(role, _NOTHING).get(word)

    def match(self, stream: TokenStream, index: int, role: str) -> int:
        """How many tokens from `index` on play that part, 0 if none do."""
        opened = self.openings.get(stream.lower(index))
        for phrase in opened.get(role, ()) if opened is not None else ():
            if stream.lowers[index : index + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def match_any(self, stream: TokenStream, index: int, roles: tuple[str, ...]) -> tuple[str, int]:
        """The first of the roles with the longest fit at `index`, and the fit's length; `("", 0)` if none fits."""
        opened = self.openings.get(stream.lower(index))
        if opened is None or opened.keys().isdisjoint(roles):
            return "", 0
        found, longest = "", 0
        for role in roles:
            if role in opened and (size := self.match(stream, index, role)) > longest:
                found, longest = role, size
        return found, longest

    def opens(self, word: str, roles: tuple[str, ...]) -> bool:
        """Whether a phrase that plays one of the parts begins with the word (in lower case)."""
        opened = self.openings.get(word)
        return opened is not None and not opened.keys().isdisjoint(roles)

    def first_words(self, roles: Container[str]) -> frozenset[str]:
        """The first words of all phrases that play one of the parts."""
        return frozenset(phrase[0] for role, phrases in self.roles.items() if role in roles for phrase in phrases)

    def single_words(self, roles: Container[str]) -> frozenset[str]:
        """The words that play one of the parts by themselves."""
        return frozenset(word for role, words in self.single.items() if role in roles for word in words)

    def all_words(self, roles: Container[str]) -> frozenset[str]:
        """Every word of all phrases that play one of the parts."""
        phrases = (phrase for role, phrases in self.roles.items() if role in roles for phrase in phrases)
        return frozenset(word for phrase in phrases for word in phrase)


@dataclass(frozen=True, slots=True)
class Openers:
    """The words, in lower case, with which something can begin that is made of listed words and figures.

    `loose` are those that are common and begin it only where one of `following`, or a figure, is the next token.
    """

    words: frozenset[str]
    loose: frozenset[str]
    following: frozenset[str]

    def places(self, stream: TokenStream) -> list[int]:
        """The tokens at which it may begin, in order; elsewhere nothing needs to be tried."""
        near = [i for i, word in enumerate(stream.lowers) if word in self.words or "0" <= word[0] <= "9"]
        return [index for index in near if stream.lowers[index] not in self.loose or self._goes_on(stream, index + 1)]

    def _goes_on(self, stream: TokenStream, index: int) -> bool:
        follower = stream.at(index)
        return follower is not None and (follower.lower in self.following or follower.is_figure)


def _openings(roles: Mapping[str, Mapping[Phrase, int]]) -> dict[str, dict[str, tuple[Phrase, ...]]]:
    found: dict[str, dict[str, tuple[Phrase, ...]]] = {}
    for role, phrases in roles.items():
        for phrase in sorted(phrases, key=len, reverse=True):
            opened = found.setdefault(phrase[0], {})
            opened[role] = (*opened.get(role, ()), phrase)
    return found


@cache
def number_words(folder: Path = CURATED) -> WordList:
    """`number_words.csv` of the folder; a problem in it is an `InputError`."""
    return _valued(read_table(folder / "number_words.csv", NumberWordRow), NUMBER_VALUES)


@cache
def time_words(folder: Path = CURATED) -> WordList:
    """`time_words.csv` of the folder; a problem in it is an `InputError`."""
    return _valued(read_table(folder / "time_words.csv", TimeWordRow), TIME_VALUES)


@cache
def measure_units(folder: Path = CURATED) -> WordList:
    """`measure_units.csv` of the folder; a problem in it is an `InputError`."""
    rows = read_table(folder / "measure_units.csv", MeasureUnitRow).rows
    return WordList.of([(row.word, None, row.role) for row in rows])


def _valued(table: Table[Row], wanted: Container[str]) -> WordList:
    for index, row in enumerate(table.rows):
        if (row.value is not None) != (row.role in wanted):
            reason = f"a word of the role {row.role!r} has {'a' if row.role in wanted else 'no'} value"
            raise InputError(table.where(index, "value"), reason, "see the other rows of that role")
    return WordList.of([(row.word, row.value, row.role) for row in table.rows])
