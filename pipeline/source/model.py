"""A raw document as text units with offsets: what the language room reads."""

from typing import Literal

from pipeline.value import value

PassageKind = Literal["title", "summary", "sentence", "caption"]


@value
class Marker:
    """A citation marker `[n]`; offsets are code points into the raw file."""

    number: int
    relation: Literal["inline", "preceding"]
    char_start: int
    char_end: int


@value
class Quotation:
    """Words between quotation marks; offsets into the passage's text, marks excluded.

    `left_open` where no mark closes it and it runs to the passage's end.
    """

    start: int
    end: int
    left_open: bool = False


@value
class SourcePassage:
    """A unit of text. `text` has its markers removed and white space folded.

    `offsets[i]` is the raw offset of `text[i]`; `char_start`/`char_end` cover the passage with its markers.
    """

    position: int
    kind: PassageKind
    text: str
    offsets: tuple[int, ...]
    char_start: int
    char_end: int
    markers: tuple[Marker, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    @property
    def opens_with_marker(self) -> bool:
        """Whether text stood before this passage in the uncut article."""
        return any(marker.relation == "preceding" for marker in self.markers)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets (end exclusive) of `text[start:end]`, which must not be empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


@value
class SourceDocument:
    """A raw file, cut into passages in order."""

    document_id: str
    title: str
    source_url: str | None
    licence: str | None
    sha256: str
    characters: int
    passages: tuple[SourcePassage, ...]
