"""All rows of the data package; one frozen dataclass a table, which `text_rows` and `coded_rows` hold."""

from dataclasses import dataclass, fields
from typing import ClassVar

from pipeline.coded_rows import Claim, Event, EventActor, EventType, Reaction, ReactionType
from pipeline.text_rows import Actor, Citation, Document, Mention, Passage, Place

__all__ = [
    "TABLES",
    "Actor",
    "Citation",
    "Claim",
    "Document",
    "Event",
    "EventActor",
    "EventType",
    "Mention",
    "Passage",
    "Place",
    "Reaction",
    "ReactionType",
    "Records",
]


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
