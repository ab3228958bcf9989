"""The institutions of nations, one for all its names: "Norse Defence Ministry", "Ministry of Defence of Norland"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.language.model import Entity, Name
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.spellings.gazetteer import Gazetteer
from pipeline.language.spellings.spelling import sound
from pipeline.language.spellings.units import plain_key

EMPTY = frozenset({"of", "the", "for", "and", "s", "affairs", "republic"})
Institution = tuple[str, frozenset[str]]


def institution(name: str, gazetteer: Gazetteer, nation: str | None = None) -> Institution | None:
    """A nation's code and the words for its institution; None where no nation is named."""
    key = plain_key(name)
    words: list[str] = []
    position = 0
    while position < len(key):
        length, code = _nation_at(key, position, gazetteer)
        nation = nation or code
        words += [] if length else [sound(key[position])]
        position += length or 1
    return (nation, frozenset(words) - EMPTY) if nation else None


def _nation_at(key: tuple[str, ...], position: int, gazetteer: Gazetteer) -> tuple[int, str | None]:
    for length in gazetteer.lengths.get(key[position], ()):
        entry = gazetteer.entries.get(key[position : position + length])
        if length <= len(key) - position and entry is not None and entry.kind in {"nation", "adjective"}:
            return length, entry.key.removeprefix("nation:")
    return 0, None


@dataclass(slots=True)
class Institutions:
    """The institutions met so far and the entities that they are."""

    gazetteer: Gazetteer
    entities: dict[Institution, str] = field(default_factory=dict)

    def add(self, name: str, key: str, nation: str | None = None) -> None:
        """Remember an entity by what it is."""
        found = institution(name, self.gazetteer, nation)
        if found is not None and found[1]:
            self.entities.setdefault(found, key)

    def find(self, name: str, nation: str | None = None) -> str | None:
        """The entity that a name means: the nation's, or the only nation's that has one."""
        found = institution(name, self.gazetteer, nation)
        if found is not None:
            return self.entities.get(found)
        words = frozenset(sound(word) for word in plain_key(name)) - EMPTY
        keys = {key for (_, known), key in self.entities.items() if known == words}
        return keys.pop() if len(keys) == 1 else None


def in_lower_case(text: str, known: Iterable[Name], lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Institutions whose nouns have no capitals: name, nation's key and head ("Norland's ministry of defence")."""
    heads = "|".join(sorted(lexicon.words("institution")))
    if not heads:
        return
    pattern = re.compile(rf"(?:['’]s?)? (?:[a-z]+ (?P<a>{heads})|(?P<b>{heads}) of [a-z]+)\b")
    for name in known:
        found = pattern.match(text, name.end) if name.kind in {"nation", "adjective"} else None
        if found is not None:
            yield text[name.start : found.end()], name.key, found["a"] or found["b"]


def add_known(institutions: Institutions, entities: Iterable[Entity]) -> None:
    """Remember the listed forces and ministries."""
    for entity in entities:
        if entity.category == "actor" and entity.nation and entity.kind in {"state_force", "state"}:
            institutions.add(entity.name, entity.key, entity.nation)
