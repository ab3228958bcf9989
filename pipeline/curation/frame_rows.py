"""The rows of the curated lexicons of verbs and event nouns, one frozen dataclass a file."""

from dataclasses import dataclass
from typing import ClassVar, Literal

Slot = Literal["subject", "object", "link", "participant"]
# What the object of a verb must be; other words in the column are the object's head noun itself.
ObjectClass = Literal["*place", "*share", "*actor", "*single", "*people", "*force", "*asset", "*weapon", "*none"]


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A verb's frame: which happening it tells, and which of its parts is who and where.

    `object` is a noun that the frame asks for, or a class with a star; `link` is the phrase after `preposition`.
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
    """A verb of saying: the stance of the claim that it makes, the reaction that it is, where its addressee stands."""

    KEY: ClassVar = ("verb", "particle")

    verb: str
    particle: str | None
    stance: Literal["asserts", "confirms", "denies", "doubts"] | None
    reaction_type: str | None
    addressee: str | None


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A noun for a thing and the class by which frames ask for it."""

    KEY: ClassVar = ("noun", "thing")

    noun: str
    thing: Literal[
        "weapon", "position", "asset", "agreement", "share", "quantity", "accusation", "report", "denial", "route"
    ]


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What a word says became of the people or things that a number counts; empty: as the thing's own kind says.

    `thing` is a verb and `wreck` an adjective of things lost; `deed` a noun, behind which stand those it was done to.
    """

    KEY: ClassVar = ("word", "form")

    word: str
    form: Literal["verb", "adjective", "noun", "body", "thing", "wreck", "deed"]
    unit: str | None
