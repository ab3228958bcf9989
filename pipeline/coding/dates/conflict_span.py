"""The first and last day of the conflict that a document is about."""

from dataclasses import dataclass
from datetime import date

from pipeline.coding.dates.dating_model import Interval, TimedPassage
from pipeline.coding.dates.document_years import DatedExpressions, Place
from pipeline.language.times.time_model import TimeExpression

_LEAD = 4
_FEW = 2


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that a prose sentence states outside quotations, in a year that the document is about."""

    place: Place
    expression: TimeExpression
    interval: Interval
    leading: bool


def stated_dates(passages: tuple[TimedPassage, ...], dated: DatedExpressions) -> tuple[StatedDate, ...]:
    """The dates that can move the document's time, in document order; background and aftermath years cannot."""
    found = []
    for passage in passages:
        for time in passage.unquoted if passage.kind == "sentence" else ():
            days = dated.of(passage.position, time)
            if days is not None and _moves(passage, time) and dated.within_years(days):
                found.append(StatedDate((passage.position, time.start), time, days, passage.leads(time)))
    return tuple(found)


def _moves(passage: TimedPassage, time: TimeExpression) -> bool:
    """Whether the text comes to that date; one that only says since when something lasts is left behind."""
    if time.kind != "calendar" or time.first is None or time.first.month is None:
        return False
    return time.relation not in {"since", "after", "before"} or not passage.text[: time.start].strip()


def conflict_span(passages: tuple[TimedPassage, ...], stated: tuple[StatedDate, ...]) -> Interval | None:
    """From the start that the lead states, else the first date, to the end that it states, else the last date."""
    sentences = [passage.position for passage in passages if passage.kind == "sentence"]
    opening = _opening(sentences[:_LEAD], stated)
    if not stated:
        return None
    start = opening.interval.first if opening else min(date_.interval.first for date_ in stated)
    end = _end(sentences[:_LEAD], stated, opening, start)
    return Interval(start, max(start, end))


def _opening(lead: list[int], stated: tuple[StatedDate, ...]) -> StatedDate | None:
    """The date on which the lead says that the conflict began."""
    first = [date_ for date_ in stated if date_.place[0] in lead[:1] and date_.expression.edge != "end"]
    named = [date_ for date_ in stated if date_.place[0] in lead and date_.expression.edge == "start"]
    spans = [date_ for date_ in first if date_.expression.first != date_.expression.last]
    return next(iter(spans or first or named), None)


def _end(lead: list[int], stated: tuple[StatedDate, ...], opening: StatedDate | None, start: date) -> date:
    last = max(date_.interval.last for date_ in stated)
    closing = [date_ for date_ in stated if date_.place[0] in lead and date_.expression.edge == "end"]
    if closing and closing[0].interval.last >= start:
        return closing[0].interval.last
    if opening is None:
        return last
    span = opening.interval
    if span.days > 1 and opening.expression.first != opening.expression.last:
        return span.last
    # "was fought on 3 May": a single day, unless more than a few later dates speak against it. A date that opens
    # the sentence begins a story, which may be longer.
    later = {date_.interval.first for date_ in stated if date_.interval.first > span.last}
    one_day = opening.place[0] == lead[0] and opening.expression.edge is None and span.days == 1 and not opening.leading
    return span.last if one_day and len(later) <= _FEW else last
