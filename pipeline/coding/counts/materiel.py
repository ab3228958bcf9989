"""Numbers of aircraft, vessels and vehicles: lost, or how many there were."""

import re
from collections.abc import Sequence

from pipeline.coding.counts.counts import Count
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft
from pipeline.coding.wording import is_number_head
from pipeline.language.model import Number, Phrase

UNIT_OF_CRAFT = {"aircraft": "aircraft", "vessel": "vessels", "vehicle": "vehicles"}
# Fewer than these are singled out, not a strength.
FEW = 10
OF_CLAUSE = frozenset({"subject", "object", "agent", "attribute", "aside"})
BROUGHT = frozenset({"with", "by", "of", "including"})
# What was taken may fight again.
TAKEN = frozenset({"captured", "seized", "hit", "lost", "grounded"})
_STATE = re.compile(r"\s*([A-Za-z-]+)")
ATTACKING = frozenset({"by", "from", "with", "of", "involving"})


class Materiel:
    """Tells what became of the craft that one document counts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def unit(self, count: Count, phrase: Phrase, text: str) -> str | None:
        """The unit of a number of craft that are lost or that fight."""
        row = self.lexicon.people(phrase)
        if row is None or row.group not in UNIT_OF_CRAFT:
            return None
        return UNIT_OF_CRAFT[row.group] if self.lost(count, text) or self._there(count, phrase) else None

    def goes_on(self, count: Count, text: str, before: Sequence[ClaimDraft]) -> str | None:
        """ "nine boats were sunk and *31 damaged*", "had 89 planes, the enemy *700*": as those counted before."""
        unit = before[-1].unit if before else None
        if unit not in UNIT_OF_CRAFT.values() or not is_number_head(count.phrase) or count.phrase.links:
            return None
        has = count.role == "object" and count.clause.verb in self.lexicon.words("having_verb")
        return unit if self.lost(count, text) or has else None

    def after_number(self, text: str, end: int, before: Sequence[ClaimDraft]) -> tuple[str | None, int] | None:
        """ "six tanks were destroyed and 14 *disabled*": tanks too; and where the adjective ends."""
        unit, state = before[-1].unit if before else None, _STATE.match(text, end)
        wreck = self.lexicon.outcome(state.group(1).lower(), "wreck") if state is not None else None
        return (unit, state.end()) if unit in UNIT_OF_CRAFT.values() and wreck is not None and state else None

    def lost(self, count: Count, text: str) -> bool:
        """ "destroyed three tanks", "sank with two boats", "the loss of 40 planes", "40 tanks destroyed"."""
        if self._wrecked(count, text) or self._is_wreckage(count):
            return True
        clause, above = count.clause, count.above
        if above is not None:
            head = self.lexicon.singular(above.head)
            rows = (self.lexicon.outcome(head, "deed"), self.lexicon.outcome(head, "noun"))
            return count.preposition == "of" and any(row is not None for row in rows)
        row = self.lexicon.outcome(f"{clause.verb} {clause.particle}", "thing")
        row = row or self.lexicon.outcome(clause.verb, "thing")
        return row is not None and (count.suffered or clause.verb == "sink")

    def _wrecked(self, count: Count, text: str) -> bool:
        """ "with another nine *crippled*", "spoke of 30 tanks *destroyed* or abandoned"."""
        state = _STATE.match(text, count.phrase.end)
        return state is not None and self.lexicon.outcome(state.group(1).lower(), "wreck") is not None

    def _is_wreckage(self, count: Count) -> bool:
        """ "counted 43 *burnt-out* vehicles"; not "drove 20 *captured* tanks"."""
        words = set(count.phrase.words) - TAKEN
        return any(self.lexicon.outcome(word, "wreck") is not None for word in words)

    def _there(self, count: Count, phrase: Phrase) -> bool:
        """ "an attack by 400 planes", "fielded 60 tanks", "with 40 warships"; not "25 lorries of flour"."""
        above = count.above
        if (
            is_few(count.number)
            or count.clause.verb in self.lexicon.words("trading_verb")
            or self.lexicon.singular(phrase.head) in self.lexicon.words("transport")
        ):
            return False
        if above is None:
            return count.role in OF_CLAUSE or (count.role == "link" and count.preposition in BROUGHT)
        acting = self.lexicon.event_noun(above) is not None or self.lexicon.people(above) is not None
        return acting and above.number is None and count.preposition in ATTACKING


def is_many(number: Number) -> bool:
    """Whether so many at least are a strength."""
    return (number.minimum or 0) >= FEW


def is_few(number: Number) -> bool:
    """Whether so few are singled out, and no strength."""
    return max(number.minimum or 0, number.maximum or 0) < FEW
