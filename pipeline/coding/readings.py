"""The frame that a clause fills: one of the lexicon, or one of a construction that no single verb tells."""

import re

from pipeline.coding.discourse import Discourse
from pipeline.coding.frames import Frames
from pipeline.coding.gunpoint import are_carried_off
from pipeline.coding.holders import Holders
from pipeline.coding.killing_weapons import KillingWeapons
from pipeline.coding.paths import Paths
from pipeline.coding.weapons import Weapons
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
# "a car *packed with explosives* blew up": what explodes there was meant to.
_BOMB_CAR = re.compile(
    r"\b(?:laden|packed|filled|rigged|loaded|stuffed|primed|crammed|fitted|wired|carrying|containing)"
    r"(?: up)?(?: with)? (?:[\w,.'-]+ ){0,5}?(?:explosives?|bombs?|dynamite|TNT|gunpowder|ammonium)\b"
    r"|\b(?:booby-trapped|(?:explosives?|bomb|dynamite)-(?:laden|packed|filled|rigged|loaded)) (?:[a-z]+ ){0,2}$"
)
BURST = frozenset({"blow", "explode", "detonate", "erupt"})
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
            or self._closing(clause)
            or self._into_custody(clause)
            or self._fallen(clause)
            or self.frames.fill(position, clause)
        )
        if filled is None or filled.event_type == "massacre":
            filled = self._killers.frame(clause) or filled
        return filled or self._striking_weapon(clause) or self._paths.frame(position, clause)

    def striking(self, clause: Clause) -> VerbRow | None:
        """ "Jan Elm was killed *by a mortar round*": the shelling beside the killing."""
        return self._killers.frame(clause) if clause.passive else None

    def burst(self, discourse: Discourse, clause: Clause) -> VerbRow | None:
        """ "*a lorry packed with explosives* blew up", "was blown up"; not "a lorry carrying fuel exploded"."""
        gone = clause.verb == "go" and clause.particle == "off"
        if not (clause.verb in BURST or gone) or clause.objects or len(clause.subjects) != 1:
            return None
        phrase = clause.subjects[0]
        row = self.lexicon.people(phrase)
        if row is None or row.group not in {"vehicle", "vessel", "aircraft"} or phrase.start > clause.trigger_start:
            return None
        text = discourse.passage.text
        before = text[phrase.start : clause.trigger_start]
        worded = _BOMB_CAR.search(before) or _BOMB_CAR.search(text[phrase.start : phrase.head_start])
        return VerbRow(clause.verb, None, None, None, "bombing", None, None, None) if worded else None

    def _closing(self, clause: Clause) -> VerbRow | None:
        """ "*the ring* had closed", "the noose tightened around Elm"; not "the shop closed"."""
        around = clause.verb in {"close", "tighten", "shut"} and not clause.passive and not clause.objects
        rings = around and clause.tag in {"VBD", "VBN"} and bool(clause.subjects)
        if not rings or not all(phrase.head in self.lexicon.words("ring") for phrase in clause.subjects):
            return None
        return VerbRow(clause.verb, None, None, None, "siege", None, None, None)

    def _into_custody(self, clause: Clause) -> VerbRow | None:
        """ "took two observers *into custody*", "were taken *into captivity*", "took him away *at gunpoint*"."""
        if are_carried_off(self.lexicon, clause):
            return VerbRow(clause.verb, None, None, None, "abduction", "subject", "object", None)
        if clause.verb not in {"take", "lead", "bring"}:
            return None
        held = any(phrase.head in HELD for phrase in linked([clause, *clause.objects], {"into", "in"}))
        patients = self.frames.patients(clause)
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
        single = bool(clause.subjects) and all(self.frames.singled_out(phrase) for phrase in clause.subjects)
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
        planted = any(self.lexicon.singular(phrase.head) in laid for phrase in clause.subjects)
        if clause.verb in {"explode", "detonate"} and planted:
            return VerbRow(clause.verb, None, None, None, "bombing", None, None, None)
        dropped = any(self._weapons.attack(phrase) == "air_strike" for phrase in clause.subjects)  # "bombs fell on Esk"
        struck = "air_strike" if dropped else "shelling"
        return VerbRow(clause.verb, None, None, None, struck, "subject", None, None)
