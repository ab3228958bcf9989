"""Frames that ask for more than a row can say: "got *into Esk*", not "into trouble"; "beat B *at Esk*"."""

from collections.abc import Callable

from pipeline.coding.frames.object_classes import ObjectClasses
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.curation.rule_rows import RuleRole
from pipeline.language.model import Clause, Phrase

NEAR_BY = frozenset({"sight", "range", "reach", "distance", "earshot", "shot"})
SIDES = frozenset({"side", "party", "army", "faction"})
PAIR = 2
# Fewer are singled out, and no side that is beaten in a battle.
MANY = 10
WHERE = frozenset({"at", "in", "near", "outside"})
Asks = Callable[[int, Clause, VerbRow], bool]


class CloseFrames:
    """Judges whether one document's clauses hold what such frames ask for."""

    def __init__(self, classes: ObjectClasses) -> None:
        self._classes, self.lexicon = classes, classes.lexicon
        self._asks: dict[RuleRole, Asks] = {
            "placed_deed": self._is_placed,
            "battle_deed": self._is_battle,
            "driving_deed": self._are_driven,
            "pitting_deed": self._by_a_fight,
            "exchange_deed": self._of_captives,
            "onward_deed": self._goes_on,
            "flight_deed": self._are_people,
            "reducing_deed": self._is_kept,
        }

    def lacks(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """Whether the frame is listed as asking for more, and the clause has it not."""
        parts = (row.particle, row.object, row.preposition)
        keys = {f"{row.verb} {part}" for part in parts if part}
        asked = (ask for role, ask in self._asks.items() if keys & self.lexicon.words(role))
        return any(not ask(position, clause, row) for ask in asked)

    def _is_placed(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """ "got into *Esk*", "over *the wall*", "within *a mile* of X"; not "into trouble", "within reach of peace"."""
        reached = linked([clause], {str(row.preposition)})
        if row.preposition == "within":
            return any(self._is_near(position, phrase) for phrase in reached)
        pointed = [p for p in reached if p.name is not None or p.determiner or p.number is not None or p.plural]
        barred = (self.lexicon.singular(p.head) in self.lexicon.words("barrier") for p in pointed)
        return any(barred) or any(self._classes.is_place(position, phrase) for phrase in pointed)

    def _is_near(self, position: int, phrase: Phrase) -> bool:
        far = self.lexicon.singular(phrase.head) in self.lexicon.words("distance") | NEAR_BY
        inside = linked([phrase], {"of"})
        manned = any(self.lexicon.people(inner) is not None for inner in inside)  # "within range of *the battery*"
        return far and (manned or any(self._classes.is_place(position, inner) for inner in inside))

    def _is_battle(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """ "beat the rebels *at Esk*", "*in battle*"; not "in custody in Esk", "by three goals", "for theft"."""
        patients = clause.patients
        where = [p for p in linked([clause, *patients], WHERE) if not clause.dates_only(p)]
        met = [self._is_fight(p) or self._is_named(position, p) for p in where]
        tallied = not clause.passive and any(p.number is not None for p in linked([clause], {"by"}))
        stakes = [p for p in linked([clause, *patients, *where], {"for"}) if not clause.dates_only(p)]
        idle = tallied or any(not self._classes.is_place(position, phrase) for phrase in stakes)
        return bool(met) and all(met) and not idle and all(map(self._is_opponent, patients))

    def _is_fight(self, phrase: Phrase) -> bool:
        noun = self.lexicon.event_noun(phrase)
        return noun is not None and noun.event_type == "clash"

    def _is_named(self, position: int, phrase: Phrase) -> bool:
        return phrase.name is not None and self._classes.is_place(position, phrase)

    def _is_opponent(self, phrase: Phrase) -> bool:
        """ "*the rebels*", "*the Front*", "*Jan Elm*"; not "a soldier", "the mayor"."""
        if phrase.name is not None or any(other.name is not None for other in phrase.appositions):
            return True
        people = self.lexicon.people(phrase)
        few = phrase.number is not None and (phrase.number.maximum or MANY) < MANY
        single = few or (people is not None and not phrase.plural and (people.person or phrase.determiner == "a"))
        return not single and (people is None or people.group == "force")

    def _are_driven(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """ "drove *the rebels* north"; not "pushed *his* troops north", "north *against B*", "by *bad weather*"."""
        patients = clause.patients
        own = any(map(_is_own, patients))
        doers = clause.doers
        against = bool(linked([clause, *patients], {"against"}))
        led = row.verb == "push" and any(map(self._is_single, doers))
        return not (own or against or led or any(map(self._is_single, patients))) and all(map(self._drives, doers))

    def _is_single(self, phrase: Phrase) -> bool:
        """ "*the general*", "*Jan Elm*": a commander alone."""
        if phrase.name is not None:
            return phrase.name.kind == "person"
        people = self.lexicon.people(phrase)
        return people is not None and people.person and not phrase.plural

    def _drives(self, phrase: Phrase) -> bool:
        """ "*the army*", "*it*", "*the attack*"; not "the storm", "the trucks"."""
        people = self.lexicon.people(phrase)
        known = phrase.name is not None or phrase.pronoun or self.lexicon.event_noun(phrase) is not None
        return known or (people is not None and people.group != "vehicle")

    def _by_a_fight(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """ "*the fighting* pitted A against B"; not "the election", "the lawsuit"."""
        return not clause.passive and bool(clause.subjects) and all(map(self._is_fight, clause.subjects))

    def _of_captives(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """ "exchanged ten *hostages* for B", "*the two sides* exchanged A for B"; not "guards for new ones"."""
        patients, given = clause.patients, linked([clause, *clause.patients], {"for"})
        if any(map(self._is_captive, (*patients, *given))):
            return True
        if row.preposition == "with":  # "exchanged 20 men *with the rebels*"
            given = linked([clause, *patients], {"with"})
            return all(map(self._classes.is_force, (*clause.subjects, *given, *patients)))
        both = not clause.passive and any(map(self._are_sides, clause.subjects))
        opposed = len(clause.subjects) > 1 and all(map(self._classes.is_force, clause.subjects))
        return (both or opposed) and any(self.lexicon.people(phrase) is not None for phrase in given)

    def _is_captive(self, phrase: Phrase) -> bool:
        """ "*prisoners*", "five *captured* rebels"."""
        rows = (self.lexicon.outcome(word.lower(), "adjective") for word in phrase.words)
        held = any(row is not None and row.unit == "captured" for row in rows)
        return held or self.lexicon.singular(phrase.head) in self.lexicon.words("exchanged")

    def _are_sides(self, phrase: Phrase) -> bool:
        """ "*the two sides*", "*both armies*"."""
        both = phrase.determiner == "both" or "both" in phrase.words
        two = both or (phrase.number is not None and phrase.number.minimum == PAIR)
        return two and self.lexicon.singular(phrase.head) in SIDES

    def _goes_on(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """ "drove *on* to Esk"; not "drove *on the left*"."""
        on_with = {str(row.particle), "with"}  # "pressed on *with its reforms*"
        return all(self._classes.is_force(phrase) for phrase in linked([clause], on_with))

    def _are_people(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """ "*residents* fled up the valley"; not "thieves"."""
        return any(p.name or p.pronoun or self.lexicon.people(p) is not None for p in clause.subjects)

    def _is_kept(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """ "reduced the fort"; not "*to rubble*", "*its* forts"."""
        patients = clause.patients
        return not any(map(_is_own, patients)) and not linked([clause, *patients], {"to"})


def _is_own(phrase: Phrase) -> bool:
    """ "*his* troops"."""
    return phrase.possessor is not None and phrase.possessor.pronoun
