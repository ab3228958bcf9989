"""The rows of what is coded from a text, and of the vocabularies; columns in the order of the schemas."""

from datetime import date

from pipeline.value import value


@value
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


@value
class EventActor:
    """An actor's part in an event."""

    event_id: str
    actor_id: str
    role: str


@value
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


@value
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


@value
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


@value
class ReactionType:
    """A term of the reaction vocabulary with its equivalents in other vocabularies."""

    reaction_type: str
    label: str
    definition: str
    plover_event: str | None
    cameo_root: str | None
