"""The rows of the curated lexicons of verbs and event nouns, one frozen dataclass a file."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from pipeline.curation.vocabulary import ActorKind

Slot = Literal["subject", "object", "link", "participant"]
# What the object of a verb must be; other words in the column are the object's head noun itself.
ObjectClass = Literal["*place", "*share", "*actor", "*single", "*people", "*force", "*asset", "*weapon", "*none"]


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A verb's frame: which happening it tells, and which of its parts is who and where.

    `object` is a noun that the frame asks for, or a class with a star; `link` stands for the phrase after `preposition`.
    A row without an event type says that the verb, so used, tells no happening.
    """

    KEY: ClassVar = ("verb", "particle", "object", "preposition")

    verb: str
    particle: str | None
    object: str | None
    preposition: str | None
    event_type: str | None
    initiator: Slot | None
    target: Slot | None
    place: Slot | None


@dataclass(frozen=True, slots=True)
class EventNounRow:
    """A noun that names a happening; `occurs` where the noun alone says that it happened ("amid clashes").

    `before` lists modifiers of which one must stand before the noun ("suicide attack").
    """

    KEY: ClassVar = ("noun", "event_type")

    noun: str
    event_type: str
    occurs: Literal["yes"] | None
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmbeddingVerbRow:
    """Whether what hangs on a verb happened ("managed to reach") or did not ("wanted to reach")."""

    KEY: ClassVar = ("verb", "complement")

    verb: str
    complement: Literal["infinitive", "participle"]
    effect: Literal["real", "unreal"]


@dataclass(frozen=True, slots=True)
class SpeechVerbRow:
    """A verb of saying: the stance of the claim that it makes, the reaction that it is, and where its addressee stands."""

    KEY: ClassVar = ("verb", "particle")

    verb: str
    particle: str | None
    stance: Literal["asserts", "confirms", "denies", "doubts"] | None
    reaction_type: str | None
    addressee: str | None


@dataclass(frozen=True, slots=True)
class NameHeadRow:
    """A word that heads an organisation's name; `of_nation` is its kind where a nation's adjective stands before it."""

    word: str
    kind: ActorKind
    of_nation: ActorKind | None


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A noun for a thing and the class by which frames ask for it."""

    KEY: ClassVar = ("noun", "thing")

    noun: str
    thing: Literal["weapon", "position", "asset", "agreement", "share", "accusation", "report", "denial", "route"]


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A word that says what became of the people or things that a number counts; empty: as the thing's own kind says."""

    KEY: ClassVar = ("word", "form")

    word: str
    form: Literal["verb", "adjective", "noun", "body", "thing"]
    unit: str | None


@dataclass(frozen=True, slots=True)
class AssertionRow:
    """What kind of claim a predicate makes where it tells no happening ("was in control of", "wanted to")."""

    KEY: ClassVar = ("word", "form")

    word: str
    form: Literal["verb", "noun"]
    claim_type: Literal["control", "intention", "command", "involvement", "strength", "assessment"]


@dataclass(frozen=True, slots=True)
class ReactionNounRow:
    """A noun that a verb such as "issue" or "express" makes a public act of speech of ("voiced concern")."""

    noun: str
    reaction_type: str
    stance: Literal["denies"] | None


@dataclass(frozen=True, slots=True)
class ToneWordRow:
    """A word in what somebody said that tells how it was meant."""

    word: str
    reaction_type: str
