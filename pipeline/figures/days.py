"""Days as numbers, and which of them an axis names."""

from collections.abc import Callable
from datetime import date, timedelta

EPOCH = date(1970, 1, 1)
MOST = 14
_STEPS: tuple[Callable[[date], bool], ...] = (
    lambda day: True,
    lambda day: day.toordinal() % 2 == 0,
    lambda day: day.weekday() == 0,
    lambda day: day.toordinal() % 14 == 1,
    lambda day: day.day == 1,
    lambda day: day.day == 1 and day.month in {1, 7},
)


def number_of(day: date) -> int:
    """Count the days since 1970."""
    return (day - EPOCH).days


def axis_days(first: int, last: int) -> list[int]:
    """Return the days to name: all, Mondays, firsts of a month, of a half-year or of some years."""
    days = [EPOCH + timedelta(number) for number in range(first, last + 1)]
    years = [day for day in days if (day.month, day.day) == (1, 1)]
    named = [[day for day in days if step(day)] for step in _STEPS]
    some_years = years[:: max(1, -(-len(years) // MOST))]
    return [number_of(day) for day in next((each for each in named if len(each) <= MOST), some_years)]
