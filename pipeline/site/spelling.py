"""Where each letter of a passage stands in the raw text, found from the tables alone.

A passage's text has its citation markers removed and its white space folded. The offsets of the passage and of its
markers tell how long every stretch between two markers was; what a stretch lacks is white space that was folded away.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spelling:
    """The letters of a passage, each with its offset in the raw text."""

    text: str
    offsets: tuple[int, ...]

    def index(self, offset: int) -> int:
        """Return the index of the first letter at or after an offset."""
        return bisect_left(self.offsets, offset)

    def span(self, start: int, end: int, words: str) -> Span:
        """Return the letters between two offsets; where these are not `words`, the nearest place that has them."""
        first, last = self.index(start), self.index(end)
        if self.text[first:last].strip() == words:
            return first + _blanks(self.text[first:last]), first + _blanks(self.text[first:last]) + len(words)
        places = list(_places(self.text, words))
        nearest = min(places, key=lambda place: abs(place - first), default=None)
        return (first, last) if nearest is None else (nearest, nearest + len(words))


def spell(text: str, start: int, end: int, markers: list[Span]) -> Spelling:
    """Give every letter of a passage its offset; `markers` are the spans of its citation markers."""
    offsets: list[int] = []
    folded = (end - start) - sum(last - first for first, last in markers) - len(text)
    for first, last in _between(start, end, markers):
        at = first
        begins_a_word = not offsets or text[len(offsets) - 1] == " "
        # A blank that follows a marker was folded into the one before it; a passage itself begins with no blank.
        if folded > 0 and start < at < last and begins_a_word:
            at, folded = at + 1, folded - 1
        taken = min(last - at, len(text) - len(offsets))
        offsets += range(at, at + taken)
    offsets += range(end, end + len(text) - len(offsets))
    return Spelling(text, tuple(offsets))


def _between(start: int, end: int, markers: list[Span]) -> Iterator[Span]:
    """Yield the stretches of a passage that no marker covers."""
    at = start
    for first, last in sorted(markers):
        yield at, first
        at = last
    yield at, end


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip())


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
