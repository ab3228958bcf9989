"""What the language room says about a passage; the only thing that the coding room reads of it.

All offsets are code points into the passage's text, end exclusive.
"""

from typing import Literal

from pipeline.language.times.time_model import TimeExpression
from pipeline.value import value

NameKind = Literal["actor", "person", "place", "nation", "adjective", "people"]
Relation = Literal["main", "complement", "coordinate", "adverbial", "relative", "infinitive", "participle"]

SETTLEMENTS = frozenset({"city", "town", "village"})
# Kinds of a settlement, or of what may be one.
MAYBE_SETTLED = SETTLEMENTS | {""}


@value
class Number:
    """A count in words or figures; an open end is None, both are None for "several"."""

    start: int
    end: int
    text: str
    minimum: int | None
    maximum: int | None
    approximate: bool = False


@value
class Name:
    """A proper name in the text and the entity of the document that it means (`Entity.key`)."""

    start: int
    end: int
    text: str
    key: str
    kind: NameKind


@value
class Entity:
    """What a name means: a curated actor, place or nation, or one that the document shows.

    `kind` is the kind of actor or place by the codebook, or empty where the text does not tell.
    `curated_id` is set where a curated row stands behind it; `nation` is a nation's code.
    """

    key: str
    category: Literal["actor", "person", "place", "nation"]
    name: str
    kind: str = ""
    curated_id: str | None = None
    nation: str | None = None
    title: str | None = None
    affiliation: str | None = None
    dead: bool = False
    column: int | None = None


def nation_code(key: str | None) -> str | None:
    """The code of the nation whose key this is; None for any other entity's."""
    return key.removeprefix("nation:") if key is not None and key.startswith("nation:") else None


@value
class Phrase:
    """A noun phrase: its head, what stands before the head, and what hangs on it.

    `start`/`end` run from its first premodifier to its head; `whole_end` to the end of all that hangs on it.
    """

    start: int
    end: int
    whole_end: int
    text: str
    head: str
    tag: str
    head_start: int
    determiner: str = ""
    words: tuple[str, ...] = ()
    name: Name | None = None
    names: tuple[Name, ...] = ()
    number: Number | None = None
    possessor: "Phrase | None" = None
    links: tuple["Link", ...] = ()
    appositions: tuple["Phrase", ...] = ()
    clauses: tuple[int, ...] = ()

    @property
    def plural(self) -> bool:
        """Whether the head is a plural noun or pronoun."""
        return self.tag in {"NNS", "NNPS"} or self.head in {"they", "them", "their"}

    @property
    def pronoun(self) -> bool:
        """Whether the head is a pronoun."""
        return self.tag in {"PRP", "PRP$", "WP", "WDT", "DT"}


@value
class Link:
    """A preposition and the noun phrases that it governs, in a list one after the other."""

    preposition: str
    phrases: tuple[Phrase, ...]
    start: int


@value
class Clause:
    """A predicate with its named parts.

    `subjects` are those of the grammar (the patient of a passive); a subject that the clause shares with the clause
    it hangs on is filled in. `parent` is the index of that clause and `relation` how it hangs on it.
    `trigger` is the verb with its particle; `start`/`end` cover the clause without clauses that hang on it.
    """

    index: int
    start: int
    end: int
    verb: str
    particle: str
    tag: str
    trigger_start: int
    trigger_end: int
    relation: Relation
    parent: int | None = None
    introducer: str = ""
    passive: bool = False
    negated: bool = False
    modal: str = ""
    perfect: bool = False
    subjects: tuple[Phrase, ...] = ()
    shared_subject: bool = False
    objects: tuple[Phrase, ...] = ()
    recipients: tuple[Phrase, ...] = ()
    agents: tuple[Phrase, ...] = ()
    attributes: tuple[Phrase, ...] = ()
    adjective: str = ""
    links: tuple[Link, ...] = ()
    adverbs: tuple[str, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    complements: tuple[int, ...] = ()

    @property
    def patients(self) -> tuple[Phrase, ...]:
        """What the verb is done to: its object, or the subject of a passive."""
        return self.subjects if self.passive else self.objects

    @property
    def doers(self) -> tuple[Phrase, ...]:
        """Who does it: the subject, or the agent of a passive."""
        return self.agents if self.passive else self.subjects

    def dates_only(self, phrase: Phrase) -> bool:
        """Whether a phrase only says when: "moved on *5 May*"."""
        return any(time.start <= phrase.head_start < time.end for time in self.times)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every noun phrase that the predicate governs, in no particular order."""
        linked = tuple(phrase for link in self.links for phrase in link.phrases)
        return self.subjects + self.objects + self.recipients + self.agents + self.attributes + linked
