"""The dating of a document: which days each of its sentences can be about, by the rules of the codebook."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.coding.dates.anchors import Happening, SameName, no_happening, same_spelling
from pipeline.coding.dates.bare_days import dateline
from pipeline.coding.dates.conflict_span import conflict_span, stated_dates
from pipeline.coding.dates.dating_model import DateBasis, Dating, Interval, TimedPassage
from pipeline.coding.dates.document_years import DatedExpressions, date_expressions
from pipeline.coding.dates.reached_dates import ReachedDates, Step
from pipeline.coding.dates.relative_dates import RelativeDates, dated_texts
from pipeline.language.times.time_model import TimeExpression
from pipeline.language.times.times import read_times

__all__ = ["Dating", "Period", "TimedPassage", "Timeline"]

Period = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of one document. `before` holds, by position, the date of the sentence just before, where it counts.

    `reached` and `relative` are None for a document without any date.
    """

    passages: dict[int, TimedPassage]
    dated: DatedExpressions
    before: dict[int, Interval]
    reached: ReachedDates | None = None
    relative: RelativeDates | None = None

    @classmethod
    def of(
        cls,
        passages: Iterable[TimedPassage],
        title: str,
        same_name: SameName = same_spelling,
        happening: Happening = no_happening,
    ) -> "Timeline":
        """Read the document's time from its passages, in order.

        `same_name` says whether two names mean one place or actor, `happening` gives the code of a word that tells
        of an event; both serve to find the happening that "three days before the raid on Esk" counts from.
        """
        ordered = tuple(passages)
        dated = date_expressions(ordered, read_times(title))
        stated = stated_dates(ordered, dated)
        span = conflict_span(ordered, stated)
        known = {passage.position: passage for passage in ordered}
        if span is None:
            return cls(known, dated, {})
        relative = RelativeDates(
            title, span, dated, dated_texts(ordered, dated), same_name, happening, dateline(ordered)
        )
        before = _before(ordered, relative)
        reached = ReachedDates.of(span, stated, tuple(_steps(ordered, relative, before)))
        return cls(known, dated, before, reached, relative)

    @property
    def conflict_start(self) -> date | None:
        """The first day of the conflict that the document is about."""
        return self.reached.span.first if self.reached else None

    @property
    def conflict_end(self) -> date | None:
        """The last day of the conflict that the document is about."""
        return self.reached.span.last if self.reached else None

    def bounded(self, position: int, offset: int = 0, text: str | None = None) -> Dating:
        """The days that are possible where the text gives no date that can be resolved.

        Dates of the same passage before `offset` count as reached, those after it as the next.
        """
        return Dating.of(self._bounds(position, offset), "bounded", text)

    def dating(
        self, position: int, expression: TimeExpression | None, *, reported: bool = False, offset: int = 0
    ) -> Dating:
        """When something happened that the passage dates by `expression`; `reported` if that dates only the report.

        Without an expression it is bounded by the dates before and after `offset`, where its clause stands.
        """
        if expression is None:
            return self.bounded(position, offset)
        interval = self._interval(position, expression)
        if interval is None:
            return self.bounded(position, expression.start, expression.text)
        basis: DateBasis = "derived" if expression.kind != "calendar" else ("reported" if reported else "stated")
        return Dating.of(self._related(position, expression, interval), basis, expression.text)

    def period(self, position: int, expression: TimeExpression, *, reported: bool = False) -> Period:
        """What time a number covers; an open end is None. With `reported`, all up to the day of the report."""
        interval = self._interval(position, expression)
        if interval is None:
            return None, None
        counted_until = reported and expression.kind in {"calendar", "relative"} and interval.days == 1
        if expression.relation in {"by", "until", "before"} or (counted_until and expression.relation == "at"):
            return None, interval.last
        return interval.first, (None if expression.relation in {"since", "after"} else interval.last)

    def _interval(self, position: int, expression: TimeExpression) -> Interval | None:
        if expression.kind == "calendar":
            return self.dated.of(position, expression)
        if self.relative is None or position not in self.passages:
            return None
        return self.relative.resolve(self.passages[position], expression, self.before.get(position))

    def _bounds(self, position: int, offset: int) -> Interval | None:
        return self.reached.bounded((position, offset)) if self.reached else None

    def _related(self, position: int, expression: TimeExpression, interval: Interval) -> Interval:
        """ "By 15 April" begins where `bounded` would; "since 15 April" ends where it would."""
        if expression.relation in {"by", "until", "before"}:
            bounds = self._bounds(position, expression.start)
            first = min(bounds.first, interval.last) if bounds else interval.first
            return Interval(first, interval.last)
        if expression.relation in {"since", "after"}:
            bounds = self._bounds(position, expression.end)
            return Interval(interval.first, max(bounds.last, interval.last) if bounds else interval.last)
        return interval


def _before(passages: tuple[TimedPassage, ...], relative: RelativeDates) -> dict[int, Interval]:
    """By position, the date of the sentence just before; none where text was cut between the two."""
    found: dict[int, Interval] = {}
    last: Interval | None = None
    for passage in passages:
        if passage.kind != "sentence" or passage.opens_with_marker:
            last = None
        if last is not None:
            found[passage.position] = last
        last = relative.frame(passage, last) if passage.kind == "sentence" else None
    return found


def _steps(passages: tuple[TimedPassage, ...], relative: RelativeDates, before: dict[int, Interval]) -> Iterator[Step]:
    """The days that the text comes to: counting from a date before ("two days later"), or by the number of the day."""
    for passage in passages:
        for time in passage.unquoted if passage.kind == "sentence" else ():
            counted = time.kind == "relative" and (time.count or 0) > 0 and time.first is None and time.anchor is None
            stated = time.kind == "month_day" and time.relation not in {"since", "after", "before"}
            before_it = f" {passage.text[: time.start].rstrip().lower()}"
            stated = stated and not before_it.endswith((" until", " till", " by"))  # "were to last *until the 30th*"
            day = relative.resolve(passage, time, before.get(passage.position)) if counted or stated else None
            if day is not None:
                yield Step((passage.position, time.start), day, stated)
