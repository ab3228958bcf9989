"""The years that a document is about, and the year of each of its dates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from pipeline.coding.calendar_days import days_of
from pipeline.coding.dating_model import Interval, TimedPassage
from pipeline.language.time_model import CalendarDate, TimeExpression

_LONGEST_CONFLICT = 5
_YEAR_DAYS = 366
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class DatedExpressions:
    """The days of every date of a document by (position, offset), and the years that it is about.

    A date of another year is background or aftermath.
    """

    days: dict[Place, Interval]
    years: frozenset[int]

    def of(self, position: int, expression: TimeExpression) -> Interval | None:
        """The days that the date written at that place means, or None."""
        return self.days.get((position, expression.start))

    def within_years(self, interval: Interval) -> bool:
        """Whether the date is of a year that the document is about."""
        return interval.first.year in self.years


def date_expressions(passages: tuple[TimedPassage, ...], title_times: tuple[TimeExpression, ...]) -> DatedExpressions:
    """Give every date of the passages its days; the year of a date that states none comes from the document."""
    years, fixed = _years(passages, title_times)
    walk = _Walk(set(years), fixed, _beginning(passages, years), _dated_span(passages, years))
    days: dict[Place, Interval] = {}
    for passage in passages:
        days.update(walk.passage(passage))
    return DatedExpressions(days, frozenset(walk.years))


def _years(passages: tuple[TimedPassage, ...], title_times: tuple[TimeExpression, ...]) -> tuple[set[int], bool]:
    """The years that the title names (then there are no others), or the lead, or else the first dated sentence."""
    sentences = [passage.unquoted for passage in passages if passage.kind == "sentence"]
    lead = _full(sentences[0]) if sentences else []
    titled = {year for time in title_times for year in _span(time)}
    if titled:
        return titled | {year for year in lead if 0 <= year - max(titled) <= 1}, True
    if lead:
        return {year for year in lead if 0 <= year - lead[0] <= _LONGEST_CONFLICT}, False
    bare = [year for times in sentences[:1] for time in times for year in _span(time)]
    later = [year for times in sentences for year in _full(times)]
    return set((bare or later)[:1]), False


def _span(time: TimeExpression) -> range:
    first = time.first.year if time.first else None
    last = time.last.year if time.last else None
    return range(first, (last or first) + 1) if first else range(0)


def _full(times: Iterable[TimeExpression]) -> list[int]:
    """The years of the dates that state a month and a year."""
    return [year for time in times if time.first and time.first.month for year in _span(time)]


def _beginning(passages: tuple[TimedPassage, ...], years: set[int]) -> date | None:
    """Where the document's time begins before any date is reached: the first date of its first dated sentence."""
    first = min(years, default=None)
    dates = (time.first for passage in passages if passage.kind == "sentence" for time in passage.unquoted)
    monthly = (days_of(day, first) for day in dates if day and day.month and (day.year or first) == first)
    found = next((days for days in monthly if days), None)
    return found.first if found else (date(first, 7, 1) if first else None)


def _dated_span(passages: tuple[TimedPassage, ...], years: set[int]) -> Interval | None:
    """From the first to the last day that the sentences state with its year, in the years of the document."""
    times = (time for passage in passages if passage.kind == "sentence" for time in passage.unquoted)
    full = (day for time in times for day in (time.first, time.last) if day and day.month and day.year)
    known = [days for day in full if day.year and {day.year, day.year - 1} & years and (days := days_of(day))]
    return Interval(min(d.first for d in known), max(d.last for d in known)) if known else None


@dataclass(slots=True)
class _Walk:
    """The years and the date that the text has come to; `span` from its first to its last day with a year."""

    years: set[int]
    fixed: bool
    reached: date | None
    span: Interval | None = None

    def passage(self, passage: TimedPassage) -> Iterator[tuple[Place, Interval]]:
        """The days of the dates of a passage, in order."""
        stated: Interval | None = None
        for time in passage.times:
            interval = self._interval(time, stated)
            if interval is None:
                continue
            yield (passage.position, time.start), interval
            if time.first and time.first.year and time.first.month:
                stated = interval
            if passage.kind == "sentence" and not passage.quotes(time) and time.first and time.first.month:
                self._move(interval, time.first)

    def _move(self, interval: Interval, written: CalendarDate) -> None:
        ahead = (interval.first - self.reached).days if self.reached else 0
        turns = not self.fixed and interval.first.year == max(self.years, default=0) + 1
        if turns and 0 <= ahead <= _YEAR_DAYS:
            self.years.add(interval.first.year)
        if interval.first.year in self.years:
            self.reached = interval.first

    def _interval(self, time: TimeExpression, stated: Interval | None) -> Interval | None:
        if time.first is None or time.last is None:
            return None
        first = self._days(time.first, stated)
        if time.last == time.first or first is None:
            return first
        last = days_of(time.last, first.last.year)
        if last is not None and last.last < first.first and time.last.year is None:
            last = days_of(replace(time.last, year=first.last.year + 1))
        return Interval(first.first, last.last) if last and last.last >= first.first else None

    def _days(self, written: CalendarDate, stated: Interval | None) -> Interval | None:
        """A date without a year lies near the year stated in its sentence, or else near the date reached."""
        if written.year is not None:
            return days_of(written)
        if stated is not None and stated.first.year not in self.years:
            return days_of(written, stated.first.year)
        years = set(self.years) | ({max(self.years) + 1} if self._turning(written) else set())
        choices = [days for year in sorted(years) if (days := days_of(written, year)) is not None]
        found = self._nearest(choices)
        if found is None or self.span is None or found.first <= self.span.last or self._turning(written):
            return found
        # Past the lead, which ends with the conflict, the text begins anew: "On 27 September" of the year before.
        return self._nearest([d for d in choices if self.span.first <= d.first <= self.span.last]) or found

    def _nearest(self, choices: list[Interval]) -> Interval | None:
        near = self.reached
        return min(choices, key=lambda days: abs((days.first - near).days) if near else 0, default=None)

    def _turning(self, written: CalendarDate) -> bool:
        """Whether December has been reached and a January follows."""
        late, early = (10, 11, 12), (1, 2)
        return not self.fixed and self.reached is not None and self.reached.month in late and written.month in early
