"""Events told by what something was: "The X was an offensive in Y, launched on 3 May by Z"."""

import re
from dataclasses import replace

from pipeline.coding.actors.cast import Cast
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.lexicon import unique
from pipeline.coding.model import EventDraft, Part
from pipeline.coding.nouns.lead_scenes import LeadScenes
from pipeline.coding.nouns.nouns import of_many, unwrapped
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.verbs.parties import DEADLY
from pipeline.coding.wording import linked, links_with
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

# What the happening brought about, and not that it took place: "a bombing *that killed 20 people*".
WROUGHT = frozenset({None, "killing", "massacre", "displacement", "destruction"})

# What a battle may be defined as by the place that it was for.
DEFINED = frozenset({"siege", "assault", "offensive", "capture"})

# How far before a noun phrase its "not" may stand: "not an official withdrawal".
BEFORE = len(" not an ")
_NOT = re.compile(r"\b(?:not|never)\s(?:an?\s|the\s)?(?:[\w-]+\s)?$")


class Leads:
    """Makes the event that a sentence defines."""

    def __init__(self, frames: Frames, cast: Cast, scenery: Scenery, timeline: Timeline) -> None:
        self.frames, self.cast, self.timeline = frames, cast, timeline
        self._scenes, self._scenery = LeadScenes(frames.lexicon, scenery), scenery

    def of_clause(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        """The event that the predicate noun of a clause with "be" names, if it is one and new."""
        if clause.verb != "be" or not discourse.happened(clause) or any(p.pronoun for p in clause.subjects):
            return []
        for attribute in clause.attributes:
            phrase = unwrapped(attribute, self.frames.lexicon)
            none = _is_judged(discourse, clause) or is_denied(discourse, attribute)
            row = None if none else self._defined(discourse.position, clause, attribute, phrase)
            if row is not None and not self._told_below(discourse, clause, phrase):
                return [self._event(discourse, clause, phrase, row)]
        return []

    def _is_placed(self, row: EventNounRow, position: int, phrase: Phrase) -> bool:
        """ "The Battle of Esk was *the siege of Esk*", "was the final assault on Esk"; not "the siege of the war"."""
        links = links_with(phrase, {"of", "on", "against"}) if row.event_type in DEFINED else []
        return bool(self._scenery.first_scenes(position, links))

    def _defined(self, position: int, clause: Clause, attribute: Phrase, phrase: Phrase) -> EventNounRow | None:
        """What "was an attack", "were counter-attacks", of a massacre also "was *the killing of prisoners*" tells."""
        lexicon = self.frames.lexicon
        row = lexicon.event_noun(phrase)
        new = attribute.determiner in {"a", "an"} or (attribute.plural and not attribute.determiner)
        named = any(lexicon.event_noun(subject) is not None for subject in clause.subjects)
        if row is None and named and lexicon.singular(phrase.head) in lexicon.words("encounter"):
            row = EventNounRow(phrase.head, "clash", None, ())  # "The Battle of Esk was *an engagement*"
        known = named and attribute.determiner == "the"
        if row is None or not (new or (known and (row.event_type in DEADLY or self._is_placed(row, position, phrase)))):
            return None
        many = row.event_type in DEADLY and of_many(phrase, lexicon)
        bombing = row.event_type == "assault" and any(lexicon.singular(p.head) == "bombing" for p in clause.subjects)
        event_type = "massacre" if many else "bombing" if bombing else row.event_type
        return replace(row, event_type=event_type)

    def _told_below(self, discourse: Discourse, clause: Clause, phrase: Phrase) -> bool:
        """Whether a clause of the noun tells the same by its verb ("a battle of the war fought between …")."""
        below = [discourse.clauses[index] for index in phrase.clauses]
        below += [c for c in discourse.children(clause) if c.passive and not c.introducer and c.shared_subject]
        rows = [self.frames.fill(discourse.position, c) for c in below]
        return any(row is not None and row.event_type not in WROUGHT for row in rows)

    def _event(self, discourse: Discourse, clause: Clause, phrase: Phrase, row: EventNounRow) -> EventDraft:
        below = self._below(discourse, clause, phrase)
        expression, _ = next(
            (e for c in below if (e := discourse.expression(c))[0] is not None), discourse.expression(clause)
        )
        # The year in "the 2031 Esk attack" only tells it from others.
        own = expression or next((time for time in clause.times if not time.attributive), None)
        return EventDraft(
            position=discourse.position,
            clause=clause.index,
            event_type=row.event_type,
            trigger=(phrase.head_start, phrase.end),
            span=(clause.start, clause.end),
            parts=self._parts(discourse, clause, phrase, below, row),
            scene=self._scenes.scene(discourse, clause, phrase, row, below),
            dating=self.timeline.dating(discourse.position, own),
            rule=f"lead:{row.noun}",
            sources=discourse.sources(clause),
        )

    def _below(self, discourse: Discourse, clause: Clause, phrase: Phrase) -> list[Clause]:
        """What hangs on the noun or on what stands behind it: "a siege *laid by* …", "a raid *that took place* …"."""
        indices = set(phrase.clauses) | {other.index for other in discourse.children(clause) if other.passive}
        below = (discourse.clauses[index] for index in sorted(indices))
        return [c for c in below if c.relation == "participle" or (c.relation == "relative" and self._occurs(c))]

    def _occurs(self, clause: Clause) -> bool:
        """ "an attack that *took place* in Esk", "that *was carried out* by B"."""
        takes = clause.verb == "take" and any(phrase.head == "place" for phrase in clause.objects)
        words = self.frames.lexicon.words
        return takes or clause.verb in (words("light_verb") if clause.passive else words("occurring_verb"))

    def _parts(
        self, discourse: Discourse, clause: Clause, phrase: Phrase, below: list[Clause], row: EventNounRow
    ) -> tuple[Part, ...]:
        helping = self.frames.lexicon.words("supporting_verb")
        agents = [p for c in below if c.verb not in helping for p in c.agents]
        helpers = [p for c in below if c.verb in helping for p in c.agents]
        including = [
            p for agent in agents for link in agent.links if link.preposition == "including" for p in link.phrases
        ]
        by = [p for link in phrase.links if link.preposition == "by" for p in link.phrases]
        doers = self.cast.actors(discourse.position, [*agents, *including, *by], clause) or self.cast.modifying(
            discourse.position, phrase
        )
        against = linked([phrase], {"on", "against", *(["of"] if row.event_type in DEADLY else [])})
        between = [p for link in phrase.links if link.preposition in {"between", "among"} for p in link.phrases]
        targets = self.cast.actors(discourse.position, against, clause)
        parties = self.cast.actors(discourse.position, between, clause)
        role = "participant" if row.event_type in {"clash", "agreement"} else "initiator"
        initiators = tuple(Part(key, role) for key in doers)
        opposed = tuple(Part(key, "target") for key in targets if key not in doers)
        helped = tuple(Part(key, "supporter") for key in self.cast.actors(discourse.position, helpers, clause))
        supporting = tuple(part for part in helped if part.actor not in {*doers, *targets, *parties})
        return unique((*initiators, *opposed, *(Part(key, "participant") for key in parties), *supporting))


def _is_judged(discourse: Discourse, clause: Clause) -> bool:
    """ "Doe said that the raid was *an attack on us all*": what somebody says of a happening that is known."""
    named = any(discourse.lexicon.event_noun(phrase) is not None for phrase in clause.subjects)
    return named and clause.relation == "complement" and discourse.outer_speech(clause) is not None


def is_denied(discourse: Discourse, attribute: Phrase) -> bool:
    """ "The move was a new deployment and *not a withdrawal*": what it was not, behind what it was."""
    return _NOT.search(discourse.passage.text[max(0, attribute.start - BEFORE) : attribute.head_start]) is not None
