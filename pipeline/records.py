"""The rows of the data package, one frozen dataclass a table, columns in the order of the schemas."""

from dataclasses import dataclass, fields
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Citation:
    """A `[n]` marker of a passage."""

    citation_id: str
    passage_id: str
    marker: int
    relation: str
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that one sentence reports, at one place."""

    event_id: str
    passage_id: str
    event_type: str
    status: str
    trigger: str
    date_start: date | None
    date_end: date | None
    date_basis: str
    date_precision: int | None
    date_text: str | None
    place_id: str | None
    place_relation: str | None
    place_precision: int | None
    evidence: str
    char_start: int
    char_end: int
    rule: str


@dataclass(frozen=True, slots=True)
class EventActor:
    """An actor's part in an event."""

    event_id: str
    actor_id: str
    role: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Who asserts what; a number of people is always a claim."""

    claim_id: str
    passage_id: str
    event_id: str | None
    claimant_id: str | None
    claim_type: str
    stance: str
    subject_id: str | None
    unit: str | None
    quantity_min: int | None
    quantity_max: int | None
    is_approximate: bool | None
    quantity_text: str | None
    subset_of: str | None
    period_start: date | None
    period_end: date | None
    evidence: str
    char_start: int
    char_end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Reaction:
    """A public act of speech about the conflict."""

    reaction_id: str
    passage_id: str
    actor_id: str | None
    target_id: str | None
    reaction_type: str
    date_start: date | None
    date_end: date | None
    date_basis: str
    date_precision: int | None
    date_text: str | None
    venue: str | None
    quote: str | None
    replies_to_claim: str | None
    replies_to_reaction: str | None
    evidence: str
    char_start: int
    char_end: int
    rule: str


@dataclass(frozen=True, slots=True)
class EventType:
    """A term of the event vocabulary with its equivalents in other vocabularies."""

    event_type: str
    label: str
    definition: str
    acled_event_type: str
    acled_sub_event_type: str
    acled_sub_event_type_non_state: str | None
    plover_event: str | None
    cameo_root: str | None


@dataclass(frozen=True, slots=True)
class ReactionType:
    """A term of the reaction vocabulary with its equivalents in other vocabularies."""

    reaction_type: str
    label: str
    definition: str
    plover_event: str | None
    cameo_root: str | None


@dataclass(frozen=True, slots=True)
class Records:
    """All rows of all tables; the field names are the table names."""

    documents: tuple[Document, ...] = ()
    passages: tuple[Passage, ...] = ()
    citations: tuple[Citation, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    event_actors: tuple[EventActor, ...] = ()
    claims: tuple[Claim, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    event_types: tuple[EventType, ...] = ()
    reaction_types: tuple[ReactionType, ...] = ()

    ROW_TYPES: ClassVar[dict[str, type]] = {
        "documents": Document,
        "passages": Passage,
        "citations": Citation,
        "actors": Actor,
        "places": Place,
        "mentions": Mention,
        "events": Event,
        "event_actors": EventActor,
        "claims": Claim,
        "reactions": Reaction,
        "event_types": EventType,
        "reaction_types": ReactionType,
    }


TABLES: tuple[str, ...] = tuple(field.name for field in fields(Records))
