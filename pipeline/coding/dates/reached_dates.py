"""Where the text stands in time: the date that it has reached at a place, and the next one that it states."""

from bisect import bisect_left
from dataclasses import dataclass

from pipeline.coding.dates.conflict_span import StatedDate
from pipeline.coding.dates.dating_model import Interval
from pipeline.coding.dates.document_years import Place


@dataclass(frozen=True, slots=True)
class Step:
    """A day that the text comes to without naming its month: by counting on, or `stated` by its number."""

    place: Place
    day: Interval
    stated: bool


@dataclass(frozen=True, slots=True)
class ReachedDates:
    """The dates that move the text, in document order, and the span of the document's conflict.

    Dates before the conflict began are background and move nothing. Of the `steps`, "two days later" is no next stated
    date, "on the 6th" is one.
    """

    span: Interval
    dates: tuple[StatedDate, ...]
    places: tuple[Place, ...]
    steps: tuple[Step, ...] = ()

    @classmethod
    def of(cls, span: Interval, stated: tuple[StatedDate, ...], steps: tuple[Step, ...] = ()) -> "ReachedDates":
        """Those of the stated dates that move the text; a month that holds the date reached does not set it back.

        Nor does an earlier date in a sentence that a date opens: "On 5 May he said that X had fallen on 2 May".
        """
        kept: list[StatedDate] = []
        for found in stated:
            wide = bool(kept) and found.interval.first < kept[-1].interval.first <= found.interval.last
            last = kept[-1] if kept and kept[-1].place[0] == found.place[0] else None
            back = last is not None and last.leading and found.interval.last < last.interval.first
            if found.interval.last >= span.first and not wide and not back:
                kept.append(found)
        return cls(span, tuple(kept), tuple(found.place for found in kept), steps)

    def bounded(self, place: Place) -> Interval:
        """From the date most recently reached before `place` to the next one; the conflict's ends where there is none.

        The whole conflict where the next date lies before the one reached.
        """
        index = bisect_left(self.places, place)
        reached = self._stepped(place, index) or (self.dates[index - 1].interval if index else None)
        following = self._following(place, index)
        first = max(reached.first, self.span.first) if reached else self.span.first
        last = following.last if following else max(self.span.last, first)
        return Interval(first, last) if first <= last else self.span

    def _stepped(self, place: Place, index: int) -> Interval | None:
        """The day that the text has come to from the date before `index`."""
        last = self.places[index - 1] if index else (-1, -1)
        return next((step.day for step in reversed(self.steps) if last < step.place < place), None)

    def _following(self, place: Place, index: int) -> Interval | None:
        """The next stated date: that of `index`, or a day before it: "on the 6th" before "on 9 May"."""
        date_ = self.dates[index] if index < len(self.dates) else None
        end = date_.place if date_ is not None else None
        near = (s.day for s in self.steps if s.stated and s.place >= place and (end is None or s.place < end))
        return next(near, date_.interval if date_ is not None else None)
