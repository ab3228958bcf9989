"""The frame that a clause fills: one of the lexicon, or one of a construction that no single verb tells."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.gunpoint import are_carried_off
from pipeline.coding.frames.holders import Holders
from pipeline.coding.frames.paths import Paths
from pipeline.coding.weapons.killing_weapons import KillingWeapons
from pipeline.coding.weapons.weapons import Weapons
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# Go off where they lie, as planted weapons do.
BURSTING = frozenset({"bomb", "car", "vehicle"})

# Where and when soldiers fall, and how others do.
FALLING_IN = frozenset({"at", "in", "during", "on", "before", "near", "beside", "while", "with", "among", "outside"})
LYING = frozenset({"down", "asleep", "ill", "sick", "silent", "behind", "apart", "short", "back", "over", "overboard"})
HELD = frozenset({"custody", "captivity", "detention"})
RAMMING = frozenset({"ram", "drive", "crash", "detonate", "explode", "slam", "plow", "plough", "blow", "park"})
EXPLOSIVE = ("bomb", "explosive", "dynamite", "tnt")
HAND_THROWN = frozenset({"grenade", "grenades"})
EVERYWHERE = frozenset({"in", "during", "after", "amid", "by", "under", "with"})
LADEN = ("laden", "packed", "filled", "rigged", "loaded", "bomb", "explosive")


class Readings:
    """Reads the clauses of one document."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.lexicon = frames, frames.lexicon
        self._holders, self._paths, self._killers = Holders(frames), Paths(frames), KillingWeapons(frames.lexicon)
        self._weapons = Weapons(frames.lexicon)

    def frame(self, position: int, clause: Clause) -> VerbRow | None:
        """The frame of what the clause tells; None where it tells no happening that is known."""
        filled = self._falling_weapon(clause) or self._laden(clause) or self._holders.frame(position, clause)
        filled = (
            filled
            or self._closing(position, clause)
            or self._into_custody(clause)
            or self._fallen(clause)
            or self.frames.fill(position, clause)
        )
        if filled is None or filled.event_type == "massacre":
            filled = self._killers.frame(clause) or filled
        return filled or self._striking_weapon(clause) or self._paths.frame(position, clause)

    def striking(self, discourse: Discourse, clause: Clause) -> VerbRow | None:
        """ "Elm was killed *by a mortar round*": the shelling beside the killing; not "by a shell he had found"."""
        found = any(p.clauses or p.head.split()[-1] in HAND_THROWN for p in clause.agents)
        row = self._killers.frame(clause) if clause.passive and not found else None
        slots = (p for c in discourse.clauses for p in (*c.subjects, *c.objects, *linked([c], EVERYWHERE)))
        told = {noun.event_type for p in slots if (noun := self.lexicon.event_noun(p)) is not None}
        return row if row is not None and row.event_type not in told else None

    def routing(self, clause: Clause) -> VerbRow | None:
        """ "the column was scattered *by rockets*": the shelling beside the flight; not "by rocket fire", a noun."""
        kinds = {self._weapons.attack(p) if self.lexicon.event_noun(p) is None else None for p in clause.agents}
        struck = next(iter(kinds)) if clause.passive and len(kinds) == 1 else None
        return VerbRow(clause.verb, None, None, None, struck, None, "object", None) if struck else None

    def _closing(self, position: int, clause: Clause) -> VerbRow | None:
        """ "*the ring* had closed *around Elm*", "the noose tightened around the army"; not "around the minister"."""
        around = clause.verb in {"close", "tighten", "shut"} and not clause.passive and not clause.objects
        rings = around and clause.tag in {"VBD", "VBN"} and bool(clause.subjects)
        if not rings or not all(phrase.head in self.lexicon.words("ring") for phrase in clause.subjects):
            return None
        within = linked([clause, *clause.subjects], {"around", "about", "round", "on"})
        beset = any(self.frames.classes.is_place(position, p) or self.frames.classes.is_force(p) for p in within)
        beset = beset or (clause.perfect and not within and all(p.head == "ring" for p in clause.subjects))
        return VerbRow(clause.verb, None, None, None, "siege", None, None, None) if beset else None

    def _into_custody(self, clause: Clause) -> VerbRow | None:
        """ "took two observers *into custody*", "were taken *into captivity*", "took him away *at gunpoint*"."""
        if are_carried_off(self.lexicon, clause):
            return VerbRow(clause.verb, None, None, None, "abduction", "subject", "object", None)
        if clause.verb not in {"take", "lead", "bring"}:
            return None
        held = any(phrase.head in HELD for phrase in linked([clause, *clause.objects], {"into", "in"}))
        patients = clause.patients
        taken = any(p.name is not None or p.pronoun or self.lexicon.people(p) is not None for p in patients)
        return (
            VerbRow(clause.verb, None, None, None, "abduction", "subject", "object", None) if held and taken else None
        )

    def _fallen(self, clause: Clause) -> VerbRow | None:
        """ "*Captain Jan Brandt fell* at the head of his men"; not "fell ill", "fell from his horse"."""
        still = clause.adjective or clause.objects or clause.attributes or clause.particle or clause.passive
        if clause.verb != "fall" or still or set(clause.adverbs) & LYING:
            return None
        where = all(link.preposition in FALLING_IN for link in clause.links)
        single = bool(clause.subjects) and all(self.frames.classes.singled_out(phrase) for phrase in clause.subjects)
        return VerbRow("fall", None, None, None, "killing", None, "subject", None) if where and single else None

    def _laden(self, clause: Clause) -> VerbRow | None:
        """ "rammed *an explosives-laden lorry* into the gate", "drove *a bomb-laden car* into it"."""
        if clause.verb not in RAMMING or clause.passive:
            return None
        words = {word for phrase in clause.objects for word in phrase.words}
        laden = any(word.startswith(EXPLOSIVE) and word.endswith(LADEN) for word in words)
        return VerbRow(clause.verb, None, None, None, "bombing", "subject", None, None) if laden else None

    def _striking_weapon(self, clause: Clause) -> VerbRow | None:
        """ "a missile struck *a warehouse*": what is built, or held, and no person; not "struck gold", "hit a tree"."""
        if clause.verb not in {"hit", "strike"} or clause.passive or clause.particle or not clause.objects:
            return None
        kinds = [self._weapons.attack(phrase) for phrase in clause.subjects]
        living = any(self.lexicon.people(p) is not None or p.pronoun or p.name is not None for p in clause.objects)
        if living or not kinds or None in kinds or not any(map(self._is_target, clause.objects)):
            return None
        return VerbRow(clause.verb, None, None, None, kinds[0], "subject", "object", None)

    def _is_target(self, phrase: Phrase) -> bool:
        """Whether it is a building, an asset or a position that is struck."""
        return self.lexicon.thing(phrase) in {"asset", "position"} or self.lexicon.place_noun(phrase) is not None

    def _falling_weapon(self, clause: Clause) -> VerbRow | None:
        """ "rockets landed on X", "shells rained down on X": shelling by whoever's weapons they are."""
        described = clause.relation == "relative"  # "gardens on which shells had fallen"
        falling = clause.verb in self.lexicon.words("falling_verb") and not clause.passive and not clause.objects
        if described or not falling or clause.adjective:  # "the guns fell silent"
            return None
        fallen = (*clause.subjects, *linked(clause.subjects, {"of"}))  # "one of *those bombs* landed"
        if not any(self.lexicon.thing(phrase) == "weapon" for phrase in fallen):
            return None
        laid = BURSTING | self.lexicon.words("planted_weapon")
        # not "*cluster bombs* exploded over Esk"
        planted = any(self.lexicon.singular(p.head) in laid and "cluster" not in p.words for p in clause.subjects)
        if clause.verb in {"explode", "detonate"} and planted:
            return VerbRow(clause.verb, None, None, None, "bombing", "subject", None, None)
        dropped = any(self._weapons.attack(phrase) == "air_strike" for phrase in clause.subjects)  # "bombs fell on Esk"
        struck = "air_strike" if dropped else "shelling"
        return VerbRow(clause.verb, None, None, None, struck, "subject", None, None)
