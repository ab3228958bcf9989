"""The parties that "side" means: "the Ruritanian side", "the rebel side", "the Oak Front's side"."""

from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.modifiers import Modifiers
from pipeline.coding.wording import links_with
from pipeline.language.model import Phrase


class Sides:
    """Resolves the sides of one document's conflict."""

    def __init__(self, identity: Identity, modifiers: Modifiers) -> None:
        self.identity, self.modifiers = identity, modifiers

    def of_phrase(self, phrase: Phrase) -> tuple[str, ...]:
        """Who is meant; nobody where a side is a place ("the Ruritanian side *of the border*")."""
        if phrase.head != "side" or links_with(phrase, {"of"}):
            return ()
        named = self.modifiers.organisations(phrase)
        if named:
            return named
        codes = self.modifiers.nation_codes(phrase)
        if codes:
            return tuple(self.identity.nation(code) for code in codes[:1])
        return self._told(self.modifiers.side(phrase))

    def _told(self, side: str | None) -> tuple[str, ...]:
        home = self.identity.home
        if side == "government" and home:
            return (self.identity.nation(home),)
        return (self.identity.described("rebels", "unnamed_force", "opposition"),) if side == "opposition" else ()
