"""The phrases in the slots of a verb's frame, passives turned round."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.places.place_relations import RELATIONS
from pipeline.coding.wording import linked, links_with
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Link, Phrase

MOVES = frozenset({"withdrawal", "advance", "displacement"})


class Slots:
    """Reads clauses by the frames that they fill."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames

    def phrases(self, clause: Clause, row: VerbRow, name: str | None) -> tuple[Phrase, ...]:
        """ "*A* captured B", "B was captured by *A*": A is the subject of both."""
        if name == "subject":
            return self._agents(clause) if clause.passive else clause.subjects
        if name == "object":
            return clause.patients
        if name == "link":
            return tuple(p for link in self._links(clause, row) for p in link.phrases)
        return ()

    def _agents(self, clause: Clause) -> tuple[Phrase, ...]:
        """Who does it, also behind what one becomes: "was held *hostage by rebels*"."""
        return clause.agents or tuple(linked(clause.attributes, {"by"}))

    def initiators(self, clause: Clause, row: VerbRow) -> tuple[Phrase, ...]:
        """Who acts; of a mutual happening the subject too."""
        return self.phrases(clause, row, "subject" if row.initiator == "participant" else row.initiator)

    def initiators_behind(self, discourse: Discourse, clause: Clause) -> tuple[Phrase, ...]:
        """Who acts in a passive by a participle that looks like a deed: "was mined by *retreating sappers*"."""
        if not clause.passive or clause.agents:
            return clause.agents
        children = (child for child in discourse.children(clause) if child.introducer == "by")
        return next((phrases for child in children if (phrases := self.moving_agents(child))), ())

    def moving_agents(self, clause: Clause) -> tuple[Phrase, ...]:
        """The sappers of "by retreating sappers": those who move, no object of their moving."""
        rows = self.frames.lexicon.frames.get(clause.verb, ())
        moves = any(row.event_type in MOVES and row.object in {None, "*none"} for row in rows)
        first = clause.objects[:1]
        close = all(not phrase.determiner and phrase.start == clause.trigger_end + 1 for phrase in first)
        people = all(self.frames.lexicon.people(phrase) is not None for phrase in first)
        alone = clause.tag == "VBG" and not clause.particle  # not "by moving in two companies"
        return clause.objects if alone and moves and close and people else ()

    def _links(self, clause: Clause, row: VerbRow) -> list[Link]:
        """The phrases after the frame's preposition, in the clause or in what the verb is done to."""
        patients = clause.patients
        if row.preposition is None:
            return [link for patient in patients for link in patient.links if link.preposition in RELATIONS]
        wanted = {row.preposition}
        own, inner = links_with(clause, wanted), [link for p in patients for link in links_with(p, wanted)]
        literal = row.object is not None and not row.object.startswith("*")  # "took *control of Esk*"
        return (inner or own) if literal else (own or inner)
