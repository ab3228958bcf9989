"""Verbs of happenings that tell none by what stands about them: "armed with rifles", "a storm hit Esk"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.attempts import Attempts
from pipeline.coding.frames.idle_fights import IdleFights
from pipeline.coding.frames.readings import Readings
from pipeline.coding.nouns.charges import charges_with, entrusts
from pipeline.coding.nouns.nouns import unwrapped
from pipeline.coding.weapons.strikers import GUNS
from pipeline.coding.weapons.weapons import Weapons
from pipeline.coding.wording import counted, linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

WIDE = frozenset({"weapon", "weaponry", "round", "shot"})  # "chemical *weapons*"


class IdleVerbs:
    """Judges the verbs of one document's clauses."""

    def __init__(self, readings: Readings, attempts: Attempts) -> None:
        self.lexicon, self._fights = readings.lexicon, IdleFights(readings, attempts)
        self._frames, self._weapons = readings.frames, Weapons(readings.lexicon)

    def tells_nothing(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """Whether the frame is filled, and yet nothing of its kind has happened."""
        if row.event_type == "protest" and row.verb in {"protest", "demonstrate"}:
            shown = row.verb == "demonstrate" and clause.passive  # "its strength was *demonstrated* at Esk"
            return shown or (row.verb == "protest" and any(self._speaks(phrase) for phrase in clause.subjects))
        if row.verb == "prevent":  # "prevented B from leaving", not "from attacking"
            below = (child.verb for child in discourse.children(clause) if child.introducer == "from")
            return not any(verb in self.lexicon.words("confined_from") for verb in below)
        if row.verb == "use" and row.event_type == "shelling":  # "used *rifles*"
            return all(
                self._weapons.is_small(p) and self.lexicon.singular(p.head) not in WIDE for p in clause.objects[:1]
            )
        if row.object == "way":  # "the *way* the battle is fought", not "fought *their way* into Esk"
            return clause.passive or clause.relation == "relative"
        charged = row.verb == "charge" and (charges_with(discourse, clause, self.lexicon) or entrusts(clause))
        spread = row.verb == "reach" and row.event_type == "advance" and self._none_moves(clause)
        if charged or spread or _makes_way(clause, row) or self._by_what_it_is_done_to(clause, row):
            return True
        return self._strikes_as_none(clause, row) or self._fights.tells_nothing(discourse, clause, row)

    def _by_what_it_is_done_to(self, clause: Clause, row: VerbRow) -> bool:
        """ "armed *with rifles*", "moved *ten doctors*", "wrecked *the hopes*"."""
        if row.event_type == "withdrawal" and row.initiator == "object":  # "ousted *the governor*"
            return row.verb in self.lexicon.words("ousting_verb") and self._is_officer(clause)
        if row.event_type == "support":
            return self._are_things(clause.agents) or (row.verb == "arm" and self._is_equipped(clause))
        if row.event_type == "displacement" and row.preposition is not None:
            return row.verb in self.lexicon.words("carrying_verb") and self._are_helpers(clause)
        if row.event_type == "agreement" and row.particle in {"in", "over"}:  # "handed over *their* weapons"
            return all(phrase.possessor is None for phrase in clause.objects)
        if row.object == "direct hit" and row.preposition is None:
            return not self._is_shelled(clause)
        return row.event_type == "destruction" and row.object is None and self._are_abstract(clause)

    def _strikes_as_none(self, clause: Clause, row: VerbRow) -> bool:
        """ "*a storm* hit Esk", "was hit *in the leg*"."""
        if row.verb in {"hit", "strike"} and self._in_the_body(clause):
            return True
        doers = clause.doers  # "was struck *by cholera*"
        heads = {self.lexicon.singular(phrase.head) for phrase in doers}
        strikes = row.verb in {"hit", "strike", "burn"}  # "*a fire* burned for days"
        return strikes and bool(heads) and heads <= self.lexicon.words("plague")

    def _none_moves(self, clause: Clause) -> bool:
        """ "*word* reached Esk", "*the popularity of the war* reached a peak": what spreads or grows, and no force."""
        heads = {self.lexicon.singular(phrase.head) for phrase in clause.subjects}
        return bool(heads) and heads <= self.lexicon.words("spreading") and not clause.passive

    def _in_the_body(self, clause: Clause) -> bool:
        """ "a captain was hit *in the leg*"; not "hit the army in the back", "struck them *in the face of* fire"."""
        patients = clause.patients
        where = [p for p in linked([clause], {"in"}) if p.head in self.lexicon.words("body_part")]
        part = any(not linked([p], {"of"}) for p in where)
        return part and bool(patients) and all(self._frames.classes.singled_out(p) and not p.plural for p in patients)

    def _speaks(self, phrase: Phrase) -> bool:
        """Whether words are meant: "*the government* protested", not "residents protested"."""
        people = self.lexicon.people(phrase)
        named = phrase.name is not None and phrase.name.kind in {"nation", "person", "actor"}
        return named or (people is not None and people.group in {"organisation_head", "source"})

    def _is_equipped(self, clause: Clause) -> bool:
        """ "were armed *with rifles*": what they had, and not that others gave it to them."""
        return clause.passive and not clause.agents and any(link.preposition == "with" for link in clause.links)

    def _are_helpers(self, clause: Clause) -> bool:
        """ "transported *ten doctors* to Esk": those who come to help are displaced by nobody."""
        moved = [counted(phrase) for phrase in clause.patients]
        rows = [self.lexicon.people(phrase) for phrase in moved]
        return bool(rows) and all(row is not None and row.noun in self.lexicon.words("helper") for row in rows)

    def _is_officer(self, clause: Clause) -> bool:
        """Whether a single person is put out, of an office rather than a place."""
        out = clause.patients
        people = [self.lexicon.people(phrase) for phrase in out]
        single = (row is not None and row.person and not p.plural for p, row in zip(out, people, strict=True))
        placed = any(link.preposition in {"from", "off", "out of"} for link in clause.links)
        return bool(out) and all(single) and not placed

    def _are_abstract(self, clause: Clause) -> bool:
        """ "wrecked *months of efforts*", "destroyed *all hope*"; not "destroyed *the Oak Resistance*"."""
        harmed = [unwrapped(phrase, self.lexicon) for phrase in clause.patients]
        if any(phrase.names or self._is_proper(phrase) for phrase in harmed):
            return False
        heads = {self.lexicon.singular(phrase.head) for phrase in harmed}
        return bool(heads) and heads <= self.lexicon.words("intangible")

    def _is_shelled(self, clause: Clause) -> bool:
        """ "took a direct hit *from a shell*"; not "from a car bomb", "from a dive bomber"."""
        sent = linked([clause, *clause.objects], {"from", "by"})
        kinds = {"shelling" if self.lexicon.singular(p.head) in GUNS else self._weapons.attack(p) for p in sent}
        return kinds == {"shelling"}

    def _is_proper(self, phrase: Phrase) -> bool:
        """ "*Oak* resistance": whose noun stands for those who resist, under a name."""
        people = self.lexicon.people(phrase)
        return people is not None and any(word[:1].isupper() for word in phrase.text.split()[:-1][-2:])

    def _are_things(self, phrases: tuple[Phrase, ...]) -> bool:
        """Whether all are things, and nobody who helps: "armed *by assault rifles*"."""
        return bool(phrases) and all(p.name is None and self.lexicon.people(p) is None for p in phrases)


def _makes_way(clause: Clause, row: VerbRow) -> bool:
    """ "cut *a track through* the hills": made one, and cut off nobody."""
    cuts = row.event_type == "siege" and row.verb == "cut" and not clause.particle
    return cuts and any(p.determiner in {"a", "an"} and linked([p, clause], {"through"}) for p in clause.objects)
