"""The days of a time that counts from another one."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.coding.dates.anchors import DatedText, Happening, SameName, anchor_date, conflict_is_own
from pipeline.coding.dates.bare_days import month_day, weekday
from pipeline.coding.dates.calendar_days import shifted
from pipeline.coding.dates.dating_model import Interval, TimedPassage
from pipeline.coding.dates.document_years import DatedExpressions
from pipeline.language.times.time_model import TimeExpression

# From a wider date than a week nobody can count days.
_WIDEST_ANCHOR = 7
_DAY = timedelta(days=1)
# Days told without their month.
BARE_DAYS = frozenset({"weekday", "month_day"})


@dataclass(frozen=True, slots=True)
class RelativeDates:
    """Resolves relative times of one document."""

    title: str
    span: Interval
    dated: DatedExpressions
    sentences: tuple[DatedText, ...]
    same_name: SameName
    happening: Happening
    dateline: date | None = None

    def resolve(self, passage: TimedPassage, time: TimeExpression, before: Interval | None) -> Interval | None:
        """The days meant; `before` is the date of the sentence just before. None where nothing settles it."""
        if time.kind in {"conflict_start", "conflict_end"}:
            return self._conflict_edge(passage, time)
        if time.kind in BARE_DAYS:
            return self._bare_day(passage, time)
        if time.kind == "relative":
            return _counted(time, self._anchor(passage, time, before))
        day = self._own_date(passage, time, either_side=True) or before
        if day is None or day.days > _WIDEST_ANCHOR:
            return None
        if time.kind == "overnight":
            return Interval(day.first - _DAY, day.last) if day.days == 1 and day.first.toordinal() > 1 else None
        return _window(time, day) if time.kind == "window" else None

    def frame(self, passage: TimedPassage, before: Interval | None) -> Interval | None:
        """The date at which a sentence leaves its reader; None where it gives none.

        A date that opens the sentence holds for all of it; only a step forward ("and the next day") goes on from it.
        A step back leads to another day only where it opens the sentence: "The day before, …".
        """
        found, leading = None, False
        for time in passage.unquoted:
            back = (time.count or 0) < 0 and (time.start or time.anchor is not None)
            if time.kind == "relative" and not back:
                found = self.resolve(passage, time, before) or found
            elif time.kind == "calendar" and not leading and not time.attributive:
                days = self.dated.of(passage.position, time)
                found = days if days is not None and days.days <= _WIDEST_ANCHOR else found
                leading = leading or passage.leads(time)
            elif time.kind in BARE_DAYS and not leading:
                found = self._bare_day(passage, time) or found
        return found

    def _bare_day(self, passage: TimedPassage, time: TimeExpression) -> Interval | None:
        """ "on Friday" by the day of the report, "on the 6th" by the date that the text has reached."""
        if time.kind == "weekday":
            return weekday(time, self.dateline, self.span)
        earlier = (sentence.interval for sentence in self.sentences if sentence.position < passage.position)
        near = [*earlier, self._own_date(passage, time)]
        return month_day(time, next((days for days in reversed(near) if days is not None), self.span), self.span)

    def _conflict_edge(self, passage: TimedPassage, time: TimeExpression) -> Interval | None:
        start, end = time.anchor or (time.start, time.end)
        if not conflict_is_own(passage.text[start:end], self.title, time.wider, self.same_name):
            return None
        day = self.span.first if time.kind == "conflict_start" else self.span.last
        return Interval(day, day)

    def _anchor(self, passage: TimedPassage, time: TimeExpression, before: Interval | None) -> Interval | None:
        if time.first is not None:
            return self.dated.of(passage.position, time)
        if time.anchor is None:
            ahead = (time.count or 0) <= 0  # not "began a week later and ended on 4 April"
            return self._own_date(passage, time) or before or self._own_date(passage, time, either_side=ahead)
        phrase = passage.text[time.anchor[0] : time.anchor[1]]
        others = (sentence for sentence in self.sentences if sentence.position != passage.position)
        return anchor_date(phrase, others, self.same_name, self.happening)

    def _own_date(self, passage: TimedPassage, time: TimeExpression, either_side: bool = False) -> Interval | None:
        """The date of the time's own sentence that stands nearest before it, or, on `either_side`, after it."""
        dates = [other for other in passage.times if other.kind == "calendar" and not other.attributive]
        same = [other for other in dates if passage.quotes(other) == passage.quotes(time)]
        known = [(other, days) for other in same if (days := self.dated.of(passage.position, other)) is not None]
        earlier = [days for other, days in known if other.start < time.start and days.days <= _WIDEST_ANCHOR]
        later = [days for other, days in known if other.start > time.start and days.days <= _WIDEST_ANCHOR]
        return earlier[-1] if earlier else (later[0] if later and either_side else None)


def dated_texts(passages: tuple[TimedPassage, ...], dated: DatedExpressions) -> tuple[DatedText, ...]:
    """The sentences that state one date, each with its day: where a happening's date can be looked up."""
    found = []
    for passage in passages:
        if passage.kind != "sentence":
            continue
        times = [time for time in passage.unquoted if time.kind == "calendar" and time.relation == "at"]
        days = {interval for time in times if (interval := dated.of(passage.position, time)) is not None}
        whole = Interval(min(day.first for day in days), max(day.last for day in days)) if days else None
        if len(days) == 1 and whole and whole.days <= _WIDEST_ANCHOR and dated.within_years(whole):
            found.append(DatedText(passage.position, passage.text, whole))
    return tuple(found)


def _counted(time: TimeExpression, anchor: Interval | None) -> Interval | None:
    """The day that lies so many units before or after the anchor."""
    if anchor is None or anchor.days > _WIDEST_ANCHOR or time.count is None or time.unit is None:
        return None
    if time.count == 0:
        return anchor if time.unit == "day" else None
    day = shifted(anchor.first if time.count < 0 else anchor.last, time.count, time.unit)
    return Interval(day, day) if day else None


def _window(time: TimeExpression, day: Interval) -> Interval | None:
    """The days from so many units before the day up to it, or from the day on."""
    if time.count is None or time.unit is None:
        return None
    far = shifted(day.last if time.count < 0 else day.first, time.count, time.unit)
    if far is None:
        return None
    return Interval(far, day.last) if time.count < 0 else replace(day, last=far)
