"""What a text says of a time, before anybody has worked out which day that is."""

from typing import Literal

from pipeline.value import value

Part = Literal["early", "mid", "late", "first week", "second week", "third week", "first half", "second half"]
TimeKind = Literal[
    "calendar", "relative", "window", "overnight", "conflict_start", "conflict_end", "weekday", "month_day"
]
TimeRelation = Literal["at", "by", "since", "until", "before", "after"]
TimeUnit = Literal["day", "week", "month", "year"]


@value
class CalendarDate:
    """A day, month or year as the text writes it; what it leaves out is None. `part` cuts a month in three."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: Part | None = None


@value
class TimeExpression:
    """A time expression; offsets into the passage's text, `text` verbatim.

    - `calendar`: from `first` to `last` (the same unless a range).
    - `relative`: `count` units (negative: earlier; None: "several") from the anchor: `first` where that is a
      date, the phrase at `anchor` where it is a happening, else the date that the text has reached.
    - `window`: the last (negative) or next `count` units up to or from the date that the text has reached.
    - `overnight`: the night before the date that the text has reached.
    - `conflict_start`, `conflict_end`: the first and last day of the document's own conflict.
    - `weekday`: "on Friday"; `count` is 0 for Monday.
    - `month_day`: "on the 6th"; `count` is the day.

    `relation` is the preposition that carries meaning ("By 15 April"). `attributive` where the date only
    names a thing ("a 16 October interview") and does not say when the sentence happens. `edge` where the verb
    before it says what begins or ends then ("launched on 21 March"). `wider` where the conflict whose start
    or end is meant may be larger than the document's ("the start of the war").
    """

    start: int
    end: int
    text: str
    kind: TimeKind
    relation: TimeRelation = "at"
    first: CalendarDate | None = None
    last: CalendarDate | None = None
    count: int | None = None
    unit: TimeUnit | None = None
    anchor: tuple[int, int] | None = None
    attributive: bool = False
    edge: Literal["start", "end"] | None = None
    wider: bool = False
