"""The rows of a text and of whom and what it names; columns in the order of the schemas."""

from datetime import date

from pipeline.value import value


@value
class Document:
    """A source text."""

    document_id: str
    title: str
    source_url: str | None
    licence: str | None
    sha256: str
    characters: int
    conflict_start: date | None
    conflict_end: date | None


@value
class Passage:
    """A unit of a document's text, in order; offsets are code points into the raw file."""

    passage_id: str
    document_id: str
    position: int
    kind: str
    outcome: str
    text: str
    char_start: int
    char_end: int


@value
class Citation:
    """A `[n]` marker of a passage."""

    citation_id: str
    passage_id: str
    marker: int
    relation: str
    char_start: int
    char_end: int


@value
class Actor:
    """Whoever does, suffers, claims or says something."""

    actor_id: str
    name: str
    kind: str
    side: str
    affiliation_id: str | None
    title: str | None
    nationality: str | None
    fate: str | None


@value
class Place:
    """A place; a coordinate stands only with its source."""

    place_id: str
    name: str
    kind: str
    parent_id: str | None
    country_code: str | None
    latitude: float | None
    longitude: float | None
    coordinate_precision_km: float | None
    coordinate_source: str | None
    geonames_id: int | None


@value
class Mention:
    """A stretch of text that means an actor or a place (exactly one of the two)."""

    mention_id: str
    passage_id: str
    actor_id: str | None
    place_id: str | None
    text: str
    basis: str
    char_start: int
    char_end: int
