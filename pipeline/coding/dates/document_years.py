"""The years that a document is about, and the year of each of its dates."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pipeline.coding.dates.calendar_days import days_of
from pipeline.coding.dates.dating_model import Interval, TimedPassage
from pipeline.coding.dates.lead_years import LONG_WAR, LONGEST_CONFLICT, beginning, dated_span, full_years, lead_years
from pipeline.language.times.time_model import CalendarDate, TimeExpression

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
    years, fixed = lead_years(passages, title_times)
    guessed = not fixed and not full_years(next((p.unquoted for p in passages if p.kind == "sentence"), ()))
    walk = _Walk(set(years), fixed, beginning(passages, years), dated_span(passages, years), guessed)
    days: dict[Place, Interval] = {}
    for passage in passages:
        days.update(walk.passage(passage))
    return DatedExpressions(days, frozenset(walk.years))


@dataclass(slots=True)
class _Walk:
    """The years and the date that the text has come to; `span` from its first to its last day with a year.

    Where the lead has no date, the years are `guessed`, and the text is in the year that it has `told` last.
    """

    years: set[int]
    fixed: bool
    reached: date | None
    span: Interval | None = None
    guessed: bool = False
    told: int | None = None

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
            if passage.kind != "sentence" or passage.quotes(time) or time.first is None:
                continue
            if time.first.year and time.relation not in {"since", "after", "before"}:
                self.told = interval.last.year
            if time.first.month:
                self._move(interval, time.first)

    def _move(self, interval: Interval, written: CalendarDate) -> None:
        ahead = (interval.first - self.reached).days if self.reached else 0
        turns = not self.fixed and interval.first.year == max(self.years, default=0) + 1
        later = self.guessed and 0 < interval.first.year - min(self.years, default=0) <= LONGEST_CONFLICT
        if later or (turns and 0 <= ahead <= _YEAR_DAYS):
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
        if stated is None and (year := self._year_told()) is not None:
            return days_of(written, year)
        years = set(self.years) | ({max(self.years) + 1} if self._turning(written) else set())
        choices = [days for year in sorted(years) if (days := days_of(written, year)) is not None]
        found = self._nearest(choices)
        if found is None or self.span is None or found.first <= self.span.last or self._turning(written):
            return found
        # Past the lead, which ends with the conflict, the text begins anew: "On 27 September" of the year before.
        return self._nearest([d for d in choices if self.span.first <= d.first <= self.span.last]) or found

    def _year_told(self) -> int | None:
        """ "In 1904, a fleet came. *In October*, it sank"; where the text went far back, a long war's first year."""
        if not self.guessed or self.told is None or not self.years or self.told - min(self.years) > LONG_WAR:
            return None
        if self.told >= min(self.years):
            return self.told
        return min(self.years) if max(self.years) - min(self.years) > 1 else None

    def _nearest(self, choices: list[Interval]) -> Interval | None:
        near = self.reached
        return min(choices, key=lambda days: abs((days.first - near).days) if near else 0, default=None)

    def _turning(self, written: CalendarDate) -> bool:
        """Whether December has been reached and a January follows."""
        late, early = (10, 11, 12), (1, 2)
        return not self.fixed and self.reached is not None and self.reached.month in late and written.month in early
