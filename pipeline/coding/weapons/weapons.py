"""What kind of attack a weapon makes: mines are planted, bombs dropped, shells fired, rifles held in the hand."""

from pipeline.coding.lexicon import Lexicon
from pipeline.curation.rule_rows import RuleRole
from pipeline.language.model import Phrase

# Before a bomb or a round these tell what fired it.
GUNS = frozenset({"artillery", "battery", "cannon", "gun", "howitzer", "mortar", "naval", "tank"})


class Weapons:
    """Reads the weapons of one document's clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def attack(self, phrase: Phrase, *, laid: bool = False) -> str | None:
        """The type of the attack that a weapon made; None for no weapon, or one held in the hand.

        A single bomb of which no more is said, "a bomb killed two", was `laid` where it only tells who died of it.
        """
        if self.lexicon.thing(phrase) != "weapon" or self.is_small(phrase):
            return None
        if self.is_planted(phrase) or (laid and self._is_bare_bomb(phrase)):
            return "bombing"
        fired = bool(GUNS & set(phrase.words))  # "*mortar* bombs"
        dropped = not fired and (self._is(phrase, "dropped_weapon") or "cluster" in phrase.words)
        return "air_strike" if dropped else "shelling"

    def is_small(self, phrase: Phrase) -> bool:
        """ "*rifles*", "a sniper's *bullet*", "*assault rifle* rounds": what one fires, or strikes with, by hand."""
        own = self._is(phrase, "small_weapon") and not GUNS & set(phrase.words)  # "*mortar* rounds"
        rounds = self.lexicon.singular(phrase.head) in {"round", "shot"}
        return own or (rounds and bool(self.lexicon.words("small_weapon") & set(phrase.words)))

    def is_planted(self, phrase: Phrase) -> bool:
        """ "*a mine* hit a bus", "*a roadside bomb* struck the convoy": what lay where it struck."""
        told = self.lexicon.event_noun(phrase)
        return self._is(phrase, "planted_weapon") or (told is not None and told.event_type == "bombing")

    def _is_bare_bomb(self, phrase: Phrase) -> bool:
        return self.lexicon.singular(phrase.head) == "bomb" and not phrase.plural and not phrase.words

    def _is(self, phrase: Phrase, role: RuleRole) -> bool:
        return self.lexicon.singular(phrase.head) in self.lexicon.words(role)
