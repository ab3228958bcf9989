"""The lands of a document, one for all their names: "Elm", "Elm Province" and "Elm Governorate"."""

from collections.abc import Collection
from dataclasses import replace

from pipeline.language.model import Entity
from pipeline.language.register import Register
from pipeline.language.units import plain_key
from pipeline.language.votes import SETTLEMENTS

Key = tuple[str, ...]

# What lands are called, and those nouns of them that mean the same.
PROVINCES = frozenset({"province", "governorate", "oblast"})
ADMINISTERED = PROVINCES | {"state", "county", "district", "region", "prefecture", "department", "raion", "canton"}


def join_lands(register: Register, titled: Collection[Key]) -> None:
    """Let "Elm" be "Elm Province", and "Elm Governorate" too, unless Elm is known as a town or stands in the title."""
    lands: dict[Key, str] = {}
    for entity in [entity for entity in register.entities.values() if _is_administered(entity)]:
        *core, last = plain_key(entity.name)
        first = lands.setdefault((*core, "province" if last in PROVINCES else last), entity.key)
        for spelling in (tuple(core), plain_key(entity.name)):
            entry = register.gazetteer.entries.get(spelling)
            known = register.entities.get(entry.key) if entry is not None else None
            if entry is not None and known is not None and spelling not in titled and _may_be_land(known):
                register.gazetteer.entries[spelling] = replace(entry, key=first)


def _is_administered(entity: Entity) -> bool:
    key = plain_key(entity.name)
    return entity.category == "place" and len(key) > 1 and key[-1] in ADMINISTERED and not entity.curated_id


def _may_be_land(entity: Entity) -> bool:
    """Whether a place may be a land: no town by what is told of it."""
    return entity.category == "place" and entity.kind not in SETTLEMENTS
