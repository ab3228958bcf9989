"""Verbs of happenings that tell none by what stands about them: "armed with rifles", "fought to retake Esk"."""

from pipeline.coding.attempts import Attempts
from pipeline.coding.discourse import Discourse
from pipeline.coding.readings import Readings
from pipeline.coding.small_arms import SMALL
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

WIDE = frozenset({"weapon", "weaponry", "round", "shot"})  # "chemical *weapons*"
EACH = frozenset({"other", "another", "way"})


class IdleVerbs:
    """Judges the verbs of one document's clauses."""

    def __init__(self, readings: Readings, attempts: Attempts) -> None:
        self.lexicon, self._readings, self._attempts = readings.lexicon, readings, attempts

    def tells_nothing(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """Whether the frame is filled, and yet nothing of its kind has happened."""
        if row.verb == "protest":
            return any(self._speaks(phrase) for phrase in clause.subjects)
        if row.verb == "prevent":  # "prevented B from leaving", not "from attacking"
            below = (child.verb for child in discourse.children(clause) if child.introducer == "from")
            return not any(verb in self.lexicon.words("confined_from") for verb in below)
        if row.verb == "use" and row.event_type == "shelling":
            return all(self.lexicon.singular(phrase.head) in SMALL - WIDE for phrase in clause.objects[:1])
        if (
            row.verb == "engage" and row.preposition == "in"
        ):  # "engaged in *a massacre*", "in *firing*": the noun tells it
            phrases = linked([clause], {"in"})
            nouns = [self.lexicon.event_noun(phrase) for phrase in phrases]
            told = any(noun is not None and noun.event_type != "clash" for noun in nouns)
            return told or all(p.name is None and n is None for p, n in zip(phrases, nouns, strict=True))
        if row.event_type == "support":
            return self._are_things(clause.agents)
        return row.verb == "fight" and (self._strives(discourse, clause) or self._is_abstract(clause))

    def _speaks(self, phrase: Phrase) -> bool:
        """Whether words are meant: "*the government* protested", not "residents protested"."""
        people = self.lexicon.people(phrase)
        named = phrase.name is not None and phrase.name.kind in {"nation", "person", "actor"}
        return named or (people is not None and people.group in {"organisation_head", "source"})

    def _are_things(self, phrases: tuple[Phrase, ...]) -> bool:
        """Whether all are things, and nobody who helps: "armed *by assault rifles*"."""
        return bool(phrases) and all(p.name is None and self.lexicon.people(p) is None for p in phrases)

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
        return bool(unfought) and (clause.tag == "VBG" or heads <= self.lexicon.words("plague"))

    def _is_attack(self, discourse: Discourse, aim: Clause) -> bool:
        """Whether an attack is told by what was tried, or by what was to be warded off."""
        row = self._readings.frame(discourse.position, aim)
        borne = any(self.lexicon.event_noun(phrase) is not None for phrase in aim.objects)
        return borne or (row is not None and self._attempts.tried(discourse, aim, row) is not None)
