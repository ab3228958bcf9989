"""Days told without their month: "on Friday", "launched Sunday", "on the 6th"."""

from dataclasses import dataclass

from pipeline.language.calendar_dates import CalendarReader
from pipeline.language.time_model import TimeExpression
from pipeline.language.time_spans import made

_BEFORE_WEEKDAY = frozenset({"on", "by", "since", "until", "late", "early", "last", "said"})
_BEFORE_DAY = frozenset({"on", "by", "until"})
_AFTER_DAY = frozenset({*",.;:)", "and", "but", "when", "as", "while", "at", "in", "with", "by", "from"})
_AFTER_DAY |= frozenset({"the", "a", "an", "it", "they", "he", ""})


@dataclass(frozen=True, slots=True)
class BareDayReader:
    """Reads days from the stream of tokens that dates are read from."""

    dates: CalendarReader

    def read(self, index: int) -> tuple[TimeExpression, int] | None:
        """The day that begins at `index`, and the token after it."""
        return self._weekday(index) or self._month_day(index)

    def _weekday(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "on Friday"; a weekday that is part of a name ("Bloody Sunday") is none."""
        stream = self.dates.stream
        day, before = self.dates.words.value("weekday", stream.lower(index)), stream.lower(index - 1)
        pointed = before in _BEFORE_WEEKDAY or before.endswith("ed")  # "launched Sunday", as newspapers write
        if day is None or not stream.tokens[index].is_capitalised or not (pointed or self._behind_name(index)):
            return None
        return made(stream, index, index + 1, "weekday", day)

    def _behind_name(self, index: int) -> bool:
        """ "landed in Elm *Friday* night": right behind a name that a preposition of place opens."""
        tokens = self.dates.stream.tokens
        opened = index > 1 and self.dates.stream.lower(index - 2) in {"in", "at", "near", "on"}
        behind = tokens[index + 1 : index + 2]
        return opened and tokens[index - 1].is_capitalised and not (behind and behind[0].is_capitalised)

    def _month_day(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "on the 6th"; not "on the 6th floor"."""
        stream = self.dates.stream
        if stream.lower(index) != "the" or stream.lower(index - 1) not in _BEFORE_DAY:
            return None
        ordinal = self.dates.words.has("ordinal_ending", stream.lower(index + 2)) and stream.glued(index + 2)
        day = self.dates.bare_day(index + 1) if ordinal else None
        if day is None or stream.lower(day.after) not in _AFTER_DAY:
            return None
        return made(stream, index, day.after, "month_day", day.date.day)
