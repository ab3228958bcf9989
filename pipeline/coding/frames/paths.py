"""Troops that move along a way that the text names: "worked through Esk", "fought their way into the town"."""

from pipeline.coding.frames.frames import Frames
from pipeline.coding.wording import counted
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# With "way" also "to": "fought their way to Esk"; "came to Esk" may as well tell a visit.
WAYS = (
    "into",
    "through",
    "across",
    "onto",
    "inside",
    "deep into",
    "past",
    "beyond",
    "up to",
    "towards",
    "toward",
    "along",
)


class Paths:
    """Reads verbs of movement that no frame of the lexicon fits."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.lexicon = frames, frames.lexicon

    def frame(self, position: int, clause: Clause) -> VerbRow | None:
        """The frame of an advance, by the first preposition that leads to a place."""
        own_way = bool(clause.objects) and all(phrase.head == "way" for phrase in clause.objects)
        moving = clause.verb in self.lexicon.words("moving_verb") and not clause.passive
        if not moving or (clause.objects and not own_way):
            return None
        if clause.verb in self.lexicon.words("resettling_verb") and self._are_civilians(clause):
            return VerbRow(clause.verb, None, None, None, "displacement", None, "subject", None)
        if not self._are_troops(clause):
            return None
        ways = (*WAYS, "to") if own_way else WAYS
        for link in clause.links:
            if link.preposition in ways and any(self._leads(position, phrase) for phrase in link.phrases):
                return VerbRow(clause.verb, None, None, link.preposition, "advance", "subject", None, "link")
        return None

    def _are_civilians(self, clause: Clause) -> bool:
        """Whether all who move are people, and over a border or from where they lived: "*refugees* poured into X"."""
        away = {"into", "across", "over", "from", "out of", "to", "towards", "toward"}
        rows = [self.lexicon.people(counted(phrase)) for phrase in clause.subjects]
        moved = any(link.preposition in away for link in clause.links)
        return moved and bool(rows) and all(row is not None and row.group == "population" for row in rows)

    def _are_troops(self, clause: Clause) -> bool:
        """Whether all who move are forces: "*the 6th Regiment* came into Esk"."""
        return bool(clause.subjects) and all(self.frames.classes.is_force(phrase) for phrase in clause.subjects)

    def _leads(self, position: int, phrase: Phrase) -> bool:
        """Whether a phrase is where one may go; "into position" is nowhere."""
        bare = phrase.name is None and not phrase.determiner and phrase.possessor is None and not phrase.words
        return not bare and self.frames.classes.is_place(position, phrase)
