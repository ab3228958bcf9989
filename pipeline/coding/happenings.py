"""Events told by a verb: "the army captured X"."""

import re

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.frames import Frames
from pipeline.coding.lexicon import unique
from pipeline.coding.model import EventDraft, Part, Scene
from pipeline.coding.neighbours import Neighbours
from pipeline.coding.scenery import RELATIONS, Scenery
from pipeline.coding.timeline import Timeline
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Link, Phrase
from pipeline.language.shallow import shallow

GOING_ON = frozenset({"continue", "rage", "take", "occur"})
FALLING = frozenset({"land", "fall", "rain", "slam", "crash", "explode", "impact", "pour", "hit", "strike"})
VIOLENT = frozenset({"assault", "shelling", "air_strike", "bombing", "ambush"})
# Types whose doer and sufferer are both parties.
# Verbs that say at what a weapon was aimed: "used rockets to hit …".
_INCLUDING = re.compile(r",? including ((?:[^\W\d_][\w'’-]*)(?: [^\W\d_][\w'’-]*){0,4}?)(?=,| from | of | in | and )")
HITTING = frozenset({"burn", "hit", "target", "strike", "attack", "shell", "bomb", "destroy", "bombard"})
PARTICIPANT_TYPES = frozenset({"agreement"})


class Happenings:
    """Makes events of the clauses of one document."""

    def __init__(self, frames: Frames, cast: Cast, scenery: Scenery, timeline: Timeline) -> None:
        self.frames, self.cast, self.scenery, self.timeline = frames, cast, scenery, timeline
        self.neighbours = Neighbours(scenery)

    def of_clause(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        """The events that a clause's verb tells, one a place; none where the text does not say that it happened."""
        row = self.frames.fill(discourse.position, clause) or self._falling_weapon(clause)
        if row is None or row.event_type is None or not discourse.happened(clause) or self._only_modifies(clause, row):
            return []
        if any(self.frames.lexicon.event_noun(phrase) for phrase in self._slot(clause, row, "subject")):
            return []
        event_type = self._struck_by_weapon(clause, row) or row.event_type
        initiators, targets = self._parties(discourse, clause, row)
        if row.event_type == "killing" and not self._singles_out(clause, row):
            return []
        if row.event_type in {"abduction", "capture"} and not self._taken(discourse.position, clause, row):
            return []
        if row.event_type == "massacre" and row.object == "*people" and not initiators:
            return []
        scenes = self._scenes(discourse, clause, row)
        expression, reported = discourse.expression(clause)
        dating = self.timeline.dating(discourse.position, expression, reported=reported)
        parts = self._parts(row, initiators, targets) + self._supporters(discourse, clause, initiators)
        return [
            EventDraft(
                position=discourse.position,
                clause=clause.index,
                event_type=event_type,
                trigger=self._trigger(clause, row),
                span=(clause.start, clause.end),
                parts=unique(parts),
                scene=scene,
                dating=dating,
                rule=f"verb:{row.verb}",
                sources=discourse.sources(clause),
                alleged=discourse.alleged(clause),
            )
            for scene in (scenes or (None,))
        ]

    def _falling_weapon(self, clause: Clause) -> VerbRow | None:
        """ "rockets landed on X", "shells rained down on X": shelling by whoever's weapons they are."""
        if clause.verb not in FALLING or clause.passive:
            return None
        if not any(self.frames.lexicon.thing(phrase) == "weapon" for phrase in clause.subjects):
            return None
        return VerbRow(clause.verb, None, None, None, "shelling", "subject", None, None)

    def _struck_by_weapon(self, clause: Clause, row: VerbRow) -> str | None:
        """ "a missile struck the school": what struck tells what happened."""
        doers = self._slot(clause, row, "subject")
        if row.event_type != "assault":
            return None
        if any((people := self.frames.lexicon.people(p)) is not None and people.group == "aircraft" for p in doers):
            return "air_strike"
        if not any(self.frames.lexicon.thing(phrase) == "weapon" for phrase in doers):
            return None
        dropped = any(self.frames.lexicon.singular(phrase.head) in {"bomb", "drone", "munition"} for phrase in doers)
        return "air_strike" if dropped else "shelling"

    def _only_modifies(self, clause: Clause, row: VerbRow) -> bool:
        """ "rebels fighting around X": the participle says which rebels, not that a fight took place."""
        return (
            row.event_type == "clash"
            and clause.relation == "participle"
            and clause.tag == "VBG"
            and not clause.introducer
        )

    def _taken(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """Not where a number captured is only counted, nor where people, not a place, have fallen."""
        if row.place == "subject":
            return any(self.scenery.scenes_of_phrase(position, phrase) for phrase in clause.subjects)
        counted = clause.passive and not clause.agents and any(p.number is not None for p in clause.subjects)
        return not (row.event_type == "abduction" and counted and clause.verb == "capture")

    def _singles_out(self, clause: Clause, row: VerbRow) -> bool:
        return any(self.frames.singled_out(phrase) for phrase in self._slot(clause, row, row.target))

    def _trigger(self, clause: Clause, row: VerbRow) -> tuple[int, int]:
        """The verb, with the noun that the frame asks for where that follows it closely ("took control")."""
        for phrase in clause.objects:
            if row.object and not row.object.startswith("*") and 0 <= phrase.start - clause.trigger_end <= 1:
                return clause.trigger_start, phrase.end
        return clause.trigger_start, clause.trigger_end

    def _slot(self, clause: Clause, row: VerbRow, name: str | None) -> tuple[Phrase, ...]:
        """The phrases in a slot of the frame, passives turned round."""
        if name == "subject":
            return clause.agents if clause.passive else clause.subjects
        if name == "object":
            return self.frames.patients(clause)
        if name == "link":
            return tuple(p for link in self._links(clause, row) for p in link.phrases)
        return ()

    def _links(self, clause: Clause, row: VerbRow) -> list[Link]:
        links = [link for link in clause.links if row.preposition is None or link.preposition == row.preposition]
        if row.preposition is not None and not links:
            patients = self.frames.patients(clause)
            links = [link for p in patients for link in p.links if link.preposition == row.preposition]
        if row.preposition is None:
            links = [link for p in self.frames.patients(clause) for link in p.links if link.preposition in RELATIONS]
        return links

    def _parties(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[tuple[str, ...], tuple[str, ...]]:
        position = discourse.position
        first = "subject" if row.initiator == "participant" else row.initiator
        initiators = self.cast.actors(position, self._slot(clause, row, first), clause)
        initiators = unique((*initiators, *self._leaders(position, self._slot(clause, row, first), clause, discourse)))
        phrases = self._slot(clause, row, row.target)
        targets = self.cast.actors(position, phrases, clause)
        if not targets and row.event_type == "shelling":
            aimed = [
                c
                for c in discourse.clauses
                if c.parent == clause.index and c.verb in HITTING and c.relation == "infinitive"
            ]
            targets = self.cast.actors(position, [p for c in aimed for p in self._with_of(c.objects)], clause)
        if not initiators and row.event_type in {"killing", "massacre"}:
            initiators = self._by_deed(discourse, clause)
        if row.event_type == "capture":
            links = [link for phrase in self.frames.patients(clause) for link in phrase.links] + list(clause.links)
            targets = self.cast.actors(
                position, [p for link in links if link.preposition == "from" for p in link.phrases], clause
            )
        if row.event_type == "clash":
            targets = targets or self._opponents(position, clause)
        if row.event_type == "siege" and row.object in {"line", "route", "road"}:
            targets = self._owners(position, self.frames.patients(clause), clause)
        return initiators, tuple(key for key in targets if key not in initiators)

    def _with_of(self, phrases: tuple[Phrase, ...]) -> list[Phrase]:
        """Phrases and what stands after "of" in them: "a meeting of leaders" is hit with its leaders."""
        inner = [p for phrase in phrases for link in phrase.links if link.preposition == "of" for p in link.phrases]
        return [*phrases, *inner]

    def _by_deed(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """Who kills where another clause of the sentence says how: "was killed when they shelled …"."""
        for other in discourse.clauses:
            if other.parent == clause.index and other.introducer in {"when", "after", "as"}:
                deed = self.frames.fill(discourse.position, other)
                if deed is not None and deed.initiator == "subject" and deed.event_type in VIOLENT:
                    return self.cast.actors(discourse.position, self._slot(other, deed, "subject"), other)
        return ()

    def _leaders(
        self, position: int, phrases: tuple[Phrase, ...], clause: Clause, discourse: Discourse
    ) -> tuple[str, ...]:
        """ "rebels led by the X Front": the X Front acts too."""
        found: list[str] = []
        for phrase in phrases:
            found.extend(self._included(discourse, phrase, clause))
            for index in phrase.clauses:
                other = discourse.clauses[index]
                if other.verb in {"lead", "head", "spearhead"} and other.passive:
                    found.extend(self.cast.actors(position, other.agents, other))
            for link in phrase.links:
                if link.preposition in {"including", "from"}:
                    found.extend(
                        k for p in link.phrases if p.name is not None for k in self.cast.resolve(position, p, clause)
                    )
        return tuple(found)

    def _included(self, discourse: Discourse, phrase: Phrase, clause: Clause) -> tuple[str, ...]:
        """ "troops, including guards from X, advanced": the guards too; the parser does not see such asides."""
        text = discourse.passage.text
        match = _INCLUDING.match(text, phrase.end)
        if match is None or text[match.start(1)].isdigit():
            return ()
        aside = shallow(text, match.start(1), match.end(1), discourse.passage.names)
        return self.cast.resolve(discourse.position, aside, clause)

    def _opponents(self, position: int, clause: Clause) -> tuple[str, ...]:
        links = [link for link in clause.links if link.preposition in {"with", "against", "between", "among"}]
        return self.cast.actors(position, [p for link in links for p in link.phrases], clause)

    def _owners(self, position: int, phrases: tuple[Phrase, ...], clause: Clause) -> tuple[str, ...]:
        owners = [p.possessor for p in phrases if p.possessor is not None]
        return self.cast.actors(position, owners, clause)

    def _supporters(self, discourse: Discourse, clause: Clause, initiators: tuple[str, ...]) -> tuple[Part, ...]:
        found: list[str] = []
        for other in discourse.clauses:
            if other.verb in {"support", "back", "assist", "aid"} and other.passive and other.relation == "participle":
                near = other.parent == clause.index or any(other.index in p.clauses for p in clause.subjects)
                if near:
                    found.extend(self.cast.actors(discourse.position, other.agents, other))
        return tuple(Part(key, "supporter") for key in unique(found) if key not in initiators)

    def _parts(self, row: VerbRow, initiators: tuple[str, ...], targets: tuple[str, ...]) -> tuple[Part, ...]:
        if row.event_type == "clash" and row.verb != "engage":
            return tuple(Part(key, "participant") for key in unique((*initiators, *targets)))
        if row.event_type in PARTICIPANT_TYPES:
            return tuple(Part(key, "participant") for key in unique((*initiators, *targets)))
        return tuple(Part(key, "initiator") for key in initiators) + tuple(Part(key, "target") for key in targets)

    def _scenes(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[Scene, ...]:
        """The places of the frame's own slot; else those of the clause's adverbials, else those its nouns bring."""
        position = discourse.position
        phrases = self._slot(clause, row, row.place) if row.place != "subject" else clause.subjects
        found = [scene for phrase in phrases for scene in self.scenery.scenes_of_phrase(position, phrase)]
        if found:
            return unique(self._with_relation(scene, row) for scene in found)
        own = self.scenery.scenes_of_clause(position, clause, leaving=row.event_type in {"withdrawal", "displacement"})
        if own:
            return own
        linked = [link for phrase in (*self.frames.patients(clause), *clause.subjects) for link in phrase.links]
        for link in linked:
            scenes = self.scenery.scenes_of_link(position, link)
            if scenes and link.preposition != "of":
                return scenes
        return self._scenes_below(discourse, clause) or self.neighbours.scenes(discourse, clause)

    def _scenes_below(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        """The places of what hangs on the clause: "used rockets to hit X", "bombed rebels fighting around X"."""
        below = {index for phrase in (*clause.objects, *clause.subjects) for index in phrase.clauses}
        for other in discourse.clauses:
            near = other.parent == clause.index
            hangs = (other.index in below and not other.passive) or (near and other.verb in HITTING | GOING_ON)
            if hangs and other.index != clause.index and other.relation in {"participle", "infinitive"}:
                found = self.scenery.scenes_of_clause(discourse.position, other)
                found = found or next(
                    (s for p in other.objects if (s := self.scenery.scenes_of_phrase(discourse.position, p))), ()
                )
                inner = [link for phrase in other.objects for link in phrase.links]
                found = found or next(
                    (s for link in inner if (s := self.scenery.scenes_of_link(discourse.position, link))), ()
                )
                if found:
                    return found
        return ()

    def _with_relation(self, scene: Scene, row: VerbRow) -> Scene:
        if row.event_type == "withdrawal":
            return self.scenery.scene(scene.place, "from")
        relation = RELATIONS.get(row.preposition or "")
        if row.event_type == "advance" and relation in {"toward", "near"}:
            return self.scenery.scene(scene.place, relation)
        return scene
