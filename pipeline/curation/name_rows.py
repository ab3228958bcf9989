"""The rows of the curated word lists by which names are found, one frozen dataclass a file."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from pipeline.curation.vocabulary import ActorKind

NameRole = Literal[
    "event_head",
    "event_opener",
    "event_of",
    "compass",
    "town_title",
    "overrun",
    "part",
    "numbered",
    "called",
    "alone",
    "ship_prefix",
    "realm",
    "qualifier",
    "leader",
    "collective",  # behind a name, tells that a group bears it: "Elm, a local militia"
    "place_leader",
    "kunya",
    "institution",
    "soft_noun",
    "unit",
    "unit_opener",  # opens the name of a unit: "Task Force Elm"; those of other languages stand in box_words.csv
    "named_title",  # a title that may as well be part of a name: "Jan Khan Elm"
    "upon",  # what goes on "on" a place: "an assault on Elm", "landed on Elm"
    "leaning",  # behind a hyphen, says who stands behind an actor: "the Elm-backed Oak Front"
    "no_surname",  # ends names that are no person's: "Elm Monitor Mission", "Lunar New Year"
    "genus",  # says what a group is and may be left out of its name: "Elm Movement"
    "honorific",  # stands within a person's name and may be left out: "Jan Sheikh Elm"
    "of_town",  # what only a town has: "Elm's outskirts", "Elm's liberation"
    "devoted",  # before "to" and a name, tells of people: "loyal to Elm"
    "aimed",  # before "at" and a person: "pointed the finger at Elm"
    "site_modifier",  # says of what sort a site is: "Elm international airport"
    "no_site",  # nouns that make no place of its own of a town's name: "Elm city centre"
    "personal_verb",  # what only persons do: "Elm resigned"
    "joined",  # before "and", opens an organisation's name: "Relief and Works Agency"
    "broadcaster",  # opens the name of one: "Radio Elm"
    "landmark",  # behind an owner, ends a place's name: "Elm's Drift"
    "opener",
    "common",  # a noun or adjective that is no name where it opens a sentence, but goes into names: "Tribal Front"
]


@dataclass(frozen=True, slots=True)
class NameWordRow:
    """A word that tells whether the words beside it are a name, and of what; its role says how."""

    KEY: ClassVar = ("word", "role")

    word: str
    role: NameRole


@dataclass(frozen=True, slots=True)
class BranchRow:
    """Words that end the name of a branch of arms ("Navy"); `whole` where nothing but the nation may stand before."""

    ending: str
    branch: str
    whole: Literal["yes"] | None


@dataclass(frozen=True, slots=True)
class NameHeadRow:
    """A word that heads an organisation's name; `of_nation` is its kind where a nation's adjective stands before it."""

    word: str
    kind: ActorKind
    of_nation: ActorKind | None
