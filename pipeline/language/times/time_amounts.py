"""Numbers of days, weeks, months or years: "two days", "a fortnight", "several weeks"."""

from dataclasses import dataclass
from typing import get_args

from pipeline.language.times.time_model import TimeUnit
from pipeline.language.tokens.numerals import read_numeral
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import WordList

_UNITS: tuple[TimeUnit, ...] = get_args(TimeUnit)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units; `count` is None for "several"."""

    count: int | None
    unit: TimeUnit
    after: int


@dataclass(frozen=True, slots=True)
class AmountReader:
    """Reads a number of units at a token."""

    stream: TokenStream
    times: WordList
    numbers: WordList

    def read(self, index: int) -> Amount | None:
        """ "two days", "a week", "several months"."""
        count: int | None
        word = self.stream.lower(index)
        vague = self.numbers.match(self.stream, index, "vague")
        numeral = read_numeral(self.stream, index, self.numbers)
        if numeral is not None and numeral.value.denominator == 1:
            count, at = None if numeral.open else int(numeral.value), numeral.after
        elif vague:
            count, at = None, index + vague
        elif word in {"a", "an", "the"}:
            count, at = 1, index + 1
        else:
            return None
        unit = self.unit(at)
        if unit is None or (word == "the" and self.stream.lower(at).endswith("s")):
            return None
        return Amount(None if count is None else count * self.weeks(at), unit, at + 1)

    def unit(self, index: int) -> TimeUnit | None:
        """The unit that a word stands for."""
        word = self.stream.lower(index)
        return next((unit for unit in _UNITS if self.times.has(f"unit_{unit}", word)), None)

    def weeks(self, index: int) -> int:
        """How many of its unit the word stands for: two weeks for a fortnight, else one."""
        return self.times.value("unit_week", self.stream.lower(index)) or 1
