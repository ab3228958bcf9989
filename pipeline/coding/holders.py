"""Places that come into the hands of others: "fell under rebel control", "passed into the hands of the Front"."""

from pipeline.coding.frames import Frames
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause


class Holders:
    """Reads verbs of coming and falling whose link says who holds their subject from then on."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.lexicon = frames, frames.lexicon

    def frame(self, position: int, clause: Clause) -> VerbRow | None:
        """The frame of a capture by those whose hands or rule the link names."""
        if clause.verb not in self.lexicon.words("passing_verb") or clause.objects:
            return None
        taken = any(self.frames.is_place(position, phrase) for phrase in clause.subjects)
        for link in clause.links:
            heads = {self.lexicon.singular(phrase.head) for phrase in link.phrases}
            if taken and link.preposition in {"under", "into"} and heads & self.lexicon.words("held_in"):
                return VerbRow(clause.verb, None, None, link.preposition, "capture", "link", None, "subject")
        return None
