"""What the rules make before it becomes rows: drafts that name actors and places by key."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.coding.dates.timeline import Dating
from pipeline.language.model import Number
from pipeline.value import value


@value
class Part:
    """An actor's part in an event."""

    actor: str
    role: str


@value
class Spot:
    """A place by key and how the words relate to it."""

    place: str
    relation: str = "at"


@value
class Scene:
    """Where an event happens: a place by key, how the text relates to it, and UCDP's precision code."""

    place: str
    relation: str
    precision: int


@value
class Source:
    """Who says it: the speakers by key (none: nobody is named), the stance, and the words of attribution."""

    speakers: tuple[str, ...]
    stance: str
    clause: int | None
    verb: str


@value
class EventDraft:
    """A happening at one place; offsets into its passage's text. `known` if told as known already ("the attack")."""

    position: int
    clause: int
    event_type: str
    trigger: tuple[int, int]
    span: tuple[int, int]
    parts: tuple[Part, ...]
    scene: Scene | None
    dating: Dating
    rule: str
    sources: tuple[Source, ...] = ()
    alleged: bool = False
    known: bool = False


@value
class ClaimDraft:
    """A proposition that somebody asserts, or a number in the text's own voice."""

    position: int
    clause: int | None
    claim_type: str
    stance: str
    claimant: str | None
    subject: str | None
    span: tuple[int, int]
    rule: str
    unit: str | None = None
    number: Number | None = None
    subset_of: Number | None = None
    period: tuple[date | None, date | None] = (None, None)
    trigger: tuple[int, int] | None = None


@value
class ReactionDraft:
    """A public act of speech about the conflict."""

    position: int
    clause: int
    reaction_type: str
    actor: str | None
    target: str | None
    dating: Dating
    span: tuple[int, int]
    rule: str
    venue: str | None = None
    quote: tuple[int, int] | None = None


@value
class Denial:
    """A happening that a source denies: its type and the places that the denial names."""

    position: int
    event_type: str
    places: frozenset[str]


@value
class MentionDraft:
    """A stretch of a passage that means an actor or a place."""

    position: int
    start: int
    end: int
    key: str
    place: bool
    basis: str


def is_part(part: Number, whole: Number) -> bool:
    """Whether one number can count some of those that another counts, by the bounds that the text gives."""
    bounds = [value for value in (whole.maximum, whole.minimum) if value is not None]
    least = part.minimum if part.minimum is not None else part.maximum
    return part != whole and (not bounds or least is None or max(least, part.maximum or 0) <= max(bounds))


@dataclass(slots=True)
class Drafts:
    """All that the rules made of a document."""

    events: list[EventDraft] = field(default_factory=list)
    claims: list[ClaimDraft] = field(default_factory=list)
    reactions: list[ReactionDraft] = field(default_factory=list)
    denials: list[Denial] = field(default_factory=list)

    def actors(self) -> frozenset[str]:
        """The keys of all who have a part in a record."""
        keys = {part.actor for event in self.events for part in event.parts}
        keys |= {key for claim in self.claims for key in (claim.claimant, claim.subject) if key}
        return frozenset(
            keys | {key for reaction in self.reactions for key in (reaction.actor, reaction.target) if key}
        )
