"""Events told by a noun: "clashes broke out", "responded with air strikes", "amid reinforcements"."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.events.fires import Fires
from pipeline.coding.events.undertakings import Undertakings
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import EventDraft, Part, Source
from pipeline.coding.nouns.charges import Charges
from pipeline.coding.nouns.nominal_parts import NominalParts
from pipeline.coding.nouns.nominal_scenes import NominalScenes
from pipeline.coding.nouns.nouns import Noun, kinds_of, nouns_of, of_many
from pipeline.coding.nouns.spoken_nouns import SpokenNouns
from pipeline.coding.nouns.telling import DEFINITE, Telling
from pipeline.coding.nouns.tellings import Tellings
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.weapons.strikers import OF_BOMBERS, Strikers
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase
from pipeline.value import replace


class Nominals:
    """Makes events of the nouns of one document's clauses."""

    def __init__(self, lexicon: Lexicon, cast: Cast, scenery: Scenery, timeline: Timeline) -> None:
        self.lexicon, self.timeline = lexicon, timeline
        self._tellings, self._spoken = Tellings(lexicon, scenery), SpokenNouns(lexicon, scenery)
        self._scenes, self._parts = NominalScenes(lexicon, scenery), NominalParts(lexicon, cast)
        self._charges = Charges(lexicon)
        self._strikers, self._fires, self._undertakings = Strikers(lexicon), Fires(lexicon), Undertakings(lexicon)

    def of_clause(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        """The events that the nouns of a clause tell."""
        found: list[EventDraft] = []
        for noun in nouns_of(clause, self.lexicon):
            row = self._row(discourse, clause, noun)
            before = discourse.passage.text[: noun.phrase.start]
            for kind in kinds_of(noun.phrase, row, self.lexicon, before) if row is not None else ():
                found.extend(self._of_noun(Telling(discourse, clause, noun, kind)))
        told = {event.trigger[1] for event in found}
        for phrase in self._charges.listed(discourse, clause):
            row = self.lexicon.event_noun(phrase)
            if row is not None and phrase.end not in told:
                telling = Telling(discourse, clause, Noun(phrase, "link", "of"), row)
                found.extend(self._charged(telling, clause.patients))
        return found

    def _row(self, discourse: Discourse, clause: Clause, noun: Noun) -> EventNounRow | None:
        """What a noun names, by itself or by what stands about it."""
        told = self.lexicon.event_noun(noun.phrase) or self._fires.row(clause, noun)
        if told is not None and told.noun == "evacuation" and self._by_troops(noun.phrase):
            return replace(told, event_type="withdrawal")
        return told or self._undertakings.row(discourse, clause, noun)

    def _by_troops(self, phrase: Phrase) -> bool:
        """ "the evacuation *of the garrison*", "*of the salient*": ground that troops leave, and nobody else."""
        of = linked([phrase], {"of"})
        people = [self.lexicon.people(p) for p in of]
        held = any(self._is_defended(p) for p in of)
        return held or any(row is not None and row.group in {"force", "vessel"} for row in people)

    def _is_defended(self, phrase: Phrase) -> bool:
        """ "the evacuation of *the salient*"."""
        noun = self.lexicon.singular(phrase.head)
        return noun in self.lexicon.words("defended") or self.lexicon.thing(phrase) == "position"

    def _of_noun(self, telling: Telling) -> list[EventDraft]:
        """Told ("launched an attack"), reported ("announced the capture of X") or spoken of ("after the fall of X")."""
        if self._tellings.told(telling):
            return self._events(telling)
        aside = replace(telling, noun=Noun(telling.noun.phrase, "link", telling.noun.preposition))
        if self._spoken.said(telling):
            return self._reported(aside)
        if accused := self._charges.accused(telling):
            return self._charged(aside, accused)
        if self._spoken.spoken_of(telling) and not self._tellings.only_mentioned(telling):
            events = [event for event in self._events(aside) if event.scene is not None or event.parts]
            return [replace(event, rule=f"mention:{telling.row.noun}") for event in events]
        return []

    def _charged(self, telling: Telling, accused: tuple[Phrase, ...]) -> list[EventDraft]:
        """ "accused *the army* of torture": an event that the accuser claims."""
        clause, position = telling.clause, telling.discourse.position
        source = Source(telling.discourse.speakers(clause), "asserts", clause.index, clause.verb)
        doers = tuple(Part(key, "initiator") for key in self._parts.cast.actors(position, accused, clause))
        events = self._events(telling)
        parts = (tuple(part for part in event.parts if part.role == "target") for event in events)
        return [replace(e, sources=(source,), parts=(*doers, *p)) for e, p in zip(events, parts, strict=True)]

    def _reported(self, telling: Telling) -> list[EventDraft]:
        """ "The army announced the capture of Esk": an event that the army claims."""
        clause = telling.clause
        speech = self.lexicon.speech(clause)
        stance = speech.stance if speech is not None and speech.stance else "asserts"
        source = Source(telling.discourse.speakers(clause), stance, clause.index, clause.verb)
        phrase = telling.noun.phrase
        told = bool(phrase.links) and phrase.determiner not in DEFINITE  # "reported shelling *of a suburb*"
        events = [event for event in self._events(telling) if event.scene is not None or event.parts or told]
        return [replace(event, sources=(source,)) for event in events]

    def _events(self, telling: Telling) -> list[EventDraft]:
        """One event a place; one without a place where the text names none."""
        discourse, clause, phrase = telling.discourse, telling.clause, telling.noun.phrase
        expression, reported = discourse.expression(clause)
        event = EventDraft(
            position=discourse.position,
            clause=clause.index,
            event_type=self._type(telling),
            trigger=(phrase.head_start if not phrase.words else phrase.start, phrase.end),
            span=(clause.start, clause.end),
            parts=(),
            scene=None,
            dating=self.timeline.dating(discourse.position, expression, reported=reported, offset=clause.trigger_start),
            rule=f"noun:{telling.row.noun}",
            sources=discourse.sources(clause),
            alleged=discourse.alleged(clause),
            known=phrase.determiner in DEFINITE,
        )
        scenes = self._scenes.scenes(telling)
        parts = self._parts.parts(telling)
        return [replace(event, scene=scene, parts=parts) for scene in scenes or (None,)]

    def _type(self, telling: Telling) -> str:
        """What the noun names, more closely: "an attack by *400 planes*", "the murder of *73 civilians*"."""
        killed = telling.row.event_type == "killing" and telling.row.noun != "death"
        if killed and of_many(telling.noun.phrase, self.lexicon):
            return "massacre"
        if telling.row.noun == "shooting":
            return self._by_what_follows(telling)
        doers = self._strikers_of(telling)
        single = telling.noun.phrase.determiner in {"a", "an", "another"}
        rebels = bool(doers) and all(self._is_irregular(telling, phrase) for phrase in doers)
        year = self.timeline.conflict_start.year if self.timeline.conflict_start is not None else OF_BOMBERS
        single = single and not doers and not self._strikers.from_above(telling.clause, telling.noun.phrase, year)
        on_foot = self._strikers.on_foot(telling.row, rebels=rebels, single=single)
        return self._strikers.turned(on_foot, doers)

    def _is_irregular(self, telling: Telling, phrase: Phrase) -> bool:
        """ "*rebels* carried out a bombing", "a strike by *the Oak Front*": who flies no aircraft."""
        people = self.lexicon.people(phrase)
        if people is not None and people.noun in self.lexicon.words("irregular"):
            return True
        cast = self._parts.cast
        keys = cast.actors(telling.discourse.position, (phrase,), telling.clause) if phrase.name is not None else ()
        on_foot = telling.row.noun == "sortie" and people is not None and people.group == "force"
        return on_foot or (bool(keys) and all(cast.identity.facts[key].kind == "armed_group" for key in keys))

    def _by_what_follows(self, telling: Telling) -> str:
        """ "*shooting* was heard", "the shooting *down* of a jet"."""
        phrase, text = telling.noun.phrase, telling.discourse.passage.text
        if text.startswith(" down", phrase.head_start + len("shooting")):
            return "shootdown"
        told = phrase.determiner or phrase.plural or phrase.number or linked([phrase], {"of"})
        return telling.row.event_type if told else "clash"

    def _strikers_of(self, telling: Telling) -> list[Phrase]:
        """ "an attack by *400 planes*", "*bombers* made an attack", "under attack from *drones*"."""
        clause, noun = telling.clause, telling.noun
        agents = clause.agents if noun.role == "subject" and clause.passive else ()
        if noun.role == "object" and not clause.passive and clause.verb not in self.lexicon.words("suffering_verb"):
            agents = clause.subjects
        behind = linked([noun.phrase, clause] if noun.preposition == "under" else [noun.phrase], {"by", "from"})
        return [*behind, *agents]
