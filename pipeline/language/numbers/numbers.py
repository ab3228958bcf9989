"""The counts in a text, in words and figures."""

from collections import deque
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path

from pipeline.language.model import Number
from pipeline.language.numbers.number_guards import is_measured, is_no_count, is_pronoun, looks_like_year
from pipeline.language.times.time_model import TimeExpression
from pipeline.language.times.times import read_times
from pipeline.language.tokens.numerals import NUMERAL_ROLES, Numeral, read_numeral
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import CURATED, Openers, WordList, measure_units, number_words
from pipeline.value import value

_QUALIFIERS = ("minimum", "maximum", "approximate", "degree")
_AFTERWORDS = ("after_minimum", "after_maximum", "after_approximate")
_JOINTS = frozenset({"to", "or", "-", "–", "—", "‑"})
# "control over two villages": with a number below this the word is a preposition of place.
_SMALL = 10
_ARTICLES = frozenset({"a", "an"})
_HYPHENS = frozenset({"-", "–", "—", "‑"})
_THOUSAND = 1000


@value
class _Range:
    """One numeral, or two with a joint between them (`joint` is what joins them)."""

    low: Numeral
    high: Numeral
    minimum: Fraction
    maximum: Fraction
    joint: str = ""


def read_numbers(
    text: str, folder: Path = CURATED, times: Sequence[TimeExpression] | None = None
) -> tuple[Number, ...]:
    """All counts in `text`, in order, without overlaps; `folder` holds the curated word lists.

    A date is no count: `times` are the time expressions of the text, for callers who have read them already.
    """
    times = read_times(text, folder) if times is None else times
    reader = _Reader(TokenStream.of(text), number_words(folder), measure_units(folder))
    taken = deque((time.start, time.end) for time in times if time.kind == "calendar")
    opening = openers(folder)
    found: list[Number] = []
    after = 0
    for index in opening.places(reader.stream):
        start = reader.stream.tokens[index].start
        while taken and taken[0][1] <= start:
            taken.popleft()
        if index < after or (taken and taken[0][0] <= start):
            continue
        number, after = reader.read(index)
        if number is not None and not (taken and number.end > taken[0][0]):
            found.append(number)
    return tuple(found)


@cache
def openers(folder: Path = CURATED) -> Openers:
    """What a count can begin with."""
    words, roles = number_words(folder), {*_QUALIFIERS, *NUMERAL_ROLES}
    loose = _ARTICLES - words.single_words(roles)
    return Openers(words.first_words(roles) | {"between"} | _ARTICLES, loose, words.all_words(roles))


@value
class _Reader:
    stream: TokenStream
    words: WordList
    units: WordList

    def read(self, index: int) -> tuple[Number | None, int]:
        """The count that begins at `index`, if any, and the token to go on from."""
        start, roles = self._qualifiers(index)
        between = self.stream.lower(start) == "between"
        extent = self._range(start + between)
        if extent is None or (between and extent.joint != "and"):
            vague = self.words.match(self.stream, index, "vague")
            return (self._vague(index, vague), index + vague) if vague else (None, index + 1)
        after, ending = self._afterword(extent.high.after)
        if self._rejected(extent, roles | ending):
            return None, max(extent.high.after, index + 1)
        if extent.maximum < _SMALL and roles and self.words.has("place_preposition", self.stream.lower(start - 1)):
            index, roles = start, frozenset()
        return self._number(index, after, extent, roles | ending), after

    def _qualifiers(self, index: int) -> tuple[int, frozenset[str]]:
        """The roles of "at least", "up to about", "low"; and where the number after them begins."""
        roles: set[str] = set()
        for _ in range(2):
            role, size = self.words.match_any(self.stream, index, _QUALIFIERS)
            index += size
            roles |= {role} if size else set()
        return index, frozenset(roles)

    def _range(self, index: int) -> _Range | None:
        low = read_numeral(self.stream, index, self.words)
        if low is None:
            return None
        joint = self.stream.lower(low.after)
        plus = joint == "+"
        if plus:
            joint = self.stream.lower(low.after + 1)
        between = self.stream.lower(index - 1) == "between" and joint == "and"
        high = None
        if joint in _JOINTS or between:
            about = self.words.match(self.stream, low.after + 1, "approximate") if joint in {"to", "and"} else 0
            high = read_numeral(self.stream, low.after + 1 + plus + about, self.words)
        if high is None or high.open or low.open:
            return _Range(low, low, low.value, low.value)
        minimum = low.value
        if low.scale == 1 and high.scale > 1 and low.value < high.coefficient:
            minimum *= high.scale
        if joint in _HYPHENS and _in_thousands(low.value, high.value):
            minimum *= _THOUSAND
        if joint == "or" and minimum >= high.value:
            return _Range(low, low, low.value, low.value)
        return _Range(low, high, minimum, high.value, joint)

    def _rejected(self, extent: _Range, roles: frozenset[str]) -> bool:
        # "3 to 1" compares and "5-2" scores: whatever falls is no range of counts.
        if extent.minimum > extent.maximum or (extent.joint and extent.minimum == extent.maximum):
            return True
        if not roles and (
            looks_like_year(self.stream, extent.high, self.words) or is_pronoun(self.stream, extent.high, self.words)
        ):
            return True
        joined = Numeral(extent.low.first, extent.high.after, extent.maximum, extent.maximum, extent.low.open)
        broken = extent.minimum.denominator != 1
        return broken or is_no_count(self.stream, joined, self.words, self.units)

    def _afterword(self, index: int) -> tuple[int, frozenset[str]]:
        """The roles of "+", "or more", "or so", "-plus"; and where they end."""
        hyphen = int(self.stream.lower(index) == "-" and self.stream.glued(index))
        role, size = self.words.match_any(self.stream, index + hyphen, _AFTERWORDS)
        return (index + hyphen + size, frozenset({role})) if size else (index, frozenset())

    def _vague(self, index: int, size: int) -> Number | None:
        """ "several": a number of things that the text does not count."""
        follower = self.stream.at(index + size)
        bare = self.stream.lower(index) == "some"
        if bare and (follower is None or not follower.is_word or self.words.has("function", follower.lower)):
            return None
        if is_measured(self.stream, index + size, self.units):
            return None
        start, end = self.stream.span(index, index + size)
        return Number(start, end, self.stream.text[start:end], None, None)

    def _number(self, index: int, after: int, extent: _Range, roles: frozenset[str]) -> Number:
        minimum: int | None = int(extent.minimum)
        maximum: int | None = int(extent.maximum)
        bounded = extent.joint == "to" and extent.maximum > extent.minimum and not roles & {"after_minimum"}
        if extent.low.open or (roles & {"minimum", "after_minimum"} and not bounded):
            maximum = None
        elif roles & {"maximum", "after_maximum"} and not extent.joint:
            minimum = None
        start, end = self.stream.span(index, after)
        approximate = bool(roles & {"approximate", "after_approximate", "degree"})
        return Number(start, end, self.stream.text[start:end], minimum, maximum, approximate)


def _in_thousands(low: Fraction, high: Fraction) -> bool:
    """Whether "10-11,000" leaves out the thousands of its lower bound."""
    return high % _THOUSAND == 0 and low < high / _THOUSAND
