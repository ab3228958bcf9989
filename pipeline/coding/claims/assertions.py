"""What kind of proposition a clause is: an action, control, involvement, command, intention, an assessment."""

from collections.abc import Sequence

from pipeline.coding.actors.cast import Cast
from pipeline.coding.claims.disclaimers import Disclaimers
from pipeline.coding.claims.judgements import is_lying
from pipeline.coding.counts.materiel import UNIT_OF_CRAFT
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.model import EventDraft
from pipeline.coding.verbs.plans import Plans
from pipeline.coding.wording import counted, linked
from pipeline.language.model import Clause

POSSIBLE = frozenset({"could", "may", "might", "would"})
NONE = frozenset({"no", "any", "none", "nobody", "anyone", "anybody"})
CONTESTS = frozenset({"war", "battle", "conflict", "fight", "campaign", "struggle"})
HAPPENING = frozenset({"happen", "occur"})
POINTING = frozenset({"this", "it", "that", "such"})
BEARINGS = frozenset(
    {"way", "contact", "communication", "communications", "touch", "patience", "time", "heart", "hope"}
)
PERSONS = frozenset({"him", "her", "them", "us", "me"})
HARM = frozenset({"killed", "wounded", "injured_or_killed", "captured", "missing"})
# With these the noun says what kind: "have control of X", "is in command", "took part".
HOLDING = frozenset({"bear", "have", "be", "remain", "maintain", "take", "gain", "lose"})


class Assertions:
    """Tells the types of one document's claims."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.lexicon, self._plans = cast, cast.lexicon, Plans(cast)
        self._disclaimers = Disclaimers(cast.lexicon)

    def of_events(self, clause: Clause, told: Sequence[EventDraft]) -> str:
        """An attributed happening: an action; a loss of control; an outside actor's hand."""
        helping = [event for event in told if event.event_type == "support"]
        helpers = [part.actor for event in helping for part in event.parts if part.role == "initiator"]
        if any(self.cast.identity.facts[key].side == "external" for key in helpers):
            return "involvement"
        if self._of_harm(clause):
            return "casualties"
        full = any(phrase.head == "control" for phrase in clause.objects) and clause.verb in {
            "achieve",
            "have",
            "establish",
        }
        # "a shell fell on Esk", "had lost its commander"
        fired = any(event.event_type in {"shelling", "killing"} for event in told)
        return "control" if full or (clause.verb in {"lose", "fall"} and not fired) else "action"

    def of_clause(self, discourse: Discourse, clause: Clause) -> str:
        """ "will take X" (of oneself) is an intention, "holds X" control, "was calm" an assessment."""
        if self._plans.is_one(discourse, clause):
            return "intention"
        if self.disowns(discourse, clause):
            return "involvement"
        by_noun = self._by_noun(clause) if clause.verb in HOLDING else None
        if by_noun:
            return by_noun
        if clause.verb == "be" and clause.adjective in self.lexicon.words("blame"):
            return "involvement"  # "was responsible for the raid"
        if self._of_harm(clause) or self._among_harmed(discourse, clause):
            return "casualties"
        return "action" if self._exists(discourse, clause) else self._by_verb(discourse, clause)

    def disowns(self, discourse: Discourse, clause: Clause) -> bool:
        """ "had *nothing to do with* the raid", "was *not involved* in it"."""
        return self._disclaimers.disowns(discourse, clause)

    def _by_verb(self, discourse: Discourse, clause: Clause) -> str:
        """ "holds X" is control, "was calm" an assessment, "burnt the mill" an action."""
        # "denied that *this* had happened"
        back = clause.verb in HAPPENING and all(p.head in POINTING for p in clause.subjects)
        # "a rocket was aimed at X", "conducted a search"
        if is_lying(clause):
            return "assessment"
        back = back or (clause.verb == "aim" and clause.passive) or (clause.verb == "conduct" and bool(clause.objects))
        by_verb = "action" if back else self.lexicon.claim_types.get((clause.verb, "verb"))
        if by_verb == "control" and any(p.head in CONTESTS for p in clause.objects):
            return "assessment"  # "was losing the war"
        if by_verb is not None and clause.modal not in POSSIBLE:
            return self._as_listed(clause, by_verb)
        if clause.introducer == "whether":
            return self._of_question(discourse, clause)
        trigger = discourse.passage.text[clause.trigger_start : clause.trigger_end]
        felt = clause.passive and trigger in self.lexicon.tones
        stative = felt or clause.verb in self.lexicon.words("stative_verb")  # "was appalled by the raid"
        return "assessment" if stative or clause.modal or clause.adjective else "action"

    def _as_listed(self, clause: Clause, by_verb: str) -> str:
        """ "held the town" is control; not "lost doctors", "had lost its way", "held him captive", "took a tank"."""
        if clause.verb == "lose" and any(self.lexicon.people(counted(phrase)) for phrase in clause.objects):
            return "casualties"
        lost = clause.verb == "lose" and any(phrase.head in BEARINGS for phrase in clause.objects)
        captive = clause.verb in {"hold", "keep"} and self._of_people(clause)
        return "action" if by_verb == "control" and (lost or captive or self._of_gear(clause)) else by_verb

    def _among_harmed(self, discourse: Discourse, clause: Clause) -> bool:
        """ "women were *among those killed*"."""
        those = linked([clause], {"among", "amongst"}) if clause.verb == "be" else []
        below = (discourse.clauses[index] for phrase in those for index in phrase.clauses)
        rows = (self.lexicon.outcome(c.verb, "verb") for c in below)
        return any(row is not None and row.unit in HARM for row in rows)

    def _of_harm(self, clause: Clause) -> bool:
        """ "denied that *any of its troops had died*", "women were *among the dead*", "there were *no casualties*"."""
        if clause.verb == "be" and clause.adjective in self.lexicon.words("unharmed"):
            return bool(clause.subjects) and self.lexicon.people(counted(clause.subjects[0])) is not None
        if clause.verb == "be":
            heads = [phrase.head for phrase in linked([clause], {"among", "amongst"})]
            heads += [self.lexicon.singular(p.head) for p in clause.attributes if p.determiner in NONE]
            rows = [self.lexicon.outcome(head, form) for head in heads for form in ("noun", "adjective")]
            return any(row is not None and row.unit in HARM for row in rows)
        row = self.lexicon.outcome(clause.verb, "verb")
        suffering = clause.subjects if clause.passive or clause.verb in self.lexicon.words("perishing_verb") else ()
        none = any(p.determiner in NONE or p.head in NONE for p in suffering)
        return none and row is not None and row.unit in HARM

    def _of_gear(self, clause: Clause) -> bool:
        """ "seized two tanks": a deed, and nothing of who holds the ground."""
        rows = (self.lexicon.people(counted(phrase)) for phrase in clause.objects)
        return any(row is not None and row.group in UNIT_OF_CRAFT for row in rows)

    def _of_people(self, clause: Clause) -> bool:
        """ "holding *him* captive", "kept *ten men* in a cellar": people, and no ground."""
        held = (*clause.objects, *clause.recipients)
        people = any(self.lexicon.people(counted(p)) is not None or p.head in PERSONS for p in held)
        return people and not any(self.lexicon.place_noun(p) for p in held)

    def _of_question(self, discourse: Discourse, clause: Clause) -> str:
        """ "whether it was true that X led the force": as what is asked."""
        types = (self.lexicon.claim_types.get((discourse.clauses[index].verb, "verb")) for index in clause.complements)
        return next((claim_type for claim_type in types if claim_type), "action")

    def _exists(self, discourse: Discourse, clause: Clause) -> bool:
        """ "denied that *there was a cease-fire*", "said *there had been clashes*": a deed told by its noun."""
        there = clause.verb == "be" and not clause.subjects and bool(clause.attributes)
        if not there or clause.modal or not self.lexicon.event_noun(clause.attributes[0]):
            return False
        return "there" in discourse.passage.text[clause.start : clause.trigger_start].lower().split()

    def _by_noun(self, clause: Clause) -> str | None:
        if clause.verb == "be" and any(link.preposition == "behind" for link in clause.links):
            return "involvement"  # "was behind the attack"
        phrases = [*clause.objects, *clause.attributes, *linked([clause], {"in", "under"})]
        types = (self.lexicon.claim_types.get((self.lexicon.singular(phrase.head), "noun")) for phrase in phrases)
        return next((claim_type for claim_type in types if claim_type), None)
