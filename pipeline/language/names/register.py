"""The names and entities of one document, as they are entered."""

from collections import Counter
from dataclasses import replace
from typing import Literal

from pipeline.language.model import Entity
from pipeline.language.names.knowledge import Knowledge
from pipeline.language.names.short_forms import initials, short_names
from pipeline.language.spellings.cores import TELLING, Cores, head_of
from pipeline.language.spellings.gazetteer import Entry, Gazetteer
from pipeline.language.spellings.spelling import SOUND, outline, same_name
from pipeline.language.spellings.units import plain_key

# Nouns that texts change about for the same land.
PROVINCES = frozenset({"province", "oblast", "region", "governorate"})
# Nouns for the same base before or behind its name.
BASES = frozenset({"camp", "base", "barracks"})
Category = Literal["actor", "person", "place"]
Shape = tuple[str, ...] | str


class Shapes:
    """Entities by the outlines of their names and by their initials, each in the order in which they came."""

    def __init__(self, cores: Cores) -> None:
        self._cores = cores
        self._entities: dict[Shape, list[Entity]] = {}

    def add(self, entity: Entity) -> None:
        """Take in an entity."""
        core = ("core", *self._cores.of(entity.name, entity.category))
        heads = head_of(entity.name) if entity.category == "actor" else ()
        shapes: list[Shape] = [outline(entity.name), initials(entity.name), core]
        shapes += [("head", *words) for words in heads]
        shapes += [initials(" ".join(words)) for words in heads[:1] if len(words) > 1]
        for shape in shapes:
            self._entities.setdefault(shape, []).append(entity)

    def of(self, shape: Shape) -> list[Entity]:
        """The entities of a shape."""
        return self._entities.get(shape, [])


class Register:
    """Enters entities by their names, one for all the spellings of its name."""

    def __init__(self, knowledge: Knowledge, kunya: frozenset[str], cores: Cores) -> None:
        self.knowledge, self.kunya, self.cores = knowledge, kunya, cores
        self.gazetteer = knowledge.gazetteer.copy()
        self.entities: dict[str, Entity] = {}
        self.met: set[str] = set()
        self._entered, self._listed, self._indexed = Shapes(cores), Shapes(cores), self.met

    def enter(self, entity: Entity, *spellings: str) -> None:
        """Make an entity known by its name and other spellings."""
        if self.entities.setdefault(entity.key, entity) is entity:
            self._entered.add(entity)
        self.gazetteer.add_all((entity.name, *spellings), Entry(entity.key, entity.category))

    def alias(self, key: str, *spellings: str) -> None:
        """Make more spellings of an entity known."""
        entity = self.entity(key)
        if entity is not None:
            self.gazetteer.add_all(spellings, Entry(key, entity.category))

    def claim(self, key: str, letters: str) -> None:
        """Let an abbreviation mean an actor whatever else it could: "Narodna Armija Elma (NAE)" in brackets says so."""
        entity, entry = self.entity(key), self.gazetteer.get(letters)
        if entity is None or entity.category != "actor" or " " not in entity.name or not letters.isupper():
            return
        other = self.entity(entry.key) if entry is not None and entry.kind in {"actor", "person"} else None
        if entry is not None and other is not None and other.name not in entity.name:
            self.gazetteer.correct(plain_key(letters), replace(entry, key=key, kind="actor"))

    def entity(self, key: str) -> Entity | None:
        """The entity of a key, of the document or listed."""
        return self.entities.get(key) or self.knowledge.entities.get(key)

    def variant(self, name: str, category: str) -> str | None:
        """The entity of the document that goes by the name in another spelling."""
        for entity in self._of_shape(outline(name)):
            if entity.category == category and same_name(entity.name, name):
                return entity.key
        return None

    def cut_short(self, name: str, category: str) -> str | None:
        """The one entity of the document that the name means with more or fewer words of those that may be left out."""
        core = self.cores.of(name, category)
        alike = (e for e in self._of_shape(("core", *core)) if e.category == category)
        found = {entity.key for entity in alike if self.cores.same(entity.name, name, core)}
        return found.pop() if len(found) == 1 else self._by_head(name) if category == "actor" else None

    def _by_head(self, name: str) -> str | None:
        """The one organisation that goes by the first part of its name: "the Free Tigers" of "Free Tigers of Elm"."""
        key = plain_key(name)
        if len(key) == 1 and (len(key[0]) <= TELLING or key[0] in self.cores.generic):
            return None
        found = {entity.key for entity in self._of_shape(("head", *key))}
        return found.pop() if len(found) == 1 else None

    def same_province(self, name: str) -> str | None:
        """The province that goes by another noun as well: "Elm region" of "Elm Oblast"."""
        stem, _, noun = name.rpartition(" ")
        others = PROVINCES - {noun.lower()} if noun.lower() in PROVINCES and stem else frozenset()
        entries = (self.gazetteer.get(f"{stem} {other}") for other in sorted(others))
        return next((entry.key for entry in entries if entry is not None and entry.kind == "place"), None)

    def same_base(self, name: str) -> str | None:
        """The base that goes by its noun before or behind: "Camp Elm" of "Elm base"."""
        words = name.split()
        behind = len(words) > 1 and words[-1].lower() in BASES
        ahead = len(words) > 1 and not behind and words[0].lower() in BASES
        stem = " ".join(words[:-1] if behind else words[1:]) if behind or ahead else ""
        others = (form for noun in sorted(BASES) for form in (f"{noun} {stem}", f"{stem} {noun}")) if stem else ()
        entries = (self.gazetteer.get(other) for other in others)
        return next((entry.key for entry in entries if entry is not None and entry.kind == "place"), None)

    def fill(self, key: str, title: str | None, served: str | None, nation: str | None) -> None:
        """Add to a person of the document what the text says of him and was not known."""
        entity = self.entities.get(key)
        if entity is not None and entity.category == "person":
            self.entities[key] = replace(
                entity,
                title=entity.title or title,
                affiliation=entity.affiliation or (served if served != key else None),
                nation=entity.nation or nation,
            )

    def recast(self, name: str, given: str, category: Category, kind: str) -> None:
        """Let what the summary box made of a name be something else: "Oak Lions" in "Oak Lions insurgents"."""
        entry = self.gazetteer.get(name)
        entity = self.entities.get(entry.key) if entry is not None else None
        if entry is None or entity is None or entity.category != given or entity.title or entity.dead:
            return
        if entity.kind not in {"person", "armed_group"}:
            return
        self.entities[entry.key] = replace(entity, category=category, kind=kind)
        self.gazetteer.correct(plain_key(name), replace(entry, kind=category))

    def shorten(self, taken: frozenset[tuple[str, ...]]) -> None:
        """Enter the surnames that only one person of the document bears and that are not `taken`."""
        people = [entity for entity in self.entities.values() if entity.category == "person"]
        shorts = [(short, entity.key) for entity in people for short in short_names(entity.name, self.kunya)]
        counts = Counter(short.casefold() for short, _ in shorts)
        probe = Gazetteer()
        for short, key in shorts:
            probe.entries.clear()
            probe.add(short, Entry(key, "person"))
            if counts[short.casefold()] == 1 and not set(probe.entries) & taken:
                self.gazetteer.add(short, Entry(key, "person"))

    def rename(self, single: str) -> None:
        """Let one word mean the only person who has it as first name ("Jan" of "Jan Elm") or as a like surname."""
        if self.gazetteer.get(single) is not None:
            return
        people = [e for e in self.entities.values() if e.category == "person" and " " in e.name]
        first, shape = plain_key(single), outline(single)
        found = {e.key for e in people if plain_key(e.name)[:1] == first and first[0] not in self.kunya}
        if not found and len(single) >= SOUND:
            found = {e.key for e in people if outline(e.name)[-1:] == shape and same_name(e.name.split()[-1], single)}
        if len(found) == 1:
            self.gazetteer.add(single, Entry(found.pop(), "person"))

    def abbreviated(self, letters: str) -> str | None:
        """The one organisation of the document whose initials the letters are."""
        found = {entity.key for entity in self._of_shape(letters) if entity.category == "actor"}
        return found.pop() if len(found) == 1 else None

    def _of_shape(self, shape: Shape) -> list[Entity]:
        """The entities of a shape: those of the document in the order in which they came, then the listed ones."""
        if self._indexed is not self.met:
            self._listed, self._indexed = Shapes(self.cores), self.met
            for key in sorted(self.met):
                entity = self.entity(key)
                if entity is not None:
                    self._listed.add(entity)
        return [*self._entered.of(shape), *self._listed.of(shape)]
