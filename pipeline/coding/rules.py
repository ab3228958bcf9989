"""The rules for one passage, in the order in which they read it."""

import re
from collections.abc import Sequence
from datetime import timedelta

from pipeline.coding.actors.cast import Cast
from pipeline.coding.claims.denials import Denials
from pipeline.coding.claims.propositions import Context, Propositions
from pipeline.coding.counts.casualties import DEED, Casualties
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.events.doubles import merged, told_by_subject
from pipeline.coding.events.fatalities import Fatalities
from pipeline.coding.events.happenings import Happenings
from pipeline.coding.events.leads import Leads
from pipeline.coding.events.nominals import Nominals
from pipeline.coding.frames.frames import Frames
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Drafts, EventDraft
from pipeline.coding.places.gaps import Gaps
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.reactions.answered import answering, with_targets
from pipeline.coding.reactions.quoted_acts import without_counts, without_frames
from pipeline.coding.reactions.same_acts import joined, without_messengers
from pipeline.coding.reactions.utterances import Utterances
from pipeline.coding.verbs.qualifiers import ACHIEVED
from pipeline.language.model import Clause

# "in the 1965 *war*".
_PAST_WAR = re.compile(r" (?:[\w-]+ )?(?:war|conflict|campaign|uprising|rebellion|insurgency|revolt|invasion)\b", re.I)
# Events further back than this belong to an earlier conflict.
BACKGROUND = timedelta(days=60)


class Rules:
    """The rules of one document."""

    def __init__(self, lexicon: Lexicon, cast: Cast, scenery: Scenery, timeline: Timeline) -> None:
        self.cast, frames = cast, Frames(lexicon, cast, scenery)
        self.happenings = Happenings(frames, cast, scenery, timeline)
        self.clausal = (
            self.happenings,
            Leads(frames, cast, scenery, timeline),
            Fatalities(frames, cast, timeline),
        )
        self.denials = Denials(frames)
        self.nominals, self.gaps = Nominals(lexicon, cast, scenery, timeline), Gaps(scenery, timeline)
        self.casualties = Casualties(lexicon, cast, timeline)
        self.propositions = Propositions(lexicon, cast)
        self.utterances = Utterances(lexicon, cast, timeline)

    def code(self, discourse: Discourse, drafts: Drafts) -> None:
        """Add what one passage tells: its events, the claims of its numbers and sources, its reactions."""
        told = [event for clause in discourse.clauses for event in self._events(discourse, clause)]
        events = merged(told, discourse)
        counts = self.casualties.of_passage(discourse)
        spoken = [r for clause in discourse.clauses for r in self.utterances.of_clause(discourse, clause, told)]
        acts = without_messengers(without_counts(without_frames(spoken, discourse), counts), discourse)
        reactions = with_targets(joined(acts, discourse))
        numbered = [claim for claim in counts if not claim.rule.startswith(DEED)]
        counted = frozenset(claim.clause for claim in numbered if claim.clause is not None)
        context = Context(events, counted, frozenset(reaction.clause for reaction in reactions))
        claims = [c for clause in discourse.clauses for c in self.propositions.of_clause(discourse, clause, context)]
        voices = (*(claim.claimant for claim in (*counts, *claims)), *(reaction.actor for reaction in reactions))
        self.cast.spoke(discourse.position, {key for key in voices if key})
        drafts.reactions.extend(answering(reactions, (*counts, *claims), drafts, discourse))
        drafts.events.extend(events)
        drafts.claims.extend((*counts, *claims))
        drafts.denials.extend(self.denials.of_passage(discourse))

    def _events(self, discourse: Discourse, clause: Clause) -> list[EventDraft]:
        told = [rule for room in self.clausal for rule in room.of_clause(discourse, clause)]
        types = {event.event_type for event in told}
        named = [e for e in self.nominals.of_clause(discourse, clause) if e.event_type not in types or _apart(e, told)]
        named = [event for event in named if not any(_within(event, other) for other in told)]
        if told:  # "were flown in *in a joint operation*"
            named = [e for e in named if e.rule != "noun:operation" or not _is_linked(e, clause)]
        if types & ACHIEVED:
            driven = types == {"withdrawal"} and clause.passive  # "were driven back *by a counter-attack*"
            named = [e for e in named if not told_by_subject(e, clause) or (driven and not e.known)]
        filled = self.gaps.filled(discourse, clause, [*told, *named])
        if self._recalled(discourse, clause):
            return []
        return [e for e in filled if not (self._background(e) or self._goes_back(discourse, clause, e))]

    def _recalled(self, discourse: Discourse, clause: Clause) -> bool:
        """ "*In the 1965 war* the junction had changed hands": whether a clause tells of a war long before."""
        timeline, text = self.happenings.timeline, discourse.passage.text
        wars = (time for time in clause.times if time.attributive and _PAST_WAR.match(text, time.end))
        ends = (timeline.period(discourse.position, time)[1] for time in wars)
        start = timeline.conflict_start
        return any(end is not None and start is not None and start - end > BACKGROUND for end in ends)

    def _goes_back(self, discourse: Discourse, clause: Clause, event: EventDraft) -> bool:
        """ "had taken Esk in 2012, *only to lose it three months later*": told by a clause of long before."""
        timeline, start = self.happenings.timeline, self.happenings.timeline.conflict_start
        if event.dating.basis != "bounded" or start is None:
            return False
        above = discourse.ancestors(clause)[1:]
        times = (time for c in above for time in c.times if time.kind == "calendar" and time.relation == "at")
        ends = (timeline.period(discourse.position, time)[1] for time in times)
        return any(end is not None and start - end > BACKGROUND for end in ends)

    def _background(self, event: EventDraft) -> bool:
        """Whether it is dated long before the document's own conflict."""
        start = self.happenings.timeline.conflict_start
        return event.dating.end is not None and start is not None and start - event.dating.end > BACKGROUND


def _is_linked(event: EventDraft, clause: Clause) -> bool:
    """Whether a noun stands behind "in", beside what the verb tells: "were flown to Esk *in a joint operation*"."""
    beside = (phrase for link in clause.links if link.preposition == "in" for phrase in link.phrases)
    return any(phrase.start <= event.trigger[0] < phrase.end for phrase in beside)


def _apart(event: EventDraft, told: Sequence[EventDraft]) -> bool:
    """ "occupied Elm after *the capture of Oak* by Y": whether a noun speaks of what happened at another place."""
    places = {e.scene.place for e in told if e.scene is not None and e.event_type == event.event_type}
    mentioned = event.rule.startswith("mention:") and event.scene is not None and bool(event.parts)
    return mentioned and bool(places) and event.scene is not None and event.scene.place not in places


def _within(event: EventDraft, told: EventDraft) -> bool:
    """Whether a noun stands in the words by which a verb tells an event: "opened indiscriminate *fire*"."""
    return told.trigger[0] <= event.trigger[0] and event.trigger[1] <= told.trigger[1]
