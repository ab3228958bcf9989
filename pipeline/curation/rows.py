"""The rows of the curated files about names, one frozen dataclass a file, columns in the order of the file.

A file's key is its first column, or the columns that `KEY` names.
"""

from dataclasses import dataclass
from typing import ClassVar

from pipeline.curation.slug import slug
from pipeline.curation.vocabulary import (
    ActorKind,
    Fate,
    Identifier,
    Latitude,
    Longitude,
    NationCode,
    PlaceKind,
    Side,
    TitleKind,
)


@dataclass(frozen=True, slots=True)
class ActorRow:
    """A named actor of a conflict, with every spelling it goes by."""

    actor_id: Identifier
    name: str
    kind: ActorKind
    side: Side
    affiliation_id: Identifier | None
    title: str | None
    nationality: str | None
    fate: Fate | None
    aliases: tuple[str, ...]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name, the canonical one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of a conflict; a coordinate stands only with its source."""

    place_id: Identifier
    name: str
    kind: PlaceKind
    parent_id: Identifier | None
    country_code: NationCode | None
    latitude: Latitude | None
    longitude: Longitude | None
    coordinate_precision_km: float | None
    coordinate_source: str | None
    geonames_id: int | None
    aliases: tuple[str, ...]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name, the canonical one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class NationRow:
    """A state of today or of the past, as an actor and as a place, with the words formed from its name."""

    code: NationCode
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    government_names: tuple[str, ...]
    armed_forces: tuple[str, ...]

    @property
    def nation_id(self) -> str:
        """Its identifier as an actor and as a place: `united-kingdom`."""
        return slug(self.name)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name of the land and of its government, the canonical one first."""
        return (self.name, *self.names, *self.government_names)


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A well-known organisation that speaks or acts in many conflicts."""

    name: str
    kind: ActorKind
    country: NationCode | None
    aliases: tuple[str, ...]

    @property
    def actor_id(self) -> str:
        """Its identifier as an actor: `human-rights-watch`."""
        return slug(self.name)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name, the canonical one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class CityRow:
    """A large city; `ambiguous` where its name is also an ordinary word, a surname or another large city."""

    KEY: ClassVar = ("geonames_id",)

    name: str
    ascii: str
    aliases: tuple[str, ...]
    country_code: NationCode
    latitude: Latitude
    longitude: Longitude
    geonames_id: int
    ambiguous: bool

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every name, the canonical one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A word that stands before or after a person's name; `political` where its bearer's words are a reaction."""

    title: str
    kind: TitleKind
    political: bool
