"""Events told by a verb: "the army captured X"."""

from dataclasses import replace

from pipeline.coding.attempts import Attempts
from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.frames import Frames
from pipeline.coding.model import EventDraft
from pipeline.coding.movers import Movers
from pipeline.coding.parties import Parties
from pipeline.coding.qualifiers import Qualifiers
from pipeline.coding.readings import Readings
from pipeline.coding.scenery import Scenery
from pipeline.coding.slots import Slots
from pipeline.coding.small_arms import SmallArms
from pipeline.coding.strikers import Strikers
from pipeline.coding.timeline import Timeline
from pipeline.coding.verb_scenes import VerbScenes
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# Who is killed in the hands of others is killed by them.
CAPTIVES = frozenset({"prisoner", "captive", "detainee", "hostage", "pow", "internee", "inmate"})


class Happenings:
    """Makes events of the clauses of one document."""

    def __init__(self, frames: Frames, cast: Cast, scenery: Scenery, timeline: Timeline) -> None:
        self.frames, self.timeline, self.lexicon = frames, timeline, frames.lexicon
        self._slots = Slots(frames)
        self._parties = Parties(frames, self._slots, cast)
        self._scenes = VerbScenes(frames, self._slots, scenery)
        self._readings, self._attempts = Readings(frames), Attempts(self.lexicon)
        self._qualifiers = Qualifiers(frames, self._slots, self._attempts)
        self._movers, self._strikers = Movers(frames, self._slots), Strikers(self.lexicon)
        self._small_arms = SmallArms(self.lexicon)

    def of_clause(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        """The events that a clause's verb tells, one a place; none where the text does not say that it happened."""
        row = self._readings.frame(discourse.position, clause)
        if row is None or row.event_type is None:
            return []
        if not discourse.happened(clause):
            tried = self._attempts.tried(discourse, clause, row)
            return self._told(discourse, tried, self._attempts.assault(row)) if tried is not None else []
        none = any(phrase.determiner == "no" for phrase in self.frames.patients(clause))  # "took no prisoners"
        if none or self._qualifiers.describes(discourse, clause, row):
            return []
        return self._told(discourse, clause, self._movers.turned(clause, row))

    def _told(self, discourse: Discourse, clause: Clause, row: VerbRow) -> list[EventDraft]:
        """One event a place."""
        event = self._event(discourse, clause, row, self._struck(clause, row))
        if not self._is_event(discourse, clause, row, event):
            return []
        scenes = self._scenes.scenes(discourse, clause, row)
        if row.object == "flag" and not scenes:
            return []
        return [replace(event, scene=scene) for scene in scenes or (None,)]

    def _event(self, discourse: Discourse, clause: Clause, row: VerbRow, event_type: str) -> EventDraft:
        """The event without its place."""
        expression, reported = discourse.expression(clause)
        return EventDraft(
            position=discourse.position,
            clause=clause.index,
            event_type=event_type,
            trigger=self._trigger(clause, row),
            span=(clause.start, clause.end),
            parts=self._parties.parts(discourse, clause, row),
            scene=None,
            dating=self.timeline.dating(discourse.position, expression, reported=reported, offset=clause.trigger_start),
            rule=f"verb:{row.verb}",
            sources=discourse.sources(clause),
            alleged=discourse.alleged(clause),
        )

    def _struck(self, clause: Clause, row: VerbRow) -> str:
        """ "a missile struck the school": what struck tells what happened."""
        if row.event_type == "shelling" and self._small_arms.fires(clause, row):
            return "assault"
        return self._strikers.turned(str(row.event_type), self._slots.phrases(clause, row, "subject"))

    def _is_event(self, discourse: Discourse, clause: Clause, row: VerbRow, event: EventDraft) -> bool:
        """Not a number of dead or captured, who are a claim, nor killed civilians without a killer."""
        if row.event_type == "killing":
            return self._singled_out(self._slots.phrases(clause, row, row.target))
        if row.event_type in {"abduction", "capture"}:
            return self._taken(discourse, clause, row)
        if row.verb == "protest" and any(self._speaks(phrase) for phrase in clause.subjects):
            return False
        if row.verb == "prevent":  # "prevented B from leaving", not "from attacking"
            below = (child.verb for child in discourse.children(clause) if child.introducer == "from")
            return any(verb in self.lexicon.words("confined_from") for verb in below)
        if row.event_type == "massacre" and row.object is None and self._lifeless(self.frames.patients(clause)):
            return False
        if row.event_type == "support" and self._are_things(clause.agents):  # "rebels armed with rifles"
            return False
        if row.verb == "fight" and self._strives(discourse, clause):
            return False
        if row.event_type in {"advance", "clash"} or (row.event_type == "deployment" and row.object == "*none"):
            return not self._movers.are_bystanders(clause, row)
        if row.verb == "retire" and row.place is not None:  # "retired from Esk", not "retired from politics"
            return bool(self._scenes.in_slot(event.position, clause, row))
        if row.verb == "leave" and row.place is None:  # "the troops left", not "many left disappointed"
            return event.event_type == "displacement" or self._movers.are_troops(clause)
        captive = any(self.lexicon.singular(p.head) in CAPTIVES for p in self.frames.patients(clause))
        counted = row.event_type == "massacre" and row.object == "*people" and not captive
        killers = any(self.lexicon.people(phrase) is not None for phrase in clause.agents)
        return not counted or killers or any(part.role == "initiator" for part in event.parts)

    def _lifeless(self, phrases: tuple[Phrase, ...]) -> bool:
        """Whether nobody was killed: "executed *the plan*", "slaughtered *the cattle*"."""
        lexicon = self.lexicon
        dead = lexicon.words("lifeless")
        known = (lexicon.singular(p.head) in dead or lexicon.event_noun(p) or lexicon.thing(p) for p in phrases)
        return bool(phrases) and all(known)

    def _strives(self, discourse: Discourse, clause: Clause) -> bool:
        """ "*fought* to retake Esk", "*fought* to hold off an attack": what they fought for tells it."""
        opposed = clause.objects or any(link.preposition in {"with", "against", "in", "at"} for link in clause.links)
        aims = discourse.children(clause)
        return not opposed and any(aim.relation == "infinitive" and self._is_attack(discourse, aim) for aim in aims)

    def _is_attack(self, discourse: Discourse, aim: Clause) -> bool:
        """Whether an attack is told by what was tried, or by what was to be warded off."""
        row = self._readings.frame(discourse.position, aim)
        borne = any(self.lexicon.event_noun(phrase) is not None for phrase in aim.objects)
        return borne or (row is not None and self._attempts.tried(discourse, aim, row) is not None)

    def _singled_out(self, dead: tuple[Phrase, ...]) -> bool:
        """Whether one of the dead is; "*four civilians* and a soldier" only counts them."""
        counted = any(phrase.plural and phrase.number is not None for phrase in dead)
        single = [phrase for phrase in dead if self.frames.singled_out(phrase)]
        known = [p for p in single if p.name is not None or p.appositions or self._is_office(p)]
        return bool(known if counted else single)

    def _speaks(self, phrase: Phrase) -> bool:
        """Whether words are meant: "*the government* protested", not "residents protested"."""
        people = self.lexicon.people(phrase)
        named = phrase.name is not None and phrase.name.kind in {"nation", "person", "actor"}
        return named or (people is not None and people.group in {"organisation_head", "source"})

    def _is_office(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        return people is not None and people.person

    def _are_things(self, phrases: tuple[Phrase, ...]) -> bool:
        """Whether all are things, and nobody who helps: "armed *by assault rifles*"."""
        return bool(phrases) and all(p.name is None and self.lexicon.people(p) is None for p in phrases)

    def _beside_dead(self, discourse: Discourse, clause: Clause) -> bool:
        """ "80 men were killed or *taken prisoner*": a number like that before it."""
        parent = discourse.parent(clause) if clause.shared_subject else None
        return parent is not None and self.lexicon.outcome(parent.verb, "verb") is not None

    def _taken(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """Not where a number captured is only counted, nor where people, not a place, have fallen."""
        if row.place == "subject":
            fallen = bool(clause.subjects) and all(self.frames.is_place(discourse.position, p) for p in clause.subjects)
            still = clause.adjective or clause.attributes  # "the guns fell silent"
            scenes = self._scenes.in_slot(discourse.position, clause, row)
            scenes = scenes or self._scenes.taken_site(discourse.position, clause, row)
            return bool(scenes) or (row.verb == "fall" and fallen and not still)
        numbered = not clause.agents and any(p.number is not None for p in clause.subjects)
        counted = numbered and ((clause.passive and clause.verb == "capture") or self._beside_dead(discourse, clause))
        return not (row.event_type == "abduction" and counted)

    def _trigger(self, clause: Clause, row: VerbRow) -> tuple[int, int]:
        """The verb, with the noun that the frame asks for where that follows it closely ("took control")."""
        for phrase in clause.objects:
            if row.object and not row.object.startswith("*") and 0 <= phrase.start - clause.trigger_end <= 1:
                return clause.trigger_start, phrase.end
        return clause.trigger_start, clause.trigger_end
