"""The years that a document is about, by its title and its first sentences, and where its time begins and ends."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from pipeline.coding.dates.calendar_days import days_of
from pipeline.coding.dates.dating_model import Interval, TimedPassage
from pipeline.language.times.time_model import TimeExpression

LONGEST_CONFLICT = 5
# Among how many sentences a war is told with its years, where no date stands in the first; how many years that may be.
_LEAD = 4
LONG_WAR = 10
_NAMED = re.compile(r"(?:The )?(?:[A-Z][\w'’-]* (?:of (?:the )?)?)+\(")


def lead_years(passages: tuple[TimedPassage, ...], title_times: tuple[TimeExpression, ...]) -> tuple[set[int], bool]:
    """The years that the title names (then there are no others), or the lead, or else the first dated sentence."""
    sentences = [passage.unquoted for passage in passages if passage.kind == "sentence"]
    lead = full_years(sentences[0]) if sentences else []
    titled = {year for time in title_times for year in _span(time)}
    if titled:
        return titled | {year for year in lead if 0 <= year - max(titled) <= 1}, True
    if lead:
        return {year for year in lead if 0 <= year - lead[0] <= LONGEST_CONFLICT}, False
    lasted = next(_wars(passage for passage in passages if passage.kind == "sentence"), None)
    if lasted:
        return set(lasted), False
    bare = [year for times in sentences[:1] for time in times for year in _span(time)]
    later = [year for times in sentences for year in full_years(times)]
    return set((bare or later)[:1]), False


def _wars(sentences: Iterable[TimedPassage]) -> Iterator[range]:
    """The years in brackets behind the name that opens a sentence: "The Elmish War (1775–1783) was …"."""
    for passage in islice(sentences, _LEAD):
        for time in passage.unquoted:
            if 1 < len(_span(time)) <= LONG_WAR and _NAMED.fullmatch(passage.text[: time.start]):
                yield _span(time)


def _span(time: TimeExpression) -> range:
    first = time.first.year if time.first else None
    last = time.last.year if time.last else None
    return range(first, (last or first) + 1) if first else range(0)


def full_years(times: Iterable[TimeExpression]) -> list[int]:
    """The years of the dates that state a month and a year."""
    return [year for time in times if time.first and time.first.month for year in _span(time)]


def beginning(passages: tuple[TimedPassage, ...], years: set[int]) -> date | None:
    """Where the document's time begins before any date is reached: the first date of its first dated sentence."""
    first = min(years, default=None)
    dates = (time.first for passage in passages if passage.kind == "sentence" for time in passage.unquoted)
    monthly = (days_of(day, first) for day in dates if day and day.month and (day.year or first) == first)
    found = next((days for days in monthly if days), None)
    return found.first if found else (date(first, 7, 1) if first else None)


def dated_span(passages: tuple[TimedPassage, ...], years: set[int]) -> Interval | None:
    """From the first to the last day that the sentences state with its year, in the years of the document."""
    times = (time for passage in passages if passage.kind == "sentence" for time in passage.unquoted)
    full = (day for time in times for day in (time.first, time.last) if day and day.month and day.year)
    known = [days for day in full if day.year and {day.year, day.year - 1} & years and (days := days_of(day))]
    return Interval(min(d.first for d in known), max(d.last for d in known)) if known else None
