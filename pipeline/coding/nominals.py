"""Events told by a noun: "clashes broke out", "responded with air strikes", "amid reinforcements"."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.model import EventDraft, Part, Scene, Source
from pipeline.coding.neighbours import Neighbours
from pipeline.coding.scenery import Scenery
from pipeline.coding.timeline import Timeline
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

# Verbs that lend a noun its happening: "launched an attack"; the subject does it.
LIGHT = frozenset(
    [
        "launch",
        "carry",
        "conduct",
        "mount",
        "stage",
        "start",
        "begin",
        "initiate",
        "perform",
        "make",
        "execute",
        "undertake",
        "lead",
        "open",
        "commence",
        "order",
        "continue",
        "renew",
        "resume",
        "intensify",
        "step",
        "attempt",
        "unleash",
        "wage",
        "suffer",
        "face",
        "repel",
        "respond",
        "retaliate",
        "declare",
        "sign",
        "reach",
    ]
)
# Verbs that say of a noun that it happened: "fighting broke out".
OCCUR = frozenset(
    [
        "occur",
        "take",
        "break",
        "erupt",
        "ensue",
        "start",
        "begin",
        "continue",
        "rage",
        "resume",
        "intensify",
        "spread",
        "follow",
        "flare",
        "happen",
        "persist",
        "unfold",
        "hit",
        "target",
        "strike",
        "kill",
        "leave",
        "go",
        "escalate",
        "be",
        "remain",
        "carry",
        "launch",
        "repel",
        "commence",
        "develop",
        "conduct",
        "thwart",
        "block",
    ]
)
BACKGROUND_PREPOSITIONS = frozenset(
    {"before", "since", "until", "despite", "of", "about", "against", "for", "to", "like", "as", "than"}
)
TELLING_PREPOSITIONS = frozenset(
    {"under", "with", "in", "amid", "by", "during", "after", "following", "from", "through", "amidst", "into"}
)
# With a definite noun only these tell something new: "the attack was launched", not "the attack was led by X".
STARTING = frozenset({"launch", "start", "begin", "open", "repel", "thwart", "block", "renew", "resume", "beat", "repulse", "foil", "rebuff", "fend"})
GOING_ON = frozenset({"ongoing", "underway", "fierce", "heavy", "intense", "continuing", "widespread", "sporadic"})
# "a series of attacks", "the second of two battles": the noun behind "of" is the happening.
WRAPPERS = frozenset(
    [
        "series",
        "number",
        "wave",
        "string",
        "spate",
        "first",
        "second",
        "third",
        "last",
        "start",
        "beginning",
        "outbreak",
        "one",
        "couple",
        "round",
    ]
)
EARLIER = frozenset({"previous", "earlier", "past", "former", "prior"})
# Types that a definite noun tells where the document tells them nowhere else.
SPOKEN_OF = frozenset({"capture", "withdrawal"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


class Nominals:
    """Makes events of the nouns of one document's clauses."""

    def __init__(self, lexicon: Lexicon, cast: Cast, scenery: Scenery, timeline: Timeline) -> None:
        self.lexicon, self.cast, self.scenery, self.timeline = lexicon, cast, scenery, timeline
        self.neighbours = Neighbours(scenery)

    def of_clause(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        """The events that the nouns of a clause tell."""
        found: list[EventDraft] = []
        for outer, role, preposition in _nouns(clause):
            phrase = _unwrapped(outer)
            row = self.lexicon.event_noun(phrase)
            if row is None:
                continue
            if self._told(discourse, clause, phrase, row, role, preposition):
                found.extend(self._events(discourse, clause, phrase, row, role))
            elif role == "object" and self._said(discourse, clause):
                found.extend(self._reported(discourse, clause, phrase, row))
            elif self._spoken_of(discourse, clause, phrase, row, role, preposition):
                again = self._events(discourse, clause, phrase, row, "link")
                found.extend(replace(event, rule=f"mention:{row.noun}") for event in again if event.scene is not None)
        return found

    def _told(
        self, discourse: Discourse, clause: Clause, phrase: Phrase, row: EventNounRow, role: str, preposition: str
    ) -> bool:
        """Whether the clause says of the noun that it happened, and is not merely about it."""
        if not discourse.happened(clause) or phrase.determiner == "no" or EARLIER & set(phrase.words):
            return False
        if role == "subject":
            if clause.passive:
                return clause.verb in (STARTING if phrase.determiner in DEFINITE else LIGHT | OCCUR)
            if clause.verb in {"be", "remain"}:
                return row.occurs is not None and clause.adjective in GOING_ON
            return clause.verb in OCCUR and (row.occurs is not None or clause.verb != "leave")
        if role == "object":
            return clause.verb in LIGHT or (
                row.occurs is not None and clause.verb in {"see", "engage", "involve", "witness"}
            )
        if role == "link":
            if preposition not in TELLING_PREPOSITIONS:
                return False
            known = phrase.determiner in DEFINITE and preposition != "by"
            return row.occurs is not None and (not known or self._placed(discourse.position, phrase))
        return False

    def _said(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether somebody says that the noun happened: "announced the capture of X", "reported clashes"."""
        speech = self.lexicon.speech(clause)
        asserted = speech is not None and speech.stance in {"asserts", "confirms"} and speech.reaction_type is None
        return asserted and not clause.negated and not clause.modal and not clause.complements

    def _reported(self, discourse: Discourse, clause: Clause, phrase: Phrase, row: EventNounRow) -> list[EventDraft]:
        speech = self.lexicon.speech(clause)
        stance = speech.stance if speech is not None and speech.stance else "asserts"
        source = Source(discourse.speakers(clause), stance, clause.index, clause.verb)
        events = self._events(discourse, clause, phrase, row, "link")
        return [replace(event, sources=(source,)) for event in events if event.scene is not None or event.parts]

    def _spoken_of(
        self, discourse: Discourse, clause: Clause, phrase: Phrase, row: EventNounRow, role: str, preposition: str
    ) -> bool:
        """Whether a definite noun with its place is spoken of as done: "after the fall of X", "the loss of X"."""
        if row.event_type not in SPOKEN_OF or phrase.determiner != "the" or not discourse.happened(clause):
            return False
        if role == "link" and preposition not in {"after", "following", "since", "with", "by"}:
            return False
        effect = self.lexicon.embedding.get((clause.verb, "infinitive"))
        of_place = any(self.scenery.scenes_of_link(discourse.position, link) for link in phrase.links if link.preposition == "of")
        return of_place and effect != "unreal" and self.lexicon.speech(clause) is None

    def _placed(self, position: int, phrase: Phrase) -> bool:
        """Whether the noun names its own place: "the fighting at the bridge"."""
        return any(
            link.preposition in {"in", "at", "around", "near", "for"} and self.scenery.scenes_of_link(position, link)
            for link in phrase.links
        )

    def _events(
        self, discourse: Discourse, clause: Clause, phrase: Phrase, row: EventNounRow, role: str
    ) -> list[EventDraft]:
        position = discourse.position
        scenes = self._scenes(discourse, clause, phrase)
        expression, reported = discourse.expression(clause)
        dating = self.timeline.dating(position, expression, reported=reported)
        parts = self._parts(discourse, clause, phrase, row, role)
        return [
            EventDraft(
                position=position,
                clause=clause.index,
                event_type=row.event_type,
                trigger=(phrase.head_start if not phrase.words else phrase.start, phrase.end),
                span=(clause.start, clause.end),
                parts=parts,
                scene=scene,
                dating=dating,
                rule=f"noun:{row.noun}",
                sources=discourse.sources(clause),
                alleged=discourse.alleged(clause),
            )
            for scene in (scenes or (None,))
        ]

    def _scenes(self, discourse: Discourse, clause: Clause, phrase: Phrase) -> tuple[Scene, ...]:
        """The place that the noun itself names, else the clause's, else the object that a strike hits."""
        position = discourse.position
        for link in phrase.links:
            scenes = self.scenery.scenes_of_link(position, link)
            objective = row_takes_object(self.lexicon.event_noun(phrase)) and link.preposition == "of"
            if scenes and (link.preposition not in {"of", "from"} or objective):
                return scenes
        own = self.scenery.scenes_of_clause(position, clause)
        if own:
            return own
        for subject in clause.subjects if clause.passive else ():
            for link in subject.links:
                if link.preposition in {"in", "at", "near", "around"} and (
                    scenes := self.scenery.scenes_of_link(position, link)
                ):
                    return scenes
        for target in clause.objects:
            scenes = self.scenery.scenes_of_phrase(position, target)
            if scenes and target is not phrase:
                return scenes
            for link in target.links:
                scenes = self.scenery.scenes_of_link(position, link)
                if scenes and link.preposition in {"around", "near", "in", "at"}:
                    return scenes
        return self._consequent_scenes(discourse, clause, phrase) or self.neighbours.scenes(discourse, clause)

    def _consequent_scenes(self, discourse: Discourse, clause: Clause, phrase: Phrase) -> tuple[Scene, ...]:
        """The place of what came of it, or of what it was for: "strikes which left ten dead in X"."""
        consequences = self._consequences(discourse, clause, phrase)
        for other in consequences:
            found = self.scenery.scenes_of_clause(discourse.position, other)
            for target in other.objects:
                found = found or self.scenery.scenes_of_phrase(discourse.position, target)
            if found:
                return found
        return ()

    def _consequences(self, discourse: Discourse, clause: Clause, phrase: Phrase) -> list[Clause]:
        """The relative clauses of the noun or of the list it stands in, its purposes, and what hangs on them."""
        lists = [link.phrases for link in clause.links if phrase in link.phrases] or [(phrase,)]
        indices = {index for listed in lists[0] for index in listed.clauses}
        purposes = {c.index for c in discourse.clauses if c.parent == clause.index and c.relation == "infinitive"}
        found = indices | purposes
        found |= {c.index for c in discourse.clauses if c.parent in indices}
        return [discourse.clauses[index] for index in sorted(found)]

    def _parts(
        self, discourse: Discourse, clause: Clause, phrase: Phrase, row: EventNounRow, role: str
    ) -> tuple[Part, ...]:
        position = discourse.position
        doers = self._doers(discourse, clause, phrase, role)
        targets = self._targets(discourse, clause, phrase, role)
        if row.event_type in {"clash", "agreement"}:
            with_links = [
                link
                for link in (*clause.links, *phrase.links)
                if link.preposition in {"with", "between", "among", "against"}
            ]
            others = self.cast.actors(position, [p for link in with_links for p in link.phrases], clause)
            doers = (
                self.cast.actors(position, clause.subjects, clause)
                if role == "link" and clause.passive and phrase in clause.agents
                else doers
            )
            subject = doers if role != "subject" or row.event_type == "agreement" else ()
            return tuple(Part(key, "participant") for key in unique((*subject, *others)))
        initiators = tuple(Part(key, "initiator") for key in doers)
        return unique((*initiators, *(Part(key, "target") for key in targets if key not in doers)))

    def _doers(self, discourse: Discourse, clause: Clause, phrase: Phrase, role: str) -> tuple[str, ...]:
        position = discourse.position
        by = [p for link in phrase.links if link.preposition == "by" for p in link.phrases]
        named = self.cast.actors(position, by, clause)
        if named:
            return named
        if phrase.possessor is not None:
            return self.cast.resolve(position, phrase.possessor, clause)
        modifiers = self.cast.modifying(position, phrase)
        if modifiers:
            return modifiers
        if role == "object" and not clause.passive and clause.verb not in {"suffer", "face", "repel"}:
            return self.cast.actors(position, clause.subjects, clause)
        if role == "subject" and clause.passive:
            return self.cast.actors(position, clause.agents, clause)
        if role == "link" and clause.agents and any(self.lexicon.event_noun(p) for p in clause.subjects):
            return self.cast.actors(position, clause.agents, clause)
        if role == "link" and clause.verb in {"respond", "retaliate", "reply"}:
            return self.cast.actors(position, clause.subjects, clause)
        return ()

    def _targets(self, discourse: Discourse, clause: Clause, phrase: Phrase, role: str) -> tuple[str, ...]:
        position = discourse.position
        links = [link for link in phrase.links if link.preposition in {"on", "against", "at"}]
        if role in {"object", "subject"}:
            links += [link for link in clause.links if link.preposition in {"on", "against"}]
        found = self.cast.actors(position, [p for link in links for p in link.phrases], clause)
        fallen = self.lexicon.outcome(clause.verb, "verb")
        if (
            role == "link"
            and not found
            and clause.passive
            and fallen is not None
            and fallen.unit in {"killed", "wounded"}
        ):
            found = self.cast.actors(position, clause.subjects, clause)
        if not found and role == "link" and any(l.preposition == "under" and phrase in l.phrases for l in clause.links):
            found = self.cast.actors(position, clause.subjects, clause)
        if not found and role == "link":
            struck = [c for c in self._consequences(discourse, clause, phrase) if c.relation == "relative"]
            found = self.cast.actors(position, [p for c in struck for p in c.objects], clause)
        if role == "subject" and not clause.passive and clause.verb in {"hit", "target", "strike", "kill"}:
            found = unique((*found, *self.cast.actors(position, clause.objects, clause)))
        return found


def _nouns(clause: Clause) -> Iterator[tuple[Phrase, str, str]]:
    """The noun phrases of a clause with their role; in links the preposition too."""
    if not clause.shared_subject:
        for phrase in clause.subjects:
            yield phrase, "subject", ""
    for phrase in (*clause.objects, *clause.attributes):
        yield phrase, "object", ""
    for phrase in clause.agents:
        yield phrase, "link", "by"
    for link in clause.links:
        for phrase in link.phrases:
            yield phrase, "link", link.preposition
            yield from _inside(phrase)
    for phrase in (*clause.objects, *clause.subjects):
        yield from _inside(phrase)


def _inside(phrase: Phrase) -> Iterator[tuple[Phrase, str, str]]:
    for link in phrase.links:
        for inner in link.phrases:
            yield inner, "link", link.preposition


def _unwrapped(phrase: Phrase) -> Phrase:
    if phrase.head in WRAPPERS:
        return next((p for link in phrase.links if link.preposition == "of" for p in link.phrases), phrase)
    return phrase


def row_takes_object(row: EventNounRow | None) -> bool:
    """Whether what stands after "of" is where it happened: "the capture of X", not "the attack of the X Brigade"."""
    return row is not None and row.event_type in {"capture", "withdrawal", "siege", "shelling", "air_strike", "destruction"}
