"""Weapons that are told by those whom they killed: "cluster bombs killed 30 people", "was wounded by a shell"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.weapons.weapons import Weapons
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

HARMING = frozenset({"kill", "wound", "injure", "maim"})


class KillingWeapons:
    """Reads the clauses whose subject or agent is a weapon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self._weapons = lexicon, Weapons(lexicon)

    def frame(self, clause: Clause) -> VerbRow | None:
        """The frame of the strike; none where another clause has told it ("rockets hit X, *killing ten*")."""
        again = clause.shared_subject or clause.relation in {"participle", "relative", "infinitive"}
        if clause.verb not in HARMING or again:
            return None
        weapons = clause.doers
        struck = next((kind for phrase in weapons if (kind := self._attack(phrase)) is not None), None)
        return VerbRow(clause.verb, None, None, None, struck, "subject", "object", None) if struck else None

    def _attack(self, phrase: Phrase) -> str | None:
        """Not where a noun tells the attack by itself: "*a car bomb* killed ten"."""
        return None if self.lexicon.event_noun(phrase) is not None else self._weapons.attack(phrase, laid=True)
