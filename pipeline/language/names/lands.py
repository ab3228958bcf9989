"""The lands of a document, one for all their names: "Elm", "Elm Province" and "Elm Governorate"."""

from collections.abc import Collection
from dataclasses import replace

from pipeline.language.model import Entity
from pipeline.language.names.register import Register
from pipeline.language.spellings.units import plain_key

Key = tuple[str, ...]

# What lands are called, and those nouns of them that mean the same.
PROVINCES = frozenset({"province", "governorate", "oblast"})
LANDS = frozenset({"region", "governorate"})
ADMINISTERED = PROVINCES | {"state", "county", "district", "region", "prefecture", "department", "raion", "canton"}


def join_lands(register: Register, titled: Collection[Key]) -> None:
    """Let "Elm Governorate" be "Elm Province", and Elm too where it is told as a land and stands in no title."""
    lands: dict[Key, str] = {}
    for entity in [entity for entity in register.entities.values() if _is_administered(entity)]:
        *core, last = plain_key(entity.name)
        first = lands.setdefault((*core, "province" if last in PROVINCES else last), entity.key)
        for spelling in (tuple(core), plain_key(entity.name)):
            entry = register.gazetteer.entries.get(spelling)
            known = register.entities.get(entry.key) if entry is not None else None
            joined = known is not None and (_is_administered(known) or known.kind in LANDS)
            if entry is not None and joined and spelling not in titled:
                register.gazetteer.correct(spelling, replace(entry, key=first))


def _is_administered(entity: Entity) -> bool:
    key = plain_key(entity.name)
    return entity.category == "place" and len(key) > 1 and key[-1] in ADMINISTERED and not entity.curated_id
