"""Verbs of fighting that tell no fight: "fought to retake Esk", "fought the blaze", "engaged in a massacre"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.attempts import Attempts
from pipeline.coding.frames.readings import Readings
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause

EACH = frozenset({"other", "another", "way"})
FIGHTING = frozenset({"fight", "battle", "combat"})


class IdleFights:
    """Judges the verbs of fighting of one document's clauses."""

    def __init__(self, readings: Readings, attempts: Attempts) -> None:
        self.lexicon, self._readings, self._attempts = readings.lexicon, readings, attempts

    def tells_nothing(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """Whether nobody is met in a fight, or what stands beside the verb tells it."""
        if row.verb == "engage" and row.preposition == "in":
            return self._by_noun(clause)
        if row.verb not in FIGHTING:
            return False
        return self._strives(discourse, clause) or self._is_abstract(clause) or self._for_a_cause(clause)

    def _by_noun(self, clause: Clause) -> bool:
        """ "engaged in *a massacre*", "in *talks*"; not "in heavy fighting", "in Esk"."""
        phrases = linked([clause], {"in"})
        nouns = [self.lexicon.event_noun(phrase) for phrase in phrases]
        told = any(noun is not None and noun.event_type != "clash" for noun in nouns)
        return told or all(p.name is None and n is None for p, n in zip(phrases, nouns, strict=True))

    def _strives(self, discourse: Discourse, clause: Clause) -> bool:
        """ "*fought* to retake Esk", "*fought* to hold off an attack": what they fought for tells it."""
        opposed = clause.objects or any(link.preposition in {"with", "against", "in", "at"} for link in clause.links)
        aims = discourse.children(clause)
        return not opposed and any(aim.relation == "infinitive" and self._is_attack(discourse, aim) for aim in aims)

    def _is_abstract(self, clause: Clause) -> bool:
        """ "fought *terrorism*", "fighting *the insurgency*": nobody whom one meets in a fight."""
        known = (p.name or p.pronoun or self.lexicon.people(p) or self.lexicon.event_noun(p) for p in clause.objects)
        heads = {phrase.head for phrase in clause.objects}
        unfought = heads and not any(known) and not heads & EACH
        idle = clause.tag == "VBG" and clause.relation == "participle"
        return bool(unfought) and (idle or heads <= self.lexicon.words("plague"))

    def _for_a_cause(self, clause: Clause) -> bool:
        """ "fought *for reform*"; not "for control of Esk", "for three days"."""
        causes = linked([clause], {"for"})
        others = clause.objects or clause.times or any(link.preposition != "for" for link in clause.links)
        known = (p.name or p.number or p.links or self.lexicon.place_noun(p) or p.plural for p in causes)
        return bool(causes) and not others and not any(known)

    def _is_attack(self, discourse: Discourse, aim: Clause) -> bool:
        """Whether an attack is told by what was tried, or by what was to be warded off."""
        row = self._readings.frame(discourse.position, aim)
        borne = any(self.lexicon.event_noun(phrase) is not None for phrase in aim.objects)
        return borne or (row is not None and self._attempts.tried(discourse, aim, row) is not None)
