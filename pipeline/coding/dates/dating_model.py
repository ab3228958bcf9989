"""When something happened, and how the document tells it."""

from datetime import date
from typing import Literal

from pipeline.language.parsed import ParsedPassage
from pipeline.language.times.time_model import TimeExpression
from pipeline.value import value

DateBasis = Literal["stated", "derived", "reported", "bounded"]
_WIDEST_DAYS = {1: 1, 6: 2, 7: 3, 31: 4}
_WIDER = 5
_LEADING_WORDS = 4


@value
class Interval:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1

    @property
    def precision(self) -> int:
        """The UCDP code of its width: 1 a day, 2 up to six days, 3 a week, 4 up to a month, 5 more."""
        return next((code for widest, code in _WIDEST_DAYS.items() if self.days <= widest), _WIDER)


@value
class TimedPassage:
    """A passage as the dating sees it; offsets are code points into `text`.

    `opens_with_marker` where text was cut before it. `quoted` are the spans between quotation marks.
    """

    position: int
    kind: str
    text: str
    times: tuple[TimeExpression, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    opens_with_marker: bool = False

    @classmethod
    def of(cls, passage: ParsedPassage, position: int) -> "TimedPassage":
        """What the dating needs of a passage; `position` is its index in the document."""
        source = passage.source
        quoted = tuple((quotation.start, quotation.end) for quotation in source.quotations)
        return cls(position, source.kind, source.text, passage.times, quoted, source.opens_with_marker)

    def quotes(self, expression: TimeExpression) -> bool:
        """Whether the expression stands inside a quotation."""
        return any(start <= expression.start and expression.end <= end for start, end in self.quoted)

    def leads(self, expression: TimeExpression) -> bool:
        """Whether the expression opens the passage, with at most a few words before it ("Also on 3 April")."""
        return len(self.text[: expression.start].split()) <= _LEADING_WORDS

    @property
    def unquoted(self) -> tuple[TimeExpression, ...]:
        """Its time expressions outside quotations."""
        return tuple(time for time in self.times if not self.quotes(time))


@value
class Dating:
    """The first and last day on which something can have happened; both None where the document has no date."""

    start: date | None
    end: date | None
    basis: DateBasis
    precision: int | None
    text: str | None = None

    @classmethod
    def of(cls, interval: Interval | None, basis: DateBasis, text: str | None = None) -> "Dating":
        """The dating by an interval of days, with its precision; `text` is the expression, verbatim."""
        if interval is None:
            return cls(None, None, basis, None, text)
        return cls(interval.first, interval.last, basis, interval.precision, text)

    def __str__(self) -> str:
        if self.start is None or self.end is None:
            return f"unknown ({self.basis})"
        days = f"{self.start}" if self.start == self.end else f"{self.start} to {self.end}"
        return f"{days} ({self.basis}, precision {self.precision})" + (f', "{self.text}"' if self.text else "")
