"""Days told without their month: "on Friday", "launched Sunday", "on the 6th"."""

from dataclasses import dataclass

from pipeline.language.times.calendar_dates import CalendarReader
from pipeline.language.times.time_model import TimeExpression
from pipeline.language.times.time_spans import made

# What says that a weekday is none in particular: "every Friday".
_POINTING = frozenset({"on", "by", "since", "until", "late", "early", "last", "said"})
_GENERAL = frozenset({"the", "a", "an", "every", "each", "any", "another", "of", "called", "and", "(", ""})
_BEFORE_DAY = frozenset({"on", "by", "until", "since", "of"})
# "on the morning *of the 6th*"
_PARTS = frozenset({"morning", "afternoon", "evening", "night", "dawn", "hours", "eve"})
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
        """ "on Friday", "struck the town Friday"; a weekday in a name ("Bloody Sunday", "Friday Mosque") is none."""
        stream = self.dates.stream
        day, before = self.dates.words.value("weekday", stream.lower(index)), stream.lower(index - 1)
        if day is None or not index or not stream.tokens[index].is_capitalised or before in _GENERAL:
            return None
        if self.dates.words.has("weekday_naming", before):  # "*Bloody* Sunday"
            return None
        following = stream.at(index + 1)
        named = following is not None and (following.is_capitalised or following.text in {"'", "’"})
        if named and before not in _POINTING:
            return None
        return made(stream, index, index + 1, "weekday", day)

    def _month_day(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "on the 6th"; not "on the 6th floor"."""
        stream = self.dates.stream
        if stream.lower(index) != "the" or stream.lower(index - 1) not in _BEFORE_DAY:
            return None
        if stream.lower(index - 1) == "of" and stream.lower(index - 2) not in _PARTS:
            return None
        ordinal = self.dates.words.has("ordinal_ending", stream.lower(index + 2)) and stream.glued(index + 2)
        day = self.dates.bare_day(index + 1) if ordinal else None
        if day is None or stream.lower(day.after) not in _AFTER_DAY:
            return None
        return made(stream, index, day.after, "month_day", day.date.day)
