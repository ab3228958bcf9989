"""Who takes part in a happening that a verb tells."""

from pipeline.coding.authors import Authors
from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.frames import Frames
from pipeline.coding.garrisons import Garrisons
from pipeline.coding.leaders import Leaders
from pipeline.coding.lexicon import unique
from pipeline.coding.model import Part
from pipeline.coding.slots import Slots
from pipeline.coding.volleys import Volleys
from pipeline.coding.wording import CAPTIVE, captives, linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

VIOLENT = frozenset({"assault", "shelling", "air_strike", "bombing", "ambush"})
SUFFERED_IN = frozenset({"in", "during", "amid", "from"})
DEADLY = frozenset({"killing", "massacre"})
ROUTES = frozenset({"line", "route", "road"})
OPPOSING = frozenset({"with", "against", "between", "among"})


class Parties:
    """Finds initiators, targets, participants and supporters of one document's verbs."""

    def __init__(self, frames: Frames, slots: Slots, cast: Cast) -> None:
        self.frames, self.slots, self.cast = frames, slots, cast
        self._leaders, self._volleys = Leaders(cast), Volleys(frames.lexicon)
        self._garrisons, self._authors = Garrisons(frames.lexicon, cast), Authors(frames.lexicon)

    def parts(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[Part, ...]:
        """The parts of all who act, suffer or help."""
        initiators = self.initiators(discourse, clause, row)
        targets = tuple(key for key in self._targets(discourse, clause, row) if key not in initiators)
        supporters = (key for key in self._supporters(discourse, clause) if key not in initiators)
        mutual = row.event_type == "agreement" or (row.event_type == "clash" and row.verb != "engage")
        roles = ("participant", "participant") if mutual else ("initiator", "target")
        acting = tuple(Part(key, roles[0]) for key in initiators)
        suffering = tuple(Part(key, roles[1]) for key in targets)
        return unique((*acting, *suffering, *(Part(key, "supporter") for key in supporters)))

    def initiators(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[str, ...]:
        """ "*rebels led by the Front* captured X"; in a killing also who shelled ("was killed when they shelled X")."""
        if self._suffered(discourse, clause, row):
            return self.cast.actors(discourse.position, (*clause.agents, *linked([clause], {"by", "from"})), clause)
        phrases = self.slots.initiators(clause, row)
        if not phrases and row.initiator == "subject":
            phrases = self.slots.initiators_behind(discourse, clause)
        phrases = self._volleys.crews(discourse, clause) or phrases
        actors = self.cast.actors(discourse.position, phrases, clause)
        if not actors and row.initiator == "subject":
            actors = self.cast.actors(discourse.position, self._authors.of_subject(discourse, clause), clause)
        found = unique((*actors, *self._leaders.of_phrases(discourse, phrases, clause)))
        return found or (self._by_deed(discourse, clause) if row.event_type in DEADLY else ())

    def _suffered(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """ "were injured *in shelling by the army*": whether the subject of the verb above bears what is told."""
        parent = discourse.parent(clause)
        under = clause.tag == "VBG" and clause.relation == "participle" and not clause.objects and clause.shared_subject
        fallen = parent is not None and parent.passive and clause.introducer in SUFFERED_IN
        return under and fallen and row.event_type in VIOLENT

    def _by_deed(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """Who kills where another clause of the sentence says how: "was killed when they shelled …"."""
        for other in discourse.children(clause):
            deed = self.frames.fill(discourse.position, other) if other.introducer in {"when", "after", "as"} else None
            if deed is not None and deed.initiator == "subject" and deed.event_type in VIOLENT:
                return self.cast.actors(discourse.position, self.slots.phrases(other, deed, "subject"), other)
        return ()

    def _targets(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[str, ...]:
        """Who suffers: those in the frame's slot, else those whom the type of event lets the clause name elsewhere."""
        position, patients = discourse.position, self.frames.patients(clause)
        suffering = self.slots.phrases(clause, row, row.target)
        if row.object in CAPTIVE:
            suffering = tuple(captives(phrase) for phrase in suffering if phrase.head not in CAPTIVE or phrase.words)
        found = self.cast.actors(position, suffering, clause)
        if not found and self._suffered(discourse, clause, row):
            return self.cast.actors(position, clause.subjects, clause)
        if not found and row.target == "subject":  # "mounted an attack that drove B out"
            found = self.cast.actors(position, self._authors.of_subject(discourse, clause), clause)
        if row.event_type == "capture":  # "captured X from B"
            return self.cast.actors(position, linked([*patients, clause], {"from"}), clause)
        if row.event_type == "siege" and row.object in ROUTES:  # "cut B's supply line"
            owners = [phrase.possessor for phrase in patients if phrase.possessor is not None]
            return self.cast.actors(position, owners, clause)
        if not found and row.event_type == "advance":  # "broke through B's lines"
            return self._holders(discourse, clause, row)
        if not found and row.event_type == "clash":  # "fought against B"
            return self.cast.actors(position, linked([clause, *clause.agents], OPPOSING), clause)
        if not found and row.event_type == "shelling":
            found = self.cast.actors(position, self._aimed_at(discourse, clause), clause)
        if not found and row.event_type == "shootdown":  # "shot down a helicopter of B"
            found = self.cast.actors(position, linked(patients, {"of"}), clause)
        return found or self._garrisons.hit(position, patients, clause, row)

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

    def _supporters(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "The army, backed by militiamen, captured X": the militiamen."""
        found: list[str] = []
        for other in discourse.clauses:
            near = other.parent == clause.index or any(other.index in p.clauses for p in clause.subjects)
            helped = other.passive and other.relation == "participle"
            if near and helped and other.verb in self.frames.lexicon.words("supporting_verb"):
                found.extend(self.cast.actors(discourse.position, other.agents, other))
        return unique(found)
