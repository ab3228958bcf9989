"""Times that count from another: "the next day", "three days before the raid", "over the past two days"."""

from dataclasses import dataclass, replace

from pipeline.language.times.anchor_clauses import opens_clause
from pipeline.language.times.calendar_ranges import RangeReader
from pipeline.language.times.elapsed_times import ElapsedReader
from pipeline.language.times.time_amounts import Amount, AmountReader
from pipeline.language.times.time_model import TimeExpression, TimeKind
from pipeline.language.times.time_spans import made
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import WordList

_LONGEST_ANCHOR = 8
_LONGEST_MEASURE = 4
_MEASURING = frozenset({"at", "least", "about", "nearly", "almost", "over", "some", "more", "than", "around", "only"})
_LONGEST_SPEAKER = 12  # "U.S. Vice President Jane Doe" are seven


@dataclass(frozen=True, slots=True)
class RelativeReader:
    """Reads a relative time at a token."""

    stream: TokenStream
    times: WordList
    amounts: AmountReader
    elapsed: ElapsedReader
    ranges: RangeReader

    def read(self, index: int) -> tuple[TimeExpression, int] | None:
        """The relative time that begins at `index`, and the token after it."""
        told = self._window(index) or self._counted(index) or self._pointed(index) or self._overnight(index)
        return told or self.elapsed.read(index)

    def _overnight(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "overnight"; not the "during the night" of "during the night of 5 May", where the date tells more."""
        size = self.times.match(self.stream, index, "overnight")
        if size and self.stream.lower(index + size) == "of":
            return None
        return made(self.stream, index, index + size, "overnight") if size else None

    def _pointed(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "the next day", "that night", "the previous week"."""
        at = index + (self.stream.lower(index) in {"the", "that", "this"})
        role, size = self.times.match_any(self.stream, at, ("same", "next", "previous"))
        if not size and self.stream.lower(index) == "that" and at > index:
            role, size, at = "same_pointer", 1, index
        if not size:
            return None
        unit = self.amounts.unit(at + size)
        if unit is None or self.stream.lower(at + size + 1) == "of":
            return None
        direction = self.times.value(role, self.stream.tokens[at + size - 1].lower) or 0
        # "the following week" is a span of days, "a week later" is a day.
        kind: TimeKind = "relative" if unit == "day" or not direction else "window"
        return made(self.stream, index, at + size + 1, kind, direction * self.amounts.weeks(at + size), unit)

    def _counted(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "two days later", "the day before", "three days before the raid", "a week after 5 May"."""
        amount = self.amounts.read(index)
        if amount is None:
            return None
        role, size = self.times.match_any(self.stream, amount.after, ("later", "earlier", "after", "before"))
        if not size or self._lasts(index):
            return None
        sign = -1 if role in {"earlier", "before"} else 1
        count = None if amount.count is None else sign * amount.count
        after = amount.after + size
        bare = made(self.stream, index, after, "relative", count, amount.unit)
        return self._anchored(bare, index) if role in {"after", "before"} else bare

    def _lasts(self, index: int) -> bool:
        """ "held Esk *for* two days before withdrawing": how long, and not when."""
        before = index - 1
        while before > index - _LONGEST_MEASURE and self.stream.lower(before) in _MEASURING:
            before -= 1
        return self.stream.lower(before) == "for"

    def _anchored(self, bare: tuple[TimeExpression, int], index: int) -> tuple[TimeExpression, int]:
        """The expression with the date or the happening that it counts from, where one follows."""
        expression, after = bare
        article = int(self.stream.lower(after) in {"the", "a"})
        dated = self.ranges.read(after) or self.ranges.read(after + article)
        if dated is not None:
            whole, end = made(self.stream, index, dated.after, "relative", expression.count, expression.unit)
            return replace(whole, first=dated.first, last=dated.last), end
        end = after
        while end < after + _LONGEST_ANCHOR and self._in_anchor(end, end == after):
            end += 1
        if end == after or (end == after + 1 and self.times.has("article", self.stream.lower(after))):
            return bare
        if self._is_said(after) or opens_clause(self.stream, self.times, after, end):
            return replace(expression, anchor=self.stream.span(after, end)), after
        whole, _ = made(self.stream, index, end, "relative", expression.count, expression.unit)
        return replace(whole, anchor=self.stream.span(after, end)), end

    def _is_said(self, start: int) -> bool:
        """ "the day after the envoy *condemned* the raid": a clause of its own, which the expression leaves whole."""
        words = (self.stream.lower(index) for index in range(start, start + _LONGEST_SPEAKER))
        return any(self.times.has("anchor_said", word) for word in words)

    def _in_anchor(self, index: int, first: bool) -> bool:
        token = self.stream.at(index)
        if token is None:
            return False
        if not token.is_word:
            # Hyphens and apostrophes inside a name; figures that belong to it ("Hill 102").
            return not first and (token.text in "-'’" or token.is_figure)
        inside = token.lower in {"on", "in"} and not first
        return inside or not self.times.has("anchor_stop", token.lower)

    def _window(self, index: int) -> tuple[TimeExpression, int] | None:
        """ "over the previous two days", "the last week", "within the next month"."""
        lead = int(self.times.has("window_preposition", self.stream.lower(index)))
        at = index + lead
        if self.stream.lower(at) != "the":
            return None
        role, size = self.times.match_any(self.stream, at + 1, ("window_back", "window_ahead"))
        if not size:
            return None
        amount = self.amounts.read(at + 1 + size)
        if amount is None:
            amount = self._single_unit(at + 1 + size, index, lead)
        if amount is None or self.stream.lower(amount.after) == "of":
            return None
        sign = -1 if role == "window_back" else 1
        count = None if amount.count is None else sign * amount.count
        return made(self.stream, index, amount.after, "window", count, amount.unit)

    def _single_unit(self, index: int, start: int, lead: int) -> Amount | None:
        """The "week" of "over the previous week", "the past week"; "the previous week" alone points at one."""
        spanning = lead and self.times.has("window_only_preposition", self.stream.lower(start))
        unit = self.amounts.unit(index)
        if unit is None or not (spanning or self.stream.lower(index - 1) in {"past", "last"}):
            return None
        return Amount(self.amounts.weeks(index), unit, index + 1)
