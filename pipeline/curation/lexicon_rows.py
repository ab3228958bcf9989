"""The rows of the curated word lists, one frozen dataclass a file, columns in the order of the file."""

from dataclasses import dataclass
from typing import ClassVar

from pipeline.curation.vocabulary import ActorKind, NounGroup, NounPosition, PlaceKind, Side, VerbTag


@dataclass(frozen=True, slots=True)
class ForceNounRow:
    """A common noun for people or things that act or suffer; `person` where its singular singles somebody out."""

    noun: str
    plural: str | None
    group: NounGroup
    kind: ActorKind | None
    default_side: Side
    person: bool


@dataclass(frozen=True, slots=True)
class SideWordRow:
    """A modifier that tells on which side its noun stands ("rebel fighters")."""

    word: str
    side: Side


@dataclass(frozen=True, slots=True)
class PlaceNounRow:
    """A generic noun for a place and where it stands beside the name."""

    noun: str
    plural: str | None
    kind: PlaceKind
    positions: tuple[NounPosition, ...]


@dataclass(frozen=True, slots=True)
class VerbFormRow:
    """A form that no rule makes from its verb ("fought"), or one that lemmatizers get wrong ("waged")."""

    KEY: ClassVar = ("form", "lemma", "tag")

    form: str
    lemma: str
    tag: VerbTag
