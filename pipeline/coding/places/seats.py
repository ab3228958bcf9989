"""Capitals that a document itself tells: "Esk, the capital of Tor Province", "the regional capital of Esk"."""

import re
from collections.abc import Mapping

from pipeline.language.model import Entity
from pipeline.language.parsed import ParsedDocument

_KIND = r"(?:provincial|regional|district|state|departmental|county|governorate|territorial|oblast|republic's|main)"
_BEFORE = re.compile(
    rf"\b(?:{_KIND} (?:capital|centre|center)|(?:the|its|their) capital)(?: city)?(?: of|,)? $", re.IGNORECASE
)
_BEHIND = re.compile(rf", (?:the |its |a )?(?:[\w'’-]+ )?(?:{_KIND} )?capital\b", re.IGNORECASE)
_REACH = 60


class Seats:
    """The settlements of one document that are told as the capital of something."""

    def __init__(self, document: ParsedDocument, entities: Mapping[str, Entity], kinds: frozenset[str]) -> None:
        self._document, self._entities, self._kinds = document, entities, kinds
        self._told: tuple[str, ...] | None = None

    def only(self) -> str | None:
        """The only one; None where there are several or none."""
        if self._told is None:
            self._told = self._read()
        return self._told[0] if len(self._told) == 1 else None

    def _read(self) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for passage in self._document.passages:
            if passage.source.kind != "sentence" or "capital" not in passage.text:
                continue
            for name in passage.names:
                entity = self._entities[name.key]
                settled = entity.category == "place" and entity.kind in self._kinds
                if settled and name.kind == "place" and _is_told(passage.text, name.start, name.end):
                    found[name.key] = None
        return tuple(found)


def _is_told(text: str, start: int, end: int) -> bool:
    return bool(_BEFORE.search(text, max(0, start - _REACH), start) or _BEHIND.match(text, end))
