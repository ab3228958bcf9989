"""The home nation of a document: the one whose government it calls "the government"."""

import re
from collections import Counter
from functools import lru_cache

from pipeline.curation import Curated
from pipeline.language.model import Entity
from pipeline.language.parsed import ParsedDocument

# What follows a nation's adjective where its state fights at home.
_STATE = ("army", "government", "armed", "arab", "military", "troops", "forces", "civil war")
_ARMED = ("army", "armed", "military", "forces", "troops", "police", "security", "air", "navy", "marines")
# What the land of the title weighs.
TITLED = 10
# A government told as the centre's has those who fight it within its own land.
_INNER = re.compile(
    r"\b(?:central|federal|national|transitional|interim) (?:government|authorities|forces|troops|army)\b"
)


def home_nation(document: ParsedDocument, curated: Curated) -> str | None:
    """The nation of "the government" and "the Army": the one most often named, where the text tells of rebels."""
    text = " ".join(passage.text for passage in document.passages).lower()
    words = set(re.findall(r"\w+", text))
    if not words & _insurgents(curated) and not _INNER.search(text):
        return _only_army(document)
    counts: Counter[str] = Counter()
    belligerent: set[str] = set()
    entities = {entity.key: entity for entity in document.entities}
    for passage in document.passages:
        for name in passage.names:
            entity = entities[name.key]
            if entity.nation:
                after = passage.text[name.end : name.end + 20].lower()
                counts[entity.nation] += _weight(after, entity, name.kind)
                counts[entity.nation] += TITLED * (passage.source.kind == "title" and name.kind in {"nation", "place"})
                if passage.source.kind in {"title", "summary"} or _fights(after, entity, name.kind):
                    belligerent.add(entity.nation)
    return max(sorted(belligerent), key=lambda code: (counts[code], code), default=None)


def _only_army(document: ParsedDocument) -> str | None:
    """The only nation whose army a text names that tells of no rebels: "the army" is that one."""
    entities = {entity.key: entity for entity in document.entities}
    armed: set[str] = set()
    for passage in document.passages:
        for name in passage.names:
            entity = entities[name.key]
            after = passage.text[name.end : name.end + 20].lower()
            force = entity.kind == "state_force" or (name.kind == "adjective" and after.strip().startswith(_ARMED))
            if entity.nation and force:
                armed.add(entity.nation)
    return armed.pop() if len(armed) == 1 else None


def _fights(after: str, entity: Entity, kind: str) -> bool:
    """Whether a name means a nation as one that fights, and not as one that only speaks or mediates."""
    return entity.kind == "state_force" or entity.category == "place" or (kind == "adjective" and _at_home(after))


@lru_cache(maxsize=2)
def _insurgents(curated: Curated) -> frozenset[str]:
    """Words that show that a document tells of a government and those who fight it."""
    rows = [row for row in curated.force_nouns if row.default_side == "opposition"]
    return frozenset(noun for row in rows for noun in (row.noun, row.plural) if noun)


def _weight(after: str, entity: Entity, kind: str) -> int:
    if entity.kind in {"state_force", "state"} and kind in {"actor", "nation"}:
        return 2
    if kind == "adjective":
        return 3 if _at_home(after) else 1
    return 1 if entity.category == "place" else 0


def _at_home(after: str) -> bool:
    return after.strip().startswith(_STATE)
