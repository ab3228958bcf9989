"""The time expressions in a text."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from pipeline.language.times.bare_days import BareDayReader
from pipeline.language.times.calendar_dates import CalendarReader
from pipeline.language.times.calendar_ranges import RangeReader
from pipeline.language.times.conflict_edges import EdgeReader
from pipeline.language.times.elapsed_times import ElapsedReader
from pipeline.language.times.relative_times import RelativeReader
from pipeline.language.times.time_amounts import AmountReader
from pipeline.language.times.time_model import TimeExpression, TimeRelation
from pipeline.language.times.time_spans import made
from pipeline.language.tokens.numerals import NUMERAL_ROLES
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import CURATED, Openers, WordList, number_words, time_words
from pipeline.value import replace

_RELATIONS: dict[str, TimeRelation] = {
    "by": "by",
    "since": "since",
    "until": "until",
    "before_date": "before",
    "after_date": "after",
}
# Roles of words that stand beside an expression, or inside one that another word begins.
_BESIDE = frozenset(
    {
        *("ambiguous_month", "anchor_stop", "article", "began", "conflict_noun", "counted_word", "date_preposition"),
        *("end_cue", "month_preposition", "ordinal_ending", "start_cue", "to", "weak_year_preposition"),
        *("wider_conflict_noun", "year_preposition"),
    }
)
_INSIDE = frozenset(
    {
        *("after", "before", "earlier", "later", "same_pointer", "unit_day", "unit_month", "unit_week", "unit_year"),
        *("window_ahead", "window_back"),
    }
)
_POINTERS = frozenset({"a", "an", "between", "from", "that", "the", "this"})
# A document's passages are read for its names first and then for themselves.
_TEXTS = 512
_Read = tuple[TimeExpression, int] | None


def read_times(text: str, folder: Path = CURATED) -> tuple[TimeExpression, ...]:
    """All time expressions in `text`, in order, without overlaps; `folder` holds the curated word lists."""
    return _read_times(text, folder)


@lru_cache(_TEXTS)
def _read_times(text: str, folder: Path) -> tuple[TimeExpression, ...]:
    reader, opening = _reader(TokenStream.of(text), folder), openers(folder)
    found: list[TimeExpression] = []
    hours: list[TimeExpression] = []
    after = 0
    for index in opening.places(reader.stream):
        read = reader.read(index) if index >= after else None
        if read is not None:
            (hours if reader.relative.elapsed.is_hour(index) else found).append(read[0])
            after = read[1]
    return tuple(found or hours)  # "At dusk, rebels attacked Elm on 7 May": the date tells more


@cache
def openers(folder: Path = CURATED) -> Openers:
    """What an expression can begin with."""
    times, numbers = time_words(folder), number_words(folder)
    opening = times.roles.keys() - _BESIDE - _INSIDE
    following = times.all_words(times.roles.keys() - _BESIDE) | numbers.all_words(NUMERAL_ROLES)
    # A pointer that is listed by itself ("from" as "since") says nothing of the word after it.
    loose = _POINTERS - times.single_words(opening) - numbers.single_words(NUMERAL_ROLES)
    words = times.first_words(opening) | numbers.first_words(NUMERAL_ROLES) | _POINTERS
    return Openers(words, loose, following)


def _reader(stream: TokenStream, folder: Path) -> "_Reader":
    words = time_words(folder)
    calendar = CalendarReader(stream, words)
    ranges = RangeReader(calendar)
    amounts = AmountReader(stream, words, number_words(folder))
    relative = RelativeReader(stream, words, amounts, ElapsedReader(stream, words, amounts), ranges)
    return _Reader(stream, words, ranges, relative, EdgeReader(stream, words), BareDayReader(calendar))


@dataclass(frozen=True, slots=True)
class _Reader:
    stream: TokenStream
    words: WordList
    ranges: RangeReader
    relative: RelativeReader
    edges: EdgeReader
    days: BareDayReader

    def read(self, index: int) -> _Read:
        """The expression that begins at `index`, and the token after it."""
        return self._related(index) or self._plain(index, "at") or self.days.read(index)

    def _plain(self, index: int, relation: TimeRelation) -> _Read:
        return self._calendar(index) or self.edges.read(index, relation) or self.relative.read(index)

    def _related(self, index: int) -> _Read:
        """An expression with the preposition that carries meaning: "By 15 April", "since the start of …"."""
        spanning = self.stream.lower(index) in {"between", "from"}
        hour = self.words.match(self.stream, index, "of_date")  # "before dawn on 5 May" is on 5 May
        span = hour or (self.ranges.read(index) if spanning else None)
        role, size = self.words.match_any(self.stream, index, tuple(_RELATIONS))
        if span or not size:
            return None
        relation = _RELATIONS[role]
        inner = self._plain(index + size, relation)
        if inner is None or (inner[0].kind == "window" and inner[0].start != self.stream.tokens[index + size].start):
            return None
        if self.stream.lower(index) == "through" and inner[0].first != inner[0].last:
            relation = "at"  # "through November and December"
        start = self.stream.tokens[index].start
        text = self.stream.text[start : inner[0].end]
        return replace(inner[0], start=start, text=text, relation=relation), inner[1]

    def _calendar(self, index: int) -> _Read:
        at = index + self.words.match(self.stream, index, "of_date")
        if self.words.has("weekday", self.stream.lower(at)):
            at += 1 + (self.stream.lower(at + 1) == ",")
        span = self.ranges.read(at)
        if span is None:
            return None
        expression, after = made(self.stream, index, span.after, "calendar")
        attributive = at == index and self._names_a_thing(index, span.after)
        read = replace(expression, first=span.first, last=span.last, attributive=attributive, edge=self._verb(index))
        return read, after

    def _verb(self, index: int) -> Literal["start", "end"] | None:
        """Whether what stands before a date says that something begins or ends then."""
        before = index - 1
        while self.words.has("date_preposition", self.stream.lower(before)):
            before -= 1
        word = self.stream.lower(before)
        if self.words.has("start_cue", word):
            return "start"
        return "end" if self.words.has("end_cue", word) else None

    def _names_a_thing(self, index: int, after: int) -> bool:
        """Whether the date stands before a noun that it belongs to: "a 16 October interview", "the 1994 war"."""
        follower = self.stream.at(after)
        if index == 0 and follower is not None and follower.text.isupper() and len(follower.text) > len("US."):
            return True  # the dateline of a report: "Aug 01 2031 KARSK"
        if follower is None or not follower.is_word or self.words.has("anchor_stop", follower.lower):
            return False
        ordinal = self.words.has("ordinal_ending", self.stream.lower(index + 1))
        titled = index == 0 and after == 1
        return titled or (self.words.has("article", self.stream.lower(index - 1)) and not ordinal)
