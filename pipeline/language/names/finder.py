"""The finding of names in the texts of one document, each looked through again only where it may have others now."""

from collections.abc import Mapping

from pipeline.language.model import Name
from pipeline.language.spellings.gazetteer import Gazetteer
from pipeline.language.spellings.units import units


class Finder:
    """Finds names by a gazetteer that still grows; `listed` are those of texts as it found them untouched."""

    def __init__(self, gazetteer: Gazetteer, listed: Mapping[str, tuple[Name, ...]]) -> None:
        self.gazetteer = gazetteer
        self._found = {text: (0, names) for text, names in listed.items()}

    def find(self, text: str) -> tuple[Name, ...]:
        """The names in a text; those found before, unless it has the first word of a spelling touched since."""
        known, touched = self._found.get(text), self.gazetteer.touched
        if known is not None and {unit.plain for unit in units(text)}.isdisjoint(touched[known[0] :]):
            return known[1]
        names = self.gazetteer.find(text)
        self._found[text] = len(touched), names
        return names
