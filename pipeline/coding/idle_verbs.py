"""Verbs of happenings that tell none by what stands about them: "armed with rifles", "a storm hit Esk"."""

from pipeline.coding.attempts import Attempts
from pipeline.coding.discourse import Discourse
from pipeline.coding.idle_fights import IdleFights
from pipeline.coding.readings import Readings
from pipeline.coding.small_arms import SMALL
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

WIDE = frozenset({"weapon", "weaponry", "round", "shot"})  # "chemical *weapons*"


class IdleVerbs:
    """Judges the verbs of one document's clauses."""

    def __init__(self, readings: Readings, attempts: Attempts) -> None:
        self.lexicon, self._fights = readings.lexicon, IdleFights(readings, attempts)

    def tells_nothing(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """Whether the frame is filled, and yet nothing of its kind has happened."""
        if row.verb == "protest":
            return any(self._speaks(phrase) for phrase in clause.subjects)
        if row.verb == "prevent":  # "prevented B from leaving", not "from attacking"
            below = (child.verb for child in discourse.children(clause) if child.introducer == "from")
            return not any(verb in self.lexicon.words("confined_from") for verb in below)
        if row.verb == "use" and row.event_type == "shelling":  # "used *rifles*"
            return all(self.lexicon.singular(phrase.head) in SMALL - WIDE for phrase in clause.objects[:1])
        if row.object == "way":  # "the *way* the battle is fought", not "fought *their way* into Esk"
            return clause.passive or clause.relation == "relative"
        if row.event_type == "support":
            return self._are_things(clause.agents)
        return self._strikes_as_none(clause, row) or self._fights.tells_nothing(discourse, clause, row)

    def _strikes_as_none(self, clause: Clause, row: VerbRow) -> bool:
        """ "*a storm* hit Esk"."""
        heads = {self.lexicon.singular(phrase.head) for phrase in clause.subjects}
        strikes = row.verb in {"hit", "strike"} and not clause.passive
        return strikes and bool(heads) and heads <= self.lexicon.words("plague")

    def _speaks(self, phrase: Phrase) -> bool:
        """Whether words are meant: "*the government* protested", not "residents protested"."""
        people = self.lexicon.people(phrase)
        named = phrase.name is not None and phrase.name.kind in {"nation", "person", "actor"}
        return named or (people is not None and people.group in {"organisation_head", "source"})

    def _are_things(self, phrases: tuple[Phrase, ...]) -> bool:
        """Whether all are things, and nobody who helps: "armed *by assault rifles*"."""
        return bool(phrases) and all(p.name is None and self.lexicon.people(p) is None for p in phrases)
