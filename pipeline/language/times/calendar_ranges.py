"""A span of dates: "between 15 and 17 November", "14–16 November", "15 November to 3 December", "2013–14"."""

from collections.abc import Container
from dataclasses import dataclass, replace

from pipeline.language.times.calendar_dates import CalendarReader, Dated
from pipeline.language.times.time_model import CalendarDate

_CENTURY = 100
_DASHES = frozenset({"-", "–", "—"})
_LONGEST_YEARS = 60
_POINTING = frozenset({"the", "its", "his", "her", "their"})
# Tokens.
_LONGEST_HAPPENING = 10


@dataclass(frozen=True, slots=True)
class DateRange:
    """The first and last date of a span, and the token after it."""

    first: CalendarDate
    last: CalendarDate
    after: int


@dataclass(frozen=True, slots=True)
class RangeReader:
    """Reads a date or a span of dates."""

    dates: CalendarReader

    def read(self, index: int) -> DateRange | None:
        """The date or span at `index`; "between" and "from" are read where they open a span."""
        lead = self.dates.stream.lower(index)
        if lead in {"between", "from"}:
            joint = "and" if lead == "between" else "to"
            return self._span(index + 1, joint) or self._years(index + 1, frozenset({joint}))
        if not self.dates.begins(index):
            return None
        return self._span(index, "") or self._years(index) or self._single(index)

    def _single(self, index: int) -> DateRange | None:
        dated = self.dates.point(index)
        return DateRange(dated.date, dated.date, dated.after) if dated else None

    def _years(self, index: int, joints: Container[str] = _DASHES) -> DateRange | None:
        """ "2013–2014", "1992–93", "between 1992 and 1995"."""
        stream, first = self.dates.stream, self.dates.year(index)
        if first is None or stream.lower(index + 1) not in joints:
            return None
        last = self.dates.year(index + 2)
        short = stream.lower(index + 2)
        if last is None and joints is _DASHES and len(short) == 2 and short.isdecimal():  # noqa: PLR2004 - two digits of a year
            last = first - first % _CENTURY + int(short)
        counted = self.dates.counted(index + 3)
        if last is None or counted or not first < last <= first + _LONGEST_YEARS:
            return None
        return DateRange(CalendarDate(first), CalendarDate(last), index + 3)

    def _span(self, index: int, lead: str) -> DateRange | None:
        first = self.dates.point(index) or self.dates.bare_day(index)
        first = first or (self._happening(index) if lead == "and" else None)
        if first is None:
            return None
        joint = self.dates.stream.lower(first.after)
        if not self.dates.words.has("to", joint):
            return None
        last = self._last(first, joint) or (self._happening(first.after + 1) if lead == "to" else None)
        if last is None:
            return None
        if first.date.month is None and first.date.year is None:
            return self._days(first, last, joint, lead)
        if joint == "and" and lead != "and" and not self._neighbours(first.date, last.date):
            return None
        return DateRange(_with_year(first.date, last.date), last.date, last.after)

    def _happening(self, index: int) -> Dated | None:
        """The day of what a span begins or ends with: "until *the fall of Elm on 5 May*"."""
        stream = self.dates.stream
        if stream.lower(index) not in _POINTING:
            return None
        for at in range(index + 2, index + _LONGEST_HAPPENING):
            token = stream.at(at)
            if token is None or not (token.is_word or token.text in "-'’"):
                return None
            if token.lower in {"on", "in"} and (dated := self.dates.point(at + 1)) is not None:
                return dated
        return None

    def _last(self, first: Dated, joint: str) -> Dated | None:
        """The end of a span: a date, or the bare day of "November 14–16"."""
        begin = first.after + 1
        if joint == "and" and self.dates.stream.lower(begin) in {"from", "between"}:
            return None
        point = self.dates.point(begin)
        if point is not None:
            return point
        day = self.dates.bare_day(begin)
        if day is None or first.date.day is None or first.date.month is None:
            return None
        if not first.date.day < (day.date.day or 0):
            return None
        dated = self.dates.following_year(day.after)
        return Dated(replace(day.date, month=first.date.month, year=dated[0] or first.date.year), dated[1])

    def _days(self, first: Dated, last: Dated, joint: str, lead: str) -> DateRange | None:
        """ "15 to 17 November"; "5 and 9 November" are two dates, "5 and 6 November" two days in a row."""
        whole = replace(last.date, day=first.date.day)
        if last.date.day is None or last.date.month is None:
            return None
        if joint == "and" and lead != "and" and not self._neighbours(whole, last.date):
            return DateRange(whole, whole, first.after)
        return DateRange(whole, last.date, last.after) if (whole.day or 0) <= last.date.day else None

    @staticmethod
    def _neighbours(first: CalendarDate, last: CalendarDate) -> bool:
        """ "5 and 6 November", "November and December 2008"."""
        if first.day is None and last.day is None and not first.part and not last.part:
            months = (last.month or 0) - (first.month or 0) == 1
            return months and first.month is not None and first.year in {None, last.year}
        days = first.day is not None and last.day is not None and last.day - first.day == 1
        return days and first.month == last.month


def _with_year(first: CalendarDate, last: CalendarDate) -> CalendarDate:
    """The first date of a span with the year that only the last one states."""
    if first.year is not None or last.year is None:
        return first
    turns = first.month is not None and last.month is not None and first.month > last.month
    return replace(first, year=last.year - turns)
