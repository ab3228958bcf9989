"""A span of the raw text as a passage: markers taken out, white space folded, every character's offset kept."""

import re

from pipeline.source.model import Marker, PassageKind, SourcePassage
from pipeline.source.quotations import find_quotations

# A length limit: nothing with more digits is a citation, and `int` refuses very long numbers.
MARKER = re.compile(r"\[[0-9]{1,6}\]")

# White space that is not a single blank.
_UNEVEN = re.compile(r"\s\s|[^\S ]")


def fold(raw: str, span: tuple[int, int], position: int, kind: PassageKind) -> SourcePassage:
    """Return the passage of a span of the raw text; the span must hold more than markers and white space."""
    start, end = _trim(raw, *span)
    found = tuple(MARKER.finditer(raw, start, end))
    characters, offsets = _folded(raw, start, end, found)
    text = "".join(characters)
    markers = tuple(_marker(match, _opens(raw, match.start(), offsets)) for match in found)
    stray = _begins_with_closing_mark(text, offsets, markers)
    quotations = find_quotations(text, 1 if stray else 0)
    return SourcePassage(position, kind, text, tuple(offsets), start, end, markers, quotations)


def _trim(raw: str, start: int, end: int) -> tuple[int, int]:
    words = raw[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _folded(raw: str, start: int, end: int, markers: tuple[re.Match[str], ...]) -> tuple[list[str], list[int]]:
    characters: list[str] = []
    offsets: list[int] = []
    edges = [start, *(edge for marker in markers for edge in marker.span()), end]
    for piece_start, piece_end in zip(edges[::2], edges[1::2], strict=True):
        piece = raw[piece_start:piece_end]
        joins = not piece.startswith(" ") or (characters and characters[-1] != " ")
        if joins and not _UNEVEN.search(piece):
            characters += piece
            offsets += range(piece_start, piece_end)
            continue
        for offset in range(piece_start, piece_end):
            space = raw[offset].isspace()
            if not space or (characters and characters[-1] != " "):
                characters.append(" " if space else raw[offset])
                offsets.append(offset)
    if characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return characters, offsets


def _opens(raw: str, start: int, offsets: list[int]) -> bool:
    """Tell whether no word stands before a marker: a closing quotation mark alone does not count."""
    # At most the first few characters are looked at: a longer run without a word is odd text, not an opening.
    before = [raw[offset] for offset in offsets[:4] if offset < start]
    return len(before) < 4 and not any(character.isalnum() for character in before)  # noqa: PLR2004


def _marker(match: re.Match[str], opens: bool) -> Marker:
    return Marker(int(match.group()[1:-1]), "preceding" if opens else "inline", *match.span())


def _begins_with_closing_mark(text: str, offsets: list[int], markers: tuple[Marker, ...]) -> bool:
    if text[:1] not in {'"', "”"}:
        return False
    followed_by_marker = any(marker.char_start == offsets[0] + 1 for marker in markers[:2])
    return len(text) == 1 or text[1] == " " or followed_by_marker
