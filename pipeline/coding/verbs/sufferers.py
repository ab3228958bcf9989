"""Who suffers a happening that a verb tells: "shelled *the rebels*", "broke through *rebel* lines"."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.actors.garrisons import Garrisons
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.slots import Slots
from pipeline.coding.lexicon import unique
from pipeline.coding.verbs.authors import Authors
from pipeline.coding.verbs.drivers import Drivers
from pipeline.coding.wording import captives, linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase
from pipeline.language.trees.captives import CAPTIVE

ROUTES = frozenset({"line", "route", "road"})
OPPOSING = frozenset({"with", "against", "between", "among"})


class Sufferers:
    """Finds the targets of one document's verbs."""

    def __init__(self, frames: Frames, slots: Slots, cast: Cast) -> None:
        self.frames, self.slots, self.cast = frames, slots, cast
        self._garrisons, self._authors = Garrisons(frames.lexicon, cast), Authors(frames.lexicon)
        self._drivers = Drivers(cast)

    def targets(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[str, ...]:
        """Those in the frame's slot, else those whom the type of event lets the clause name elsewhere."""
        position, patients = discourse.position, clause.patients
        if row.event_type == "capture":  # "captured X from B"
            return self.cast.actors(position, linked([*patients, clause], {"from"}), clause)
        if row.event_type == "siege" and row.object in ROUTES:  # "cut B's supply line"
            owners = [phrase.possessor for phrase in patients if phrase.possessor is not None]
            return self.cast.actors(position, owners, clause)
        found = self._in_slot(discourse, clause, row) or self._elsewhere(discourse, clause, row)
        return found or self._garrisons.hit(position, patients, clause, row)

    def _in_slot(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[str, ...]:
        """ "shelled *B*", "took *B's men* hostage", "mounted an attack that drove B out": *the attackers*."""
        position, suffering = discourse.position, self.slots.phrases(clause, row, row.target)
        if row.object in CAPTIVE:
            suffering = tuple(captives(phrase) for phrase in suffering if phrase.head not in CAPTIVE or phrase.words)
        found = self.cast.actors(position, [p for p in suffering if not self._is_building(p)], clause)
        if not found and row.target == "subject":
            found = self.cast.actors(position, self._authors.of_subject(discourse, clause), clause)
        return found

    def _is_building(self, phrase: Phrase) -> bool:
        """ "hit *a hospital*": a building that may also speak is no one who suffers."""
        row = self.frames.lexicon.people(phrase)
        speaking = row is not None and row.group in {"source", "organisation_head"} and phrase.name is None
        return speaking and self.frames.lexicon.place_noun(phrase) is not None

    def _elsewhere(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[str, ...]:
        """ "broke through *B's* lines", "fought against *B*", "*B* forced them to retreat"."""
        position = discourse.position
        if row.event_type == "advance":
            return self._holders(discourse, clause, row)
        if row.event_type == "agreement":
            return self.cast.actors(
                position, linked([clause, *clause.subjects, *clause.objects], {"between", "with"}), clause
            )
        if row.event_type == "withdrawal":
            return self._drivers.of(discourse, clause)
        if row.event_type == "clash":
            return self.cast.actors(position, linked([clause, *clause.agents], OPPOSING), clause)
        if row.event_type == "shelling":
            return self.cast.actors(position, self._aimed_at(discourse, clause), clause)
        owned = linked(clause.patients, {"of"}) if row.event_type == "shootdown" else []
        return self.cast.actors(position, owned, clause)

    def _holders(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[str, ...]:
        """Whose positions are broken: "broke through *the rebel* lines", "breached *the army's* defences"."""
        through = linked([clause], {"through"} if row.preposition == "through" or row.particle == "through" else ())
        lines = [p for p in (*through, *clause.objects) if self.frames.lexicon.thing(p) in {"position", "route"}]
        owners = [phrase.possessor for phrase in lines if phrase.possessor is not None]
        modifying = (key for phrase in lines for key in self.cast.modifying(discourse.position, phrase))
        return unique((*self.cast.actors(discourse.position, owners, clause), *modifying))

    def _aimed_at(self, discourse: Discourse, clause: Clause) -> list[Phrase]:
        """ "fired rockets to hit a meeting of leaders": the meeting and the leaders."""
        aiming = self.frames.lexicon.words("aiming_verb")
        aims = [c for c in discourse.children(clause) if c.verb in aiming and c.relation == "infinitive"]
        return [phrase for aim in aims for phrase in (*aim.objects, *linked(aim.objects, {"of"}))]
