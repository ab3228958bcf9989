"""Who takes part in a happening that a verb tells."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.slots import Slots
from pipeline.coding.kinds import STRIKING
from pipeline.coding.lexicon import unique
from pipeline.coding.model import Part
from pipeline.coding.nouns.leaders import Leaders
from pipeline.coding.nouns.nominal_parts import WITH_OTHERS
from pipeline.coding.verbs.authors import Authors
from pipeline.coding.verbs.drivers import Drivers
from pipeline.coding.verbs.sufferers import Sufferers
from pipeline.coding.weapons.volleys import Volleys
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

STRUCK = frozenset({"assault", "shelling", "air_strike"})
DEADLY = frozenset({"killing", "massacre"})


class Parties:
    """Finds initiators, targets, participants and supporters of one document's verbs."""

    def __init__(self, frames: Frames, slots: Slots, cast: Cast) -> None:
        self.frames, self.slots, self.cast = frames, slots, cast
        self._leaders, self._volleys, self._drivers = Leaders(cast), Volleys(frames.lexicon), Drivers(cast)
        self._authors, self._sufferers = Authors(frames.lexicon), Sufferers(frames, slots, cast)

    def parts(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[Part, ...]:
        """The parts of all who act, suffer or help."""
        initiators = self.initiators(discourse, clause, row)
        targets = tuple(key for key in self._sufferers.targets(discourse, clause, row) if key not in initiators)
        supporters = (key for key in self._supporters(discourse, clause) if key not in initiators)
        mutual = row.event_type == "agreement" or (row.event_type == "clash" and row.verb != "engage")
        roles = ("participant", "participant") if mutual else ("initiator", "target")
        acting = tuple(Part(key, roles[0]) for key in initiators)
        suffering = tuple(Part(key, roles[1]) for key in targets)
        return unique((*acting, *suffering, *(Part(key, "supporter") for key in supporters)))

    def initiators(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[str, ...]:
        """ "*rebels led by the Front* captured X"; in a killing also who shelled ("was killed when they shelled X")."""
        phrases = self.slots.initiators(clause, row)
        if not phrases and row.initiator == "subject":
            phrases = self.slots.initiators_behind(discourse, clause)
        phrases = self._volleys.crews(discourse, clause) or phrases
        actors = self.cast.actors(discourse.position, phrases, clause)
        if not actors and row.initiator == "subject":
            actors = self.cast.actors(discourse.position, self._authors.of_subject(discourse, clause), clause)
        if not actors and row.event_type in STRUCK:
            actors = self._craft(discourse, phrases)
        beside = linked([clause, *phrases], WITH_OTHERS)
        if actors and row.initiator == "subject" and not clause.passive:
            others = [phrase for phrase in beside if phrase.start < clause.trigger_start]
            actors = unique((*actors, *self.cast.actors(discourse.position, others, clause)))
        found = unique((*actors, *self._leaders.of_phrases(discourse, phrases, clause)))
        if not found and row.event_type == "displacement":
            return self._drivers.of(discourse, clause)
        return found or (self._by_deed(discourse, clause) if row.event_type in DEADLY else ())

    def _craft(self, discourse: Discourse, phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
        """ "*warplanes* bombed X": nobody says whose they are."""
        rows = ((phrase, self.frames.lexicon.people(phrase)) for phrase in phrases if phrase.possessor is None)
        flying = [phrase for phrase, row in rows if row is not None and row.group in {"aircraft", "vessel"}]
        return tuple(self.cast.force(discourse.position, phrase) for phrase in flying)

    def _by_deed(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """Who kills where another clause of the sentence says how: "was killed when they shelled …"."""
        for other in discourse.children(clause):
            deed = self.frames.fill(discourse.position, other) if other.introducer in {"when", "after", "as"} else None
            if deed is not None and deed.initiator == "subject" and deed.event_type in STRIKING:
                return self.cast.actors(discourse.position, self.slots.phrases(other, deed, "subject"), other)
        return ()

    def _supporters(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "The army, backed by militiamen, captured X": the militiamen."""
        found: list[str] = []
        for other in discourse.clauses:
            near = other.parent == clause.index or any(other.index in p.clauses for p in clause.subjects)
            helped = other.passive and other.relation == "participle"
            if near and helped and other.verb in self.frames.lexicon.words("supporting_verb"):
                found.extend(self.cast.actors(discourse.position, other.agents, other))
        return unique(found)
