"""Weapons of which one clause says who fired them and another what they struck: "rockets fired by X hit the mill"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause, Phrase

FIRED = frozenset({"fire", "launch", "shoot", "drop", "lob", "send"})


class Volleys:
    """Brings the two clauses together."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def strikes(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether a clause only says of weapons who fired them, and another what they struck."""
        weapons = self._weapons(clause) if self._fires(clause) else set()
        others = (other for other in discourse.clauses if other.index != clause.index and not self._fires(other))
        return bool(weapons) and any(weapons & self._weapons(c) and self._strikes(c) for c in others)

    def crews(self, discourse: Discourse, clause: Clause) -> tuple[Phrase, ...]:
        """Who fired the weapons that strike in a clause."""
        weapons = self._weapons(clause) if not self._fires(clause) else set()
        fired = (c for c in discourse.clauses if weapons and self._fires(c) and weapons & self._weapons(c))
        return tuple(phrase for c in fired for phrase in c.agents)

    def _fires(self, clause: Clause) -> bool:
        """ "rockets *fired* by rebels", not "was *shot down* by a missile"."""
        return clause.verb in FIRED and not clause.particle

    def _strikes(self, clause: Clause) -> bool:
        """ "rockets *hit* the mill"; of "was brought down by a missile" any verb of a happening."""
        striking = self.lexicon.words("falling_verb") | self.lexicon.words("striking_verb")
        tells = any(row.event_type is not None for row in self.lexicon.frames.get(clause.verb, ()))
        return bool(clause.passive and clause.agents and tells) or clause.verb in striking

    def _weapons(self, clause: Clause) -> set[int]:
        """The weapons that do it, those that are fired among them."""
        doers = clause.agents if clause.passive and not self._fires(clause) else clause.subjects
        return {phrase.head_start for phrase in doers if self.lexicon.thing(phrase) == "weapon"}
