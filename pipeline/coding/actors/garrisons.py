"""Whose positions are attacked: "shelled *rebel* positions", "surprised a *Ruritanian* outpost"."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

BASE = "military_base"
# What forces hold beside their bases, and what is aimed at.
HELD = frozenset({"post", "checkpoint", "trench", "line", "defence", "strongpoint", "stronghold", "pillbox", "target"})
HIT = frozenset({"assault", "shelling", "air_strike", "ambush", "bombing", "destruction"})


class Garrisons:
    """Finds the forces of one document that hold what is hit."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast = lexicon, cast

    def hit(self, position: int, phrases: tuple[Phrase, ...], clause: Clause, row: VerbRow) -> tuple[str, ...]:
        """ "attacked *the army's* positions": the army, where the verb tells of an attack."""
        return self.holders(position, phrases, clause) if row.event_type in HIT else ()

    def holders(self, position: int, phrases: tuple[Phrase, ...], clause: Clause) -> tuple[str, ...]:
        """Those who are named before, behind or as the owners of positions."""
        held = [phrase for phrase in phrases if phrase.name is None and self._is_held(phrase)]
        modifying = [key for phrase in held for key in self.cast.modifying(position, phrase)]
        owners = [phrase.possessor for phrase in held if phrase.possessor is not None]
        owners += linked(held, {"of"})  # "positions *of the rebels*"
        return unique((*modifying, *self.cast.actors(position, owners, clause)))

    def _is_held(self, phrase: Phrase) -> bool:
        """ "bases", "outposts"; not "a Ruritanian building"."""
        noun = self.lexicon.place_noun(phrase)
        kind = self.lexicon.place_nouns.get(noun) if noun is not None else None
        return kind == BASE or self.lexicon.singular(phrase.head) in HELD
