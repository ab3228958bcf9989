"""Weapons of which one clause says who fired them and another what they struck: "rockets fired by X hit the mill"."""

from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause, Phrase

FIRED = frozenset({"fire", "launch", "shoot", "drop", "lob", "send"})


class Volleys:
    """Brings the two clauses together."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def strikes(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether a clause only says of weapons who fired them, and another what they struck."""
        weapons = self._weapons(clause) if clause.verb in FIRED else set()
        others = (other for other in discourse.clauses if other.index != clause.index and other.verb not in FIRED)
        return bool(weapons) and any(weapons & self._weapons(c) and self._strikes(c) for c in others)

    def crews(self, discourse: Discourse, clause: Clause) -> tuple[Phrase, ...]:
        """Who fired the weapons that strike in a clause."""
        weapons = self._weapons(clause) if clause.verb not in FIRED and not clause.passive else set()
        fired = (c for c in discourse.clauses if weapons and c.verb in FIRED and weapons & self._weapons(c))
        return tuple(phrase for c in fired for phrase in c.agents)

    def _strikes(self, clause: Clause) -> bool:
        return clause.verb in self.lexicon.words("falling_verb") | self.lexicon.words("striking_verb")

    def _weapons(self, clause: Clause) -> set[int]:
        return {phrase.head_start for phrase in clause.subjects if self.lexicon.thing(phrase) == "weapon"}
