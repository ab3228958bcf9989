"""What is taken decides what taking is: positions are captured, rifles seized, men abducted."""

from dataclasses import replace

from pipeline.coding.frames.frames import Frames
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause

SEIZING = frozenset({"seize", "capture", "take", "occupy", "hold"})


class Seizures:
    """Turns the frames of taking by what is taken."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames

    def turned(self, clause: Clause, row: VerbRow) -> VerbRow:
        """ "took *the positions*" is a capture, "took possession *of the rifles*" none."""
        if row.verb == "take" and row.object == "position" and not row.particle and self._known_positions(clause):
            return replace(row, event_type="capture", place="object")
        named = row.object is None or row.object.startswith("*")  # not "took off *a bus*"
        if row.event_type == "abduction" and row.verb in SEIZING and named and self._are_things(clause):
            return replace(row, event_type="destruction")
        if row.event_type == "capture" and row.object == "possession" and self._of_weapons(clause):
            return replace(row, event_type="destruction", place=None)
        return row

    def _known_positions(self, clause: Clause) -> bool:
        """ "took *the positions* on the hill", "*two positions* were taken"; not "took positions on the hill"."""
        held = [p for p in clause.patients if self.frames.lexicon.called(p, "position")]
        known = (p.determiner in {"the", "these", "those"} or p.number is not None or bool(p.names) for p in held)
        return clause.passive or any(known)

    def _are_things(self, clause: Clause) -> bool:
        """ "seizing *the soldiers' weapons*": what was theirs, and not they."""
        lexicon, patients = self.frames.lexicon, clause.patients
        return bool(patients) and all(lexicon.thing(p) in {"weapon", "asset"} and not p.name for p in patients)

    def _of_weapons(self, clause: Clause) -> bool:
        """ "took possession *of the rifles*", and of no place."""
        taken = linked([clause, *clause.objects], {"of"})
        return bool(taken) and all(
            phrase.head == "arms" or self.frames.lexicon.thing(phrase) == "weapon" for phrase in taken
        )
