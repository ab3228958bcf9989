"""The phrases in the slots of a verb's frame, passives turned round."""

from pipeline.coding.frames import Frames
from pipeline.coding.spots import RELATIONS
from pipeline.coding.wording import links_with
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Link, Phrase


class Slots:
    """Reads clauses by the frames that they fill."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames

    def phrases(self, clause: Clause, row: VerbRow, name: str | None) -> tuple[Phrase, ...]:
        """ "*A* captured B", "B was captured by *A*": A is the subject of both."""
        if name == "subject":
            return clause.agents if clause.passive else clause.subjects
        if name == "object":
            return self.frames.patients(clause)
        if name == "link":
            return tuple(p for link in self._links(clause, row) for p in link.phrases)
        return ()

    def initiators(self, clause: Clause, row: VerbRow) -> tuple[Phrase, ...]:
        """Who acts; of a mutual happening the subject too."""
        return self.phrases(clause, row, "subject" if row.initiator == "participant" else row.initiator)

    def _links(self, clause: Clause, row: VerbRow) -> list[Link]:
        """The phrases after the frame's preposition, in the clause or in what the verb is done to."""
        patients = self.frames.patients(clause)
        if row.preposition is None:
            return [link for patient in patients for link in patient.links if link.preposition in RELATIONS]
        wanted = {row.preposition}
        return links_with(clause, wanted) or [link for patient in patients for link in links_with(patient, wanted)]
