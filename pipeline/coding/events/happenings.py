"""Events told by a verb: "the army captured X"."""

import re

from pipeline.coding.actors.cast import Cast
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.events.fatalities import one_a_person
from pipeline.coding.frames.attempts import Attempts
from pipeline.coding.frames.bystanders import Bystanders
from pipeline.coding.frames.departures import sallied, travels, walks_out
from pipeline.coding.frames.doers import Doers
from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.goings import Goings
from pipeline.coding.frames.idle_verbs import IdleVerbs
from pipeline.coding.frames.marchers import Marchers
from pipeline.coding.frames.movers import Movers
from pipeline.coding.frames.passage import let_through
from pipeline.coding.frames.readings import Readings
from pipeline.coding.frames.slots import Slots
from pipeline.coding.model import EventDraft
from pipeline.coding.nouns.gerunds import as_noun
from pipeline.coding.nouns.pacts import pact
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.verbs.executions import executed
from pipeline.coding.verbs.parties import Parties
from pipeline.coding.verbs.qualifiers import Qualifiers
from pipeline.coding.verbs.takings import Takings
from pipeline.coding.verbs.verb_scenes import VerbScenes
from pipeline.coding.verbs.victims import Victims
from pipeline.coding.weapons.bomb_cars import burst
from pipeline.coding.weapons.small_arms import SmallArms
from pipeline.coding.weapons.strikers import OF_AIRCRAFT, Strikers
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause
from pipeline.value import replace

_UNHURT = re.compile(
    r"(?: \w+)? (?:unhurt|unharmed|uninjured|unscathed|injured|wounded|alive|injury|death|harm"
    r"|with (?:minor|light|slight|only))\b"
)
_HURT = re.compile(r" behind\b|[^,;.]{0,60}? (?:dead|wounded|injured|homeless|maimed)\b")


class Happenings:
    """Makes events of the clauses of one document."""

    def __init__(self, frames: Frames, cast: Cast, scenery: Scenery, timeline: Timeline) -> None:
        self.frames, self.timeline, self.lexicon = frames, timeline, frames.lexicon
        self._slots, self._cast = Slots(frames), cast
        self._parties = Parties(frames, self._slots, cast)
        self._scenes = VerbScenes(frames, self._slots, scenery)
        self._readings, self._attempts = Readings(frames), Attempts(self.lexicon)
        self._qualifiers = Qualifiers(frames, self._slots, self._attempts)
        self._movers, self._strikers = Movers(frames, self._slots), Strikers(self.lexicon)
        self._marchers = Marchers(frames)
        self._bystanders = Bystanders(self._marchers)
        self._small_arms, self._victims = SmallArms(self.lexicon), Victims(frames)
        self._goings = Goings(self.lexicon)
        self._takings = Takings(frames, self._scenes)
        self._doers = Doers(frames, self._slots, cast)
        self._idle = IdleVerbs(self._readings, self._attempts)

    def of_clause(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        """The events that a clause's verb tells, one a place; none where the text does not say that it happened."""
        row = burst(self.lexicon, discourse, clause) or self._readings.frame(discourse.position, clause)
        row = row or pact(discourse, clause, self.lexicon) or executed(self.frames, discourse, clause)
        clause, row = let_through(discourse, clause, row)
        if row is None or row.event_type is None:
            return []
        if not discourse.happened(clause):
            tried = self._attempts.tried(discourse, clause, row)
            return self._told(discourse, tried, self._attempts.assault(row)) if tried is not None else []
        clause = as_noun(discourse, clause, row)
        none = any(phrase.determiner == "no" for phrase in clause.patients)  # "took no prisoners"
        if none or self._qualifiers.describes(discourse, clause, row):
            return []
        row = replace(row, event_type="advance") if sallied(discourse, clause, row) else row
        told = self._told(discourse, clause, self._movers.turned(clause, row))
        struck = self._readings.striking(discourse, clause) if row.event_type == "killing" else None
        struck = self._readings.routing(clause) if row.event_type == "withdrawal" else struck
        return [*told, *self._told(discourse, clause, struck)] if struck is not None else told

    def _told(self, discourse: Discourse, clause: Clause, row: VerbRow) -> list[EventDraft]:
        """One event a place, and a killing for everybody who is named."""
        event = self._event(discourse, clause, row, self._struck(discourse, clause, row))
        if not self._is_event(discourse, clause, row, event):
            return []
        scenes = self._scenes.scenes(discourse, clause, row)
        if row.object == "flag" and row.event_type == "capture" and not scenes:
            return []
        placed = [replace(event, scene=scene) for scene in scenes] or [event]
        return [each for one in placed for each in one_a_person(discourse, self._cast, one)]

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

    def _struck(self, discourse: Discourse, clause: Clause, row: VerbRow) -> str:
        """ "a missile struck the school": what struck tells what happened."""
        if row.event_type == "killing" and row.verb == "shoot" and self._survived(discourse, clause):
            return "assault"
        if row.event_type == "shelling" and self._small_arms.fires(clause, row):
            return "assault"
        fired = row.object == "*weapon" and row.event_type == "shelling"  # "launched *drones* at Esk"
        if fired and self._strikers.are_dropped(clause.patients):
            return "air_strike"
        armed = self._strikers.armed(str(row.event_type), clause, self._year())
        return self._strikers.turned(armed, self._slots.phrases(clause, row, "subject"))

    def _survived(self, discourse: Discourse, clause: Clause) -> bool:
        """ "was *shot and wounded*"."""
        beside = (c for c in discourse.children(clause) if c.relation in {"coordinate", "participle"})
        return any(c.verb in {"wound", "injure"} and c.shared_subject for c in beside)

    def _year(self) -> int:
        """The year of the conflict; the present age where the document tells none."""
        start = self.timeline.conflict_start
        return start.year if start is not None else OF_AIRCRAFT

    def _is_event(self, discourse: Discourse, clause: Clause, row: VerbRow, event: EventDraft) -> bool:
        """Not a number of dead or captured, who are a claim, nor what nobody did to anybody."""
        if self._doers.lack(event.position, clause, row):
            return False
        if row.event_type == "killing":
            if row.verb == "lose" and row.target == "object" and not self._victims.fell(discourse, clause):
                return False
            return self._victims.singled_out(self._slots.phrases(clause, row, row.target))
        if row.event_type == "massacre":
            known = any(part.role == "initiator" for part in event.parts)
            return self._victims.were_murdered(clause, row, by_somebody=known)
        if row.event_type in {"abduction", "capture"}:
            return self._takings.took(discourse, clause, row)
        return self._moved(discourse, clause, row, event) and not self._idle.tells_nothing(discourse, clause, row)

    def _moved(self, discourse: Discourse, clause: Clause, row: VerbRow, event: EventDraft) -> bool:
        """Not where those who came or left are none whose coming and going counts."""
        if row.verb == "come" and row.preposition == "within":  # "within *a mile* of Esk", not "from within Esk"
            return self._bystanders.came_near(clause)
        if self._went_nowhere(discourse, clause, row):
            return False
        if row.event_type in {"advance", "clash"} or (row.event_type == "deployment" and row.object == "*none"):
            return not self._bystanders.are_bystanders(clause, row)
        if row.verb == "retire" and row.place is not None:  # "retired from Esk", not "retired from politics"
            return bool(self._scenes.in_slot(event.position, clause, row))
        if row.verb == "leave" and row.place is None:  # "the troops left", not "many left disappointed"
            hurt = _HURT.match(discourse.passage.text, clause.trigger_end)  # "left up to 14 others *wounded*"
            return event.event_type == "displacement" or (hurt is None and self._marchers.are_troops(clause))
        return True

    def _went_nowhere(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """ "*escaped* unhurt", "crash-*landed*", "made it *into the final*"."""
        if row.verb == "make" and row.place == "link" and row.object in {"it", "*none"}:
            reached = self._slots.phrases(clause, row, row.place)
            return not any(self.frames.classes.is_place(discourse.position, phrase) for phrase in reached)
        if travels(self._marchers, clause, row) or walks_out(self._marchers, discourse.position, clause, row):
            return True
        text = discourse.passage.text
        shrank = self._movers.shrank_back(clause, row)
        if shrank or self._goings.tells_nothing(clause) or self._aims(discourse, clause, row):
            return True
        spared = row.verb == "escape" and _UNHURT.match(text, clause.trigger_end) is not None
        return spared or (row.verb == "land" and text.endswith("-", 0, clause.trigger_start))

    def _aims(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """ "pushed the corps north *to reinforce Esk*": sent there, and driven by nobody."""
        children = discourse.children(clause) if row.particle == "*compass" else ()
        return any(child.relation == "infinitive" for child in children)

    def _trigger(self, clause: Clause, row: VerbRow) -> tuple[int, int]:
        """The verb, with the noun that the frame asks for where that follows it closely ("took control")."""
        for phrase in clause.objects:
            if row.object and not row.object.startswith("*") and 0 <= phrase.start - clause.trigger_end <= 1:
                return clause.trigger_start, phrase.end
        return clause.trigger_start, clause.trigger_end
