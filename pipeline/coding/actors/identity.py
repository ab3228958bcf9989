"""Who is who: one key for every actor of a document, whatever it is called."""

from dataclasses import replace
from functools import lru_cache

from pipeline.coding.actors.branches import Branches
from pipeline.coding.actors.home import home_nation
from pipeline.coding.listed import listed
from pipeline.curation import Curated
from pipeline.curation.slug import slug
from pipeline.language.model import Entity, Name, nation_code
from pipeline.language.parsed import ParsedDocument
from pipeline.value import value


@value
class ActorFacts:
    """What is known of an actor beside its key."""

    name: str
    kind: str
    side: str = "unknown"
    curated_id: str | None = None
    affiliation: str | None = None
    title: str | None = None
    nationality: str | None = None
    dead: bool = False


class Identity:
    """The keys of a document's actors; `home` is the nation whose government the document calls "the government"."""

    def __init__(self, document: ParsedDocument, curated: Curated) -> None:
        self.nations, self.rows = listed(curated).nation_of_code, listed(curated).actors
        self.entities = {entity.key: entity for entity in document.entities}
        self.facts: dict[str, ActorFacts] = {}
        self.home = home_nation(document, curated)
        self._branches = _branches(curated)
        self._named_forces, self._proper_names = _forces(curated), _proper(curated)

    def of_name(self, name: Name) -> str | None:
        """The key of the actor that a name means; None for a place."""
        entity = self.entities[name.key]
        return None if entity.category == "place" else self.of_entity(entity)

    def of_entity(self, entity: Entity) -> str:
        """The key under which an entity's actor stands."""
        if entity.category == "nation":
            return self.nation(entity.nation or "")
        if entity.nation and entity.kind == "state_force":
            branch = self._branches.of_name(entity.name, entity.nation)
            if branch:
                return self.force(entity.nation, branch)
        if entity.key not in self.facts:
            self.facts[entity.key] = self._entity_facts(entity)
        return entity.key

    def _entity_facts(self, entity: Entity) -> ActorFacts:
        row = self.rows.get(entity.curated_id or "")
        nation = self.nations[entity.nation].name if entity.nation in self.nations else None
        if row is not None:
            return ActorFacts(
                row.name,
                row.kind,
                row.side,
                row.actor_id,
                row.affiliation_id,
                row.title or entity.title,
                row.nationality,
                entity.dead,
            )
        side = "external" if entity.kind in {"igo", "ngo", "media"} else "unknown"
        kind = entity.kind or "armed_group"
        served = self._served(entity)
        return ActorFacts(entity.name, kind, side, entity.curated_id, served, entity.title, nation, entity.dead)

    def _served(self, entity: Entity) -> str | None:
        """The key of whom a person serves, or of an institution's state."""
        if entity.kind == "state_force" and entity.nation:
            return self.nation(entity.nation)
        other = self.entities.get(entity.affiliation or "")
        if other is None or other.category not in {"actor", "nation"} or other.key == entity.key:
            return None
        return self.of_entity(other)

    def nation(self, code: str) -> str:
        """The key of a state."""
        key = f"nation:{code}"
        if key not in self.facts:
            row = self.nations[code]
            curated = self.rows.get(row.nation_id)
            side = curated.side if curated else "government" if code == self.home else "external"
            self.facts[key] = ActorFacts(row.name, "state", side, row.nation_id)
        return key

    def nation_of(self, key: str) -> str | None:
        """The code of the nation that an actor serves or that its name opens with: "Ruritanian officials"."""
        facts = self.facts[key]
        if key.startswith(("nation:", "force:")):
            return key.split(":")[1]
        entity = self.entities.get(key)
        if entity is not None and entity.nation in self.nations:
            return entity.nation
        if (served := nation_code(facts.affiliation)) is not None:
            return served
        first = facts.name.partition(" ")[0]
        rows = self.nations.items()
        return next((code for code, row in rows if facts.nationality == row.name or first in row.adjectives), None)

    def force(self, code: str, branch: str = "military") -> str:
        """The key of a state's armed forces, or of one branch of them."""
        key = f"force:{code}:{branch}"
        if key in self.facts:
            return key
        curated = self.rows.get(self._named_forces.get(key, ""))
        row = self.nations[code]
        adjective = row.adjectives[0] if row.adjectives else row.name
        named = f"{adjective} {'Armed Forces' if branch == 'military' else branch.title()}"
        name = self._proper_names.get(key, named)
        side = "government" if code == self.home else "external"
        if curated is not None:
            self.facts[key] = ActorFacts(
                curated.name, curated.kind, curated.side, curated.actor_id, curated.affiliation_id
            )
        else:
            self.facts[key] = ActorFacts(name, "state_force", side, slug(name), self.nation(code))
        return key

    def join(self, key: str, code: str) -> None:
        """Let an actor without a name belong to a nation: "*Ruritania's* defence ministry"."""
        if self.facts[key].affiliation is None:
            self.facts[key] = replace(self.facts[key], affiliation=self.nation(code))

    def described(self, name: str, kind: str, side: str) -> str:
        """The key of an actor that has no name, scoped to its document."""
        key = f"described:{slug(name)}"
        if key not in self.facts:
            self.facts[key] = ActorFacts(name, kind, side)
        return key


@lru_cache(maxsize=2)
def _branches(curated: Curated) -> Branches:
    return Branches(curated)


@lru_cache(maxsize=2)
def _forces(curated: Curated) -> dict[str, str]:
    """The curated identifier of a nation's branch of arms."""
    by_adjective = {adjective: row.code for row in curated.nations for adjective in row.adjectives}
    found: dict[str, str] = {}
    for row in curated.actors:
        code = by_adjective.get(row.name.partition(" ")[0])
        branch = _branches(curated).of_name(row.name, code) if code and row.kind == "state_force" else None
        if branch:
            found.setdefault(f"force:{code}:{branch}", row.actor_id)
    return found


@lru_cache(maxsize=2)
def _proper(curated: Curated) -> dict[str, str]:
    """The proper names of branches that do not name their nation: "Royal Navy"."""
    found: dict[str, str] = {}
    for row in curated.nations:
        for name in row.armed_forces:
            branch = _branches(curated).of_name(name, row.code)
            if branch and not any(adjective in name for adjective in (*row.adjectives, *row.spellings)):
                found.setdefault(f"force:{row.code}:{branch}", name)
    return found
