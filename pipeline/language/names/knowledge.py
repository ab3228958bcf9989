"""What is known before a document is read: curated actors, places, nations and organisations by their spellings."""

from collections.abc import Iterable

from pipeline.curation import Curated
from pipeline.language.model import Entity
from pipeline.language.names.short_forms import abbreviates
from pipeline.language.spellings.gazetteer import Entry, Gazetteer


class Knowledge:
    """The curated entities by key and their gazetteer; where two share a spelling, the nearer to the conflict wins."""

    def __init__(self, curated: Curated) -> None:
        self.gazetteer = Gazetteer()
        self.entities: dict[str, Entity] = {}
        # What a listed person is called for short; it means that person only where the document gives the full name.
        self.short_names: dict[str, tuple[str, ...]] = {}
        self._add_actors(curated)
        self._add_places(curated)
        self._add_nations(curated)
        self._add_organisations(curated)
        self._add_cities(curated)
        self.gazetteer.touched.clear()
        # Kept apart by land: most cities of the world lie in none that a document names.
        self._everywhere: dict[tuple[str, ...], Entry] = {}
        self._in_land: dict[str, dict[tuple[str, ...], Entry]] = {}
        for spelling, entry in self.gazetteer.entries.items():
            entity = self.entities[entry.key]
            land = entity.nation if entity.category == "place" else None
            (self._everywhere if land is None else self._in_land.setdefault(land, {}))[spelling] = entry

    def entries_in(self, lands: Iterable[str]) -> dict[tuple[str, ...], Entry]:
        """The listed entries but for the places of other lands than these."""
        found = dict(self._everywhere)
        for land in lands:
            found |= self._in_land.get(land, {})
        return found

    def _enter(self, entity: Entity, spellings: tuple[str, ...], kind: str | None = None) -> None:
        self.entities[entity.key] = entity
        self.gazetteer.add_all(spellings, Entry(entity.key, kind or entity.category))  # type: ignore[arg-type]

    def _add_actors(self, curated: Curated) -> None:
        nation_of = {adjective: row.code for row in curated.nations for adjective in row.adjectives}
        for row in curated.actors:
            if row.kind == "state":
                continue  # a state's names are the nation's; the row only tells its side
            category = "person" if row.kind == "person" else "actor"
            nation = nation_of.get(row.name.split()[0]) if row.kind in {"state_force", "state"} else None
            entity = Entity(f"actor:{row.actor_id}", category, row.name, row.kind, row.actor_id, nation)  # type: ignore[arg-type]
            if category == "person" and " " in row.name:
                self.short_names[entity.key] = tuple(name for name in row.spellings if " " not in name)
                self._enter(entity, tuple(name for name in row.spellings if " " in name))
            else:
                self._enter(entity, row.spellings)

    def _add_places(self, curated: Curated) -> None:
        for row in curated.places:
            entity = Entity(f"place:{row.place_id}", "place", row.name, row.kind, row.place_id, row.country_code)
            self._enter(entity, row.spellings)

    def _add_nations(self, curated: Curated) -> None:
        for row in curated.nations:
            entity = Entity(f"nation:{row.code}", "nation", row.name, "state", row.nation_id, row.code)
            self._enter(entity, row.spellings)
            self.gazetteer.add_all(row.adjectives, Entry(entity.key, "adjective"))
            self.gazetteer.add_all(row.people, Entry(entity.key, "people"))
            for name in row.armed_forces:
                short = tuple(letters for letters in row.armed_forces if abbreviates(letters, name))
                force = Entity(f"force:{row.code}:{name}", "actor", name, "state_force", None, row.code)
                self._enter(force, (name, *short))

    def _add_organisations(self, curated: Curated) -> None:
        for row in curated.organisations:
            entity = Entity(f"actor:{row.actor_id}", "actor", row.name, row.kind, row.actor_id, row.country)
            self._enter(entity, row.spellings)

    def _add_cities(self, curated: Curated) -> None:
        for row in curated.cities:
            if not row.ambiguous:
                key = f"city:{row.geonames_id}"
                entity = Entity(key, "place", row.name, "city", str(row.geonames_id), row.country_code)
                self._enter(entity, row.spellings)
