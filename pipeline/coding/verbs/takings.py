"""Whether a place changed hands, or people were seized, where a verb can tell it."""

import re

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.verbs.verb_scenes import VerbScenes
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# Of these nobody takes control as of a town: "took control of the skies".
UNHELD = frozenset({"sky", "skies", "air", "airspace", "sea", "seas", "situation", "government", "state", "narrative"})
# "took *it for granted*", "seized *upon it*": what is taken is no place.
_SET_PHRASE = re.compile(r" (?:it (?:for granted|seriously|upon|as an?|to mean|personally|further|easy|away)|upon )")
OVER = frozenset({"of", "over"})


class Takings:
    """Judges the captures and abductions of one document."""

    def __init__(self, frames: Frames, scenes: VerbScenes) -> None:
        self.frames, self.lexicon, self._scenes = frames, frames.lexicon, scenes

    def took(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """Not where a number captured is only counted, nor where people, not a place, have fallen."""
        if row.place == "subject":
            return self._fell(discourse, clause, row)
        if row.verb == "take" and row.particle == "off" and not clause.passive:  # "*were* taken off a bus"
            return False
        if row.verb == "carry":  # "carried *the hill*", not "carried posts"
            return any(phrase.determiner == "the" or phrase.name is not None for phrase in clause.objects)
        if row.place == "link" and any(phrase.head in UNHELD for phrase in linked([clause, *clause.objects], OVER)):
            return False
        if _SET_PHRASE.match(discourse.passage.text, clause.trigger_end):
            return False
        shares = (p.number is not None or self.lexicon.thing(p) == "share" for p in clause.subjects)
        numbered = not clause.agents and any(shares)
        counted = numbered and ((clause.passive and clause.verb == "capture") or self._beside_dead(discourse, clause))
        unseized = counted or self._were_helped(clause) or self._are_losses(clause) or self._are_own(clause, row)
        return not (row.event_type == "abduction" and unseized)

    def _are_losses(self, clause: Clause) -> bool:
        """ "*losses* came to 300 killed and captured": a number, and nobody seized."""
        rows = (self.lexicon.outcome(self.lexicon.singular(p.head), "noun") for p in clause.subjects)
        return clause.passive and any(row is not None and row.unit == "injured_or_killed" for row in rows)

    def _were_helped(self, clause: Clause) -> bool:
        """ "pulled a girl *from the rubble*", "took them *to a clinic*"; not "removed 30 men *from a clinic*"."""
        near: tuple[Clause | Phrase, ...] = (clause, *clause.objects)
        rescued, nursing = self.lexicon.words("rescued"), self.lexicon.words("nursing_place")
        left = {self.lexicon.singular(phrase.head) for phrase in linked(near, {"from", "out of", "off"})}
        reached = {self.lexicon.singular(phrase.head) for phrase in linked(near, {"to"})}
        nursed = bool(left & nursing) and not self._by_armed(clause)  # "*doctors* removed two patients from it"
        return nursed or bool(left & rescued) or bool(reached & (rescued | nursing))

    def _by_armed(self, clause: Clause) -> bool:
        """ "*soldiers* removed 30 men", "*they* did"; also where nobody is told."""
        rows = ((phrase, self.lexicon.people(phrase)) for phrase in clause.doers)
        return all(row.group == "force" if row is not None else p.name or p.pronoun for p, row in rows)

    def _are_own(self, clause: Clause, row: VerbRow) -> bool:
        """ "took *his men* from the house": led them away."""
        owned = (phrase.possessor is not None and phrase.possessor.pronoun for phrase in clause.objects)
        return row.object in {"man", "*force"} and any(owned)

    def _fell(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """ "*Esk* fell", "*the last villages* fell"; not "the guns fell silent"."""
        position = discourse.position
        fallen = bool(clause.subjects) and all(self.frames.classes.is_place(position, p) for p in clause.subjects)
        still = clause.adjective or clause.attributes
        scenes = self._scenes.in_slot(position, clause, row) or self._scenes.taken_site(position, clause, row)
        return bool(scenes) or (row.verb == "fall" and fallen and not still)

    def _beside_dead(self, discourse: Discourse, clause: Clause) -> bool:
        """ "80 men were killed or *taken prisoner*": a number like that before it."""
        parent = discourse.parent(clause) if clause.shared_subject else None
        return parent is not None and self.lexicon.outcome(parent.verb, "verb") is not None
