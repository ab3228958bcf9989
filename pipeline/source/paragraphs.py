"""Lines and paragraphs of a raw text as spans; CR, LF and CRLF each end a line, a line of white space is blank."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pipeline.source.folding import MARKER

Span = tuple[int, int]
LINE_END = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> tuple[tuple[Span, ...], ...]:
    """Return the paragraphs of a text, each as its lines; a paragraph of markers alone joins the next one.

    Markers alone close a sentence that was cut away: they belong in front of what follows them.
    """
    paragraphs = [
        tuple(lines) for blank, lines in groupby(_lines(text), lambda span: _is_blank(text, span)) if not blank
    ]
    joined: list[tuple[Span, ...]] = []
    waiting: tuple[Span, ...] = ()
    for paragraph in paragraphs:
        waiting += paragraph
        if has_words(text, paragraph):
            joined.append(waiting)
            waiting = ()
    if waiting and joined:
        joined[-1] += waiting
    return tuple(joined)


def has_words(text: str, lines: Iterable[Span]) -> bool:
    """Tell whether lines hold more than markers and white space."""
    return any(MARKER.sub("", text[start:end]).strip() for start, end in lines)


def _is_blank(text: str, span: Span) -> bool:
    return not text[slice(*span)].strip()


def _lines(text: str) -> Iterator[Span]:
    # A byte-order mark belongs to the encoding, not to the title; offsets still count it.
    start = 1 if text.startswith("\ufeff") else 0
    for line_end in LINE_END.finditer(text, start):
        yield start, line_end.start()
        start = line_end.end()
    yield start, len(text)
