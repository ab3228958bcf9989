"""Persons of a document by their titles: "the Ruritanian president" is whoever it calls so."""

from collections import defaultdict

from pipeline.coding.actors.identity import Identity
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import nation_code


class Titled:
    """The persons whom a document names with a title and a nation."""

    def __init__(self, identity: Identity, lexicon: Lexicon) -> None:
        self.identity = identity
        self._bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._all: dict[str, set[str]] = defaultdict(set)
        for entity in identity.entities.values():
            title = (entity.title or "").lower()
            row = lexicon.titles.get(title)
            code = entity.nation or nation_code(entity.affiliation)
            if entity.category != "person" or row is None or not row.political:
                continue
            self._all[title].add(entity.key)
            if code in identity.nations:
                self._bearers[title, code or ""].add(identity.of_entity(entity))

    def only(self, title: str) -> str | None:
        """The one person of the document who bears a title: "*the president*" after "President Jan Elm"."""
        keys = self._all.get(title, set())
        return self.identity.of_entity(self.identity.entities[next(iter(keys))]) if len(keys) == 1 else None

    def of_nation(self, title: str, code: str | None) -> str | None:
        """The one person of a nation who bears a title: "the *Ruritanian president*" after "President Jan Elm"."""
        keys = self._bearers.get((title, code), set()) if code is not None else set()
        return next(iter(keys)) if len(keys) == 1 else None
