"""The curated lists of words that numbers and times are written with."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from pipeline.curation.table import Table, read_table
from pipeline.errors import InputError
from pipeline.language.token_stream import TokenStream
from pipeline.language.word_rows import NUMBER_VALUES, TIME_VALUES, MeasureUnitRow, NumberWordRow, TimeWordRow
from pipeline.shipped import shipped

CURATED = shipped("curated")

Phrase = tuple[str, ...]
Row = TypeVar("Row", NumberWordRow, TimeWordRow)


@dataclass(frozen=True, slots=True)
class WordList:
    """Words by the part they play; the longest phrase that fits wins."""

    roles: Mapping[str, Mapping[Phrase, int]]
    longest: Mapping[str, int]
    openings: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, rows: list[tuple[str, int | None, str]]) -> "WordList":
        """The list of (word, value, role); a word without a value counts as 0."""
        roles: dict[str, dict[Phrase, int]] = {}
        for word, value, role in rows:
            phrase = tuple(token.lower for token in TokenStream.of(word).tokens)
            roles.setdefault(role, {})[phrase] = value or 0
        longest = {role: max(map(len, phrases)) for role, phrases in roles.items()}
        return cls(roles, longest, {role: frozenset(phrase[0] for phrase in roles[role]) for role in roles})

    def has(self, role: str, word: str) -> bool:
        """Whether the single word (in lower case) plays that part."""
        return (word,) in self.roles.get(role, {})

    def value(self, role: str, word: str) -> int | None:
        """What the single word stands for in that part, or None."""
        return self.roles.get(role, {}).get((word,))

    def match(self, stream: TokenStream, index: int, role: str) -> int:
        """How many tokens from `index` on play that part, 0 if none do."""
        if stream.lower(index) not in self.openings.get(role, ()):
            return 0
        words = tuple(stream.lower(index + step) for step in range(self.longest.get(role, 0)))
        return next((size for size in range(len(words), 0, -1) if words[:size] in self.roles[role]), 0)

    def match_any(self, stream: TokenStream, index: int, roles: tuple[str, ...]) -> tuple[str, int]:
        """The first of the roles with the longest fit at `index`, and the fit's length; `("", 0)` if none fits."""
        fits = [(self.match(stream, index, role), role) for role in roles]
        size, role = max(fits, key=lambda fit: fit[0])
        return (role, size) if size else ("", 0)


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
