"""Times that go on from the day told last: "after two days, …", "within a week, …", "in the evening, …"."""

from dataclasses import dataclass

from pipeline.language.times.time_amounts import AmountReader
from pipeline.language.times.time_model import TimeExpression, TimeKind
from pipeline.language.times.time_spans import made
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import WordList

# What a stretch of a sentence opens behind.
_OPENING = frozenset({"", ",", ";", "and", "but", "then", '"', "“"})


@dataclass(frozen=True, slots=True)
class ElapsedReader:
    """Reads such a time where it opens a sentence or a stretch of one and a comma closes it."""

    stream: TokenStream
    times: WordList
    amounts: AmountReader

    def read(self, index: int) -> tuple[TimeExpression, int] | None:
        """The time that begins at `index`, and the token after it."""
        return (self._spent(index) or self._hour(index)) if self._opens(index) else None

    def is_hour(self, index: int) -> bool:
        """Whether a time of the day begins at `index`, which tells nothing beside any other time."""
        return self._opens(index) and self._hour(index) is not None

    def _opens(self, index: int) -> bool:
        return (self.stream.lower(index - 1) if index else "") in _OPENING

    def _closed(self, after: int) -> bool:
        return self.stream.lower(after) == ","

    def _spent(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "After two days, they came": so many days on; "Within a week, they came": at some time in it."""
        role, size = self.times.match_any(self.stream, index, ("elapsed", "elapsing"))
        amount = self.amounts.read(index + size) if size else None
        if amount is None or amount.unit == "year" or not self._closed(amount.after):
            return None
        kind: TimeKind = "relative" if role == "elapsed" else "window"
        return made(self.stream, index, amount.after, kind, amount.count, amount.unit)

    def _hour(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "In the evening, they came", "By nightfall, …": the same day; "At dawn, …" may be the next."""
        size = self.times.match(self.stream, index, "hour_of_day")
        opening = size and self._closed(index + size)
        return made(self.stream, index, index + size, "relative", 0, "day") if opening else None
