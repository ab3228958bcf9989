"""Deaths told by a list: "among the dead was the brigade's commander", "40 men were killed, including Jane Doe"."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from pipeline.coding.actors.cast import Cast
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.model import EventDraft, Part
from pipeline.language.model import Clause, Name, Phrase
from pipeline.language.trees.captives import CAPTIVE

_WITH = re.compile(
    r"(?: dead| killed)?,? (?:including|among them|among whom (?:was|were)|one of them|most notably|notably) "
)
_BREAK = re.compile(r"[.;:]\s")
LISTED = "list:dead"
DEADLY = frozenset({"killed", "injured_or_killed"})
TAKEN = frozenset({"captured"})
BESIDE = frozenset({"beside", "besides", "alongside", "along with", "including"})


def one_a_person(discourse: Discourse, cast: Cast, event: EventDraft) -> list[EventDraft]:
    """ "*Colonel Jan Brandt and Major Otto Dorn* were killed": of a killing of several who are named, one each."""
    if event.event_type != "killing":
        return [event]
    named = {cast.name_key(name): name for name in discourse.passage.names if name.kind == "person"}
    dead = [part for part in event.parts if part.role == "target" and part.actor in named]
    if len(dead) <= 1:
        return [event]
    others = tuple(part for part in event.parts if part.role != "target")
    spans = [event.trigger, *((named[part.actor].start, named[part.actor].end) for part in dead[1:])]
    return [replace(event, parts=(*others, part), trigger=at) for part, at in zip(dead, spans, strict=True)]


def named_once(events: list[EventDraft]) -> list[EventDraft]:
    """No second killing of who is named among the counted: "*three men, among them Jan Brandt*, were killed"."""
    told = {part for e in events if e.event_type == "killing" and e.rule != LISTED for part in e.parts}
    return [e for e in events if e.rule != LISTED or not e.parts or not set(e.parts) <= told]


class Fatalities:
    """Makes a killing of every person whom a clause counts among the dead."""

    def __init__(self, frames: Frames, cast: Cast, timeline: Timeline) -> None:
        self.frames, self.cast, self.timeline = frames, cast, timeline

    def of_clause(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        """The killings that a clause with "be" and "among the dead" tells, or one that counts the dead by name too."""
        counted = self._counted_with(discourse, clause)
        told = [event for name in counted for event in self._killed(discourse, clause, name)]
        if told:
            return told
        acting = clause.verb == "act" and clause.tag == "VBG"  # "was acting mayor"
        counts = acting or clause.verb in {"be", "include"}
        fate = self._fate_among(discourse, clause) if counts and not clause.negated else None
        if fate is None:
            return []
        beside = [p for link in clause.links if link.preposition in BESIDE for p in link.phrases]
        named: tuple[Phrase, ...] = (*clause.subjects, *clause.attributes)
        named = clause.objects if clause.verb == "include" else named
        single = self.frames.classes.singled_out
        persons = [p for p in (*beside, *named) if single(p) and not self._told_below(discourse, p)]
        listed = (event for person in persons for event in self._listed(discourse, clause, person, fate))
        return list({event.parts or event.trigger: event for event in listed}.values())

    def _counted_with(self, discourse: Discourse, clause: Clause) -> Iterator[Name]:
        """ "killed 40 men, *including Colonel Jane Doe*": the persons named behind those who are counted."""
        dead = self._dead(discourse, clause) if discourse.happened(clause) else ()
        ends = {end for phrase in dead for end in (phrase.end, phrase.whole_end, clause.trigger_end)}
        text, names = discourse.passage.text, discourse.passage.names
        opened = next((found for end in sorted(ends) if (found := _WITH.match(text, end)) is not None), None)
        after = opened.end() if opened is not None else len(text)
        for name in (name for name in names if name.start >= after):
            if _BREAK.search(text, after, name.start) or any(
                after <= c.trigger_start < name.start for c in discourse.clauses
            ):
                return
            after = name.end
            if name.kind == "person":
                yield name

    def _dead(self, discourse: Discourse, clause: Clause) -> tuple[Phrase, ...]:
        """Those whom a clause counts: "*40 men* were killed", "the navy lost *40 men*", "there were *two dead*"."""
        lexicon = self.frames.lexicon
        if clause.verb in lexicon.words("losing_verb") and not clause.passive:
            return tuple(p for p in clause.objects if p.number is not None and lexicon.people(p) is not None)
        if clause.verb == "be" and not clause.subjects:
            counted = (phrase for phrase in clause.attributes if phrase.number is not None)
            said = discourse.passage.text
            return tuple(p for p in counted if said.startswith(" dead", p.end) or self._are_dead(p, {"killed"}))
        fate = lexicon.outcome(clause.verb, "verb")
        if fate is None or fate.unit != "killed":
            return ()
        dying = clause.verb in lexicon.words("perishing_verb")
        return clause.subjects if dying else clause.patients

    def _killed(self, discourse: Discourse, clause: Clause, name: Name) -> list[EventDraft]:
        key = self.cast.name_key(name)
        return [self._event(discourse, clause, (name.start, name.end), (key,))] if key is not None else []

    def _told_below(self, discourse: Discourse, person: Phrase) -> bool:
        """ "a colonel, *who was killed by a sniper*": his death is told again, with more, behind him."""
        indices = {index for phrase in (person, *person.appositions) for index in phrase.clauses}
        below = (discourse.clauses[index] for index in indices)
        return any(c.verb == "kill" and c.passive and c.relation == "relative" and c.agents for c in below)

    def _fate_among(self, discourse: Discourse, clause: Clause) -> str | None:
        """What befell those listed: "among *the dead*", "among *those who perished*", "among *the captives*"."""
        if self._are_among(discourse, clause, DEADLY):
            return "killing"
        return "abduction" if self._are_among(discourse, clause, TAKEN) else None

    def _are_among(self, discourse: Discourse, clause: Clause, units: AbstractSet[str]) -> bool:
        linked = [p for link in clause.links if link.preposition in {"among", "amongst"} for p in link.phrases]
        counted = clause.subjects if clause.verb == "include" else linked
        below = (discourse.clauses[index] for p in counted if p.head == "those" for index in p.clauses)
        told = (c for c in below if c.passive or c.tag == "VBN" or not c.objects)
        fates = [self.frames.lexicon.outcome(c.verb, "verb") for c in told]
        if units == DEADLY and any(fate is not None and fate.unit == "killed" for fate in fates):
            return True
        held = units == TAKEN and any(self.frames.lexicon.singular(p.head) in CAPTIVE for p in counted)
        return held or any(self._are_dead(phrase, units) for phrase in counted)

    def _are_dead(self, phrase: Phrase, units: AbstractSet[str] = DEADLY) -> bool:
        """ "among the *dead*", "there were two *deaths*"."""
        lexicon = self.frames.lexicon
        fate = lexicon.outcome(lexicon.singular(phrase.head), "noun")
        return fate is not None and fate.unit in units

    def _listed(self, discourse: Discourse, clause: Clause, person: Phrase, fate: str) -> list[EventDraft]:
        trigger = (person.head_start, person.end)
        keys = self.cast.resolve(discourse.position, person, clause)
        return [self._event(discourse, clause, trigger, (key,), fate) for key in keys] or [
            self._event(discourse, clause, trigger, (), fate)
        ]

    def _event(
        self,
        discourse: Discourse,
        clause: Clause,
        trigger: tuple[int, int],
        keys: tuple[str, ...],
        fate: str = "killing",
    ) -> EventDraft:
        expression, reported = discourse.expression(clause)
        return EventDraft(
            position=discourse.position,
            clause=clause.index,
            event_type=fate,
            trigger=trigger,
            span=(clause.start, clause.end),
            parts=tuple(Part(key, "target") for key in keys),
            scene=None,
            dating=self.timeline.dating(discourse.position, expression, reported=reported),
            rule=LISTED,
            sources=discourse.sources(clause),
        )
