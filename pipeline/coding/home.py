"""The home nation of a document: the one whose government it calls "the government"."""

import re
from collections import Counter
from functools import lru_cache

from pipeline.curation import Curated
from pipeline.language.model import Entity
from pipeline.language.parsed import ParsedDocument

# What follows a nation's adjective where its state fights at home.
_STATE = ("army", "government", "armed", "arab", "military", "troops", "forces", "civil war")


def home_nation(document: ParsedDocument, curated: Curated) -> str | None:
    """The nation of "the government" and "the Army": the one most often named, where the text tells of rebels."""
    text = " ".join(passage.text for passage in document.passages).lower()
    words = set(re.findall(r"\w+", text))
    if not words & _insurgents(curated):
        return None
    counts: Counter[str] = Counter()
    entities = {entity.key: entity for entity in document.entities}
    for passage in document.passages:
        for name in passage.names:
            entity = entities[name.key]
            if entity.nation:
                counts[entity.nation] += _weight(passage.text[name.end : name.end + 20].lower(), entity, name.kind)
    return max(counts, key=lambda code: (counts[code], code)) if counts.total() else None


@lru_cache(maxsize=2)
def _insurgents(curated: Curated) -> frozenset[str]:
    """Words that show that a document tells of a government and those who fight it."""
    rows = [row for row in curated.force_nouns if row.default_side == "opposition"]
    return frozenset(noun for row in rows for noun in (row.noun, row.plural) if noun)


def _weight(after: str, entity: Entity, kind: str) -> int:
    if entity.kind in {"state_force", "state"} and kind in {"actor", "nation"}:
        return 2
    if kind == "adjective":
        return 3 if after.strip().startswith(_STATE) else 1
    return 1 if entity.category == "place" else 0
