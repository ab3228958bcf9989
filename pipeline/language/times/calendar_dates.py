"""One date as the text writes it: "21 March 2014", "July 3, 1940", "mid-June", "2014-03-21", "in 1942"."""

from typing import get_args

from pipeline.language.times.time_model import CalendarDate, Part
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import WordList
from pipeline.value import value

_LAST_DAY, _LAST_MONTH = 31, 12
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_YEAR_DIGITS = 4
_SHORTEST_NAME = 4
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter", "year"})
_PARTS: tuple[Part, ...] = get_args(Part)
_OPENERS = ("month", *_PARTS)


@value
class Dated:
    """A date and the token after it."""

    date: CalendarDate
    after: int


@value
class CalendarReader:
    """Reads dates from a stream of tokens."""

    stream: TokenStream
    words: WordList

    def begins(self, index: int) -> bool:
        """Whether a date or a bare day may begin at `index`."""
        token = self.stream.at(index)
        return token is not None and (token.is_figure or self.words.opens(token.lower, _OPENERS))

    def point(self, index: int) -> Dated | None:
        """The date that begins at `index`; a bare day is none."""
        return self._iso(index) or self._day_first(index) or self._month_first(index) or self._lone_year(index)

    def bare_day(self, index: int) -> Dated | None:
        """A day of a month without its month: the "15" of "15 to 17 November"."""
        token = self.stream.at(index)
        if token is None or not token.text.isdecimal() or not token.is_figure or len(token.text) > 2:  # noqa: PLR2004
            return None
        day = int(token.text)
        if not 1 <= day <= _LAST_DAY:
            return None
        glued = self.stream.glued(index + 1)
        if glued and self.words.has("ordinal_ending", self.stream.lower(index + 1)):
            return Dated(CalendarDate(day=day), index + 2)
        following = self.stream.at(index + 1)
        if glued and following is not None and (following.is_word or following.text in {"%", "+"}):
            return None
        return Dated(CalendarDate(day=day), index + 1)

    def year(self, index: int) -> int | None:
        """The four-digit year at `index`."""
        token = self.stream.at(index)
        if token is None or not token.is_figure or len(token.text) != _YEAR_DIGITS or not token.text.isdecimal():
            return None
        following = self.stream.at(index + 1)
        if following is not None and self.stream.glued(index + 1) and (following.is_word or following.text in "%+/"):
            return None
        return int(token.text) if _FIRST_YEAR <= int(token.text) <= _LAST_YEAR else None

    def month(self, index: int) -> tuple[int, int] | None:
        """The number of the month named at `index`, and the token after it."""
        token = self.stream.at(index)
        if token is None or not token.is_capitalised:
            return None
        size = self.words.match(self.stream, index, "month")
        value = self.words.value("month", token.lower)
        return (value, index + size) if size and value else None

    def _iso(self, index: int) -> Dated | None:
        year = self.year(index)
        if year is None or not all(self.stream.glued(index + step) for step in range(1, 5)):
            return None
        parts = [self.stream.lower(index + step) for step in range(1, 5)]
        numbers = [int(part) if part.isdecimal() and len(part) <= 2 else 0 for part in (parts[1], parts[3])]  # noqa: PLR2004
        if (parts[0], parts[2]) != ("-", "-") or not (0 < numbers[0] <= _LAST_MONTH and 0 < numbers[1] <= _LAST_DAY):
            return None
        return Dated(CalendarDate(year, numbers[0], numbers[1]), index + 5)

    def _day_first(self, index: int) -> Dated | None:
        day = self.bare_day(index)
        if day is None:
            return None
        month = self.month(day.after + (self.stream.lower(day.after) == "of"))
        if month is None:
            return None
        year, after = self.following_year(month[1])
        return Dated(CalendarDate(year, month[0], day.date.day), after)

    def _month_first(self, index: int) -> Dated | None:
        part, begin = self._part(index)
        month = self.month(begin)
        if month is None:
            year = self.year(begin) if part else None
            return Dated(CalendarDate(year), begin + 1) if year else None
        day = None if part else self._day_after_month(month[1], index)
        year, after = self.following_year(day.after if day else month[1])
        if day is None and year is None and not part and not self._stands_alone(begin, month[1]):
            return None
        return Dated(CalendarDate(year, month[0], day.date.day if day else None, part), after)

    def _part(self, index: int) -> tuple[Part | None, int]:
        for part in _PARTS:
            size = self.words.match(self.stream, index, part)
            if size:
                return part, index + size
        return None, index

    def _day_after_month(self, index: int, month_index: int) -> Dated | None:
        day = self.bare_day(index)
        if day is None:
            return None
        # "In November 20 men were killed" counts men; a day goes with "on" or has its year.
        if self.stream.lower(month_index - 1) == "in" and self.following_year(day.after)[0] is None:
            return None
        return None if self.month(day.after) else day

    def following_year(self, index: int) -> tuple[int | None, int]:
        """The year at `index`, after a comma or not, and the token after it; None and `index` where there is none."""
        comma = self.stream.lower(index) == ","
        year = self.year(index + comma)
        if year is None:
            return None, index
        # "On 5 May, 2000 men landed": after a comma what could be counted makes it a count.
        return (None, index) if comma and self.counted(index + 2) else (year, index + comma + 1)

    def counted(self, index: int) -> bool:
        """Whether a common word in the plural stands at `index`, so that figures before it count."""
        token = self.stream.at(index)
        if token is None or not token.is_word or token.is_capitalised:
            return False
        plural = token.lower.endswith("s") and not self.words.has("anchor_stop", token.lower)
        return plural or self.words.has("counted_word", token.lower)

    def _stands_alone(self, index: int, after: int) -> bool:
        """Whether the month's bare name means the month, and not a person or a verb."""
        token, before = self.stream.tokens[index], self.stream.lower(index - 1)
        joined = self.words.has("to", before) and self.month(index - 2) is not None
        if joined or before == "(" or self.words.has("month_preposition", before):
            return len(token.text) >= _SHORTEST_NAME or self.words.has("ambiguous_month", token.lower)
        follower = self.stream.at(after)
        named = follower is not None and follower.is_capitalised
        ambiguous = self.words.has("ambiguous_month", token.lower)
        return not (named or ambiguous or len(token.text) < _SHORTEST_NAME)

    def _lone_year(self, index: int) -> Dated | None:
        year = self.year(index)
        if year is None or not self._is_year(index):
            return None
        return Dated(CalendarDate(year), index + 1)

    def _is_year(self, index: int) -> bool:
        before, follower = self.stream.lower(index - 1), self.stream.at(index + 1)
        if (self.stream.lower(index - 2) if before == "of" else before) in _SEASONS:
            return True  # "by the summer of 1920"
        if self.words.has("year_preposition", before) or (before == "(" and self.stream.lower(index + 1) == ")"):
            return True
        if self.words.has("weak_year_preposition", before):
            return not (follower is not None and follower.is_word and not follower.is_capitalised)
        if index and not self.words.has("article", before):
            return False
        return follower is not None and follower.is_word and not self.counted(index + 1)
