"""Deaths told by a list: "among the dead was the brigade's commander"."""

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.frames import Frames
from pipeline.coding.model import EventDraft, Part
from pipeline.coding.timeline import Timeline
from pipeline.language.model import Clause, Phrase

BESIDE = frozenset({"beside", "besides", "alongside", "along with", "including"})


class Fatalities:
    """Makes a killing of every person whom a clause counts among the dead."""

    def __init__(self, frames: Frames, cast: Cast, timeline: Timeline) -> None:
        self.frames, self.cast, self.timeline = frames, cast, timeline

    def of_clause(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        """The killings that a clause with "be" and "among the dead" tells."""
        if clause.verb not in {"be", "include"} or clause.negated or not self._among_dead(clause):
            return []
        beside = [p for link in clause.links if link.preposition in BESIDE for p in link.phrases]
        named = clause.objects if clause.verb == "include" else (*clause.subjects, *clause.attributes)
        persons = [p for p in (*beside, *named) if self.frames.singled_out(p)]
        return [event for person in persons for event in self._killing(discourse, clause, person)]

    def _among_dead(self, clause: Clause) -> bool:
        linked = [p for link in clause.links if link.preposition in {"among", "amongst"} for p in link.phrases]
        counted = clause.subjects if clause.verb == "include" else linked
        nouns = [self.frames.lexicon.outcome(self.frames.lexicon.singular(p.head), "noun") for p in counted]
        return any(noun is not None and noun.unit in {"killed", "injured_or_killed"} for noun in nouns)

    def _killing(self, discourse: Discourse, clause: Clause, person: Phrase) -> list[EventDraft]:
        keys = self.cast.resolve(discourse.position, person, clause)
        expression, reported = discourse.expression(clause)
        return [
            EventDraft(
                position=discourse.position,
                clause=clause.index,
                event_type="killing",
                trigger=(person.head_start, person.end),
                span=(clause.start, clause.end),
                parts=tuple(Part(key, "target") for key in keys),
                scene=None,
                dating=self.timeline.dating(discourse.position, expression, reported=reported),
                rule="list:dead",
                sources=discourse.sources(clause),
            )
        ]
