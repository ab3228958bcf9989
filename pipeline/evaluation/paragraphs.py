"""The paragraphs of a raw text: a record of the tables can only meet one of the gold in its own paragraph."""

import re
from bisect import bisect_right

# An empty line, whatever ends the lines: LF, CRLF or CR alone.
_BREAK = re.compile(r"(?:\r\n|\n|\r(?!\n))\s*[\r\n]")


class Paragraphs:
    """The paragraphs of one text by number."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._starts = [0, *(gap.end() for gap in _BREAK.finditer(raw))]

    def at(self, offset: int) -> int:
        """Return the number of the paragraph in which an offset lies; the gap behind a paragraph belongs to it."""
        return bisect_right(self._starts, offset) - 1

    def holding(self, text: str) -> int:
        """Return the number of the first paragraph that holds a text, which must occur."""
        return self.at(self._raw.index(text))
