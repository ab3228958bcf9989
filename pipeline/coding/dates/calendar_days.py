"""Calendar dates as days, and steps from one day to another."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from pipeline.coding.dates.dating_model import Interval
from pipeline.language.times.time_model import CalendarDate, Part, TimeUnit

_PARTS: dict[Part, tuple[int, int]] = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "first week": (1, 7),
    "second week": (8, 14),
    "third week": (15, 21),
    "first half": (1, 15),
    "second half": (16, 31),
}
_MONTHS = 12
_DAYS = {"day": 1, "week": 7}
# More days than this cannot be meant, and would leave the calendar.
_FARTHEST = 400_000


def days_of(written: CalendarDate, year: int | None = None) -> Interval | None:
    """The days that a date covers, in `year` where it states none; None for no such day or without a year."""
    year = written.year or year
    if year is None:
        return None
    if written.month is None:
        return Interval(date(year, 1, 1), date(year, _MONTHS, 31))
    length = monthrange(year, written.month)[1]
    if written.day is not None:
        first = last = written.day
    else:
        first, last = _PARTS[written.part] if written.part else (1, length)
    if first > length:
        return None
    return Interval(date(year, written.month, first), date(year, written.month, min(last, length)))


def shifted(day: date, count: int, unit: TimeUnit) -> date | None:
    """The day that lies `count` units after (negative: before) `day`; None where the calendar ends."""
    if abs(count) > _FARTHEST:
        return None
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = day.year * _MONTHS + day.month - 1 + count * (_MONTHS if unit == "year" else 1)
    except OverflowError:
        return None
    year, month = divmod(months, _MONTHS)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
