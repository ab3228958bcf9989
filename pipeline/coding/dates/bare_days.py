"""The days that are told without their month: "on Friday" in a report with its date, "on the 6th"."""

from datetime import date, timedelta

from pipeline.coding.dates.calendar_days import days_of, shifted
from pipeline.coding.dates.dating_model import Interval, TimedPassage
from pipeline.language.times.time_model import CalendarDate, TimeExpression

_WEEK = 7


def dateline(passages: tuple[TimedPassage, ...]) -> date | None:
    """The day on which a report was written, where its first sentence opens with that: "Aug 01 2031 KARSK"."""
    first = next((passage for passage in passages if passage.kind == "sentence"), None)
    time = first.times[0] if first is not None and first.times else None
    if time is None or time.start or not time.attributive or time.first is None or time.first.day is None:
        return None
    days = days_of(time.first)
    return days.first if days is not None else None


def weekday(time: TimeExpression, written: date | None, span: Interval) -> Interval | None:
    """The last such weekday up to the day on which the report was written, else the only one of a short conflict."""
    if written is None and span.days < _WEEK and time.count is not None:
        days = (span.first + timedelta(days=step) for step in range(span.days))
        return next((Interval(day, day) for day in days if day.weekday() == time.count), None)
    if written is None or time.count is None or written.toordinal() <= _WEEK:
        return None
    day = written - timedelta(days=(written.weekday() - time.count) % _WEEK)
    return Interval(day, day)


def month_day(time: TimeExpression, reached: Interval, span: Interval) -> Interval | None:
    """ "on the 6th": the first such day from the one that the text has reached on, else one of the same month.

    Only where the conflict has none is it a day past its end, which may be just the last date that the text states.
    """
    months = (shifted(reached.first.replace(day=1), step, "month") for step in (0, 1))
    days = [_day_of(month, time.count) for month in months if month is not None]
    beyond = reached.first > span.last  # the text tells of the aftermath
    within = [day for day in days if day is not None and (beyond or span.first <= day <= span.last)]
    ahead = next((day for day in days if day is not None and day >= reached.first), None)
    found = next((day for day in within if day >= reached.first), next(iter(within), ahead))
    return Interval(found, found) if found is not None else None


def _day_of(month: date, day: int | None) -> date | None:
    days = days_of(CalendarDate(month.year, month.month, day))
    return days.first if days is not None else None
