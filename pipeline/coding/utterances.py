"""Reactions: public acts of speech about the conflict."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import EventDraft, ReactionDraft
from pipeline.coding.quotations import quote_of
from pipeline.coding.speech_acts import SpeechActs
from pipeline.coding.timeline import Timeline
from pipeline.coding.wording import linked
from pipeline.curation import Curated
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause, Phrase

VENUE_PREPOSITIONS = frozenset({"during", "at", "in", "before"})


class Utterances:
    """Makes reactions of the clauses of one document."""

    def __init__(self, curated: Curated, lexicon: Lexicon, cast: Cast, timeline: Timeline) -> None:
        self.lexicon, self.cast, self.timeline = lexicon, cast, timeline
        self._acts = SpeechActs(curated, lexicon, cast)

    def of_clause(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> list[ReactionDraft]:
        """The reaction that a clause is, if it is one."""
        if any(event.clause == clause.index and event.event_type == "intimidation" for event in events):
            return []
        if not self._took_place(discourse, clause):
            return []
        reaction_type = self._acts.type_of(discourse, clause, events)
        if reaction_type is None:
            return []
        speakers = discourse.speakers(clause)
        return [self._reaction(discourse, clause, reaction_type, speakers)] if speakers or clause.subjects else []

    def _took_place(self, discourse: Discourse, clause: Clause) -> bool:
        """Not "did not accuse", "may condemn", "called on X to condemn"; plain saying need not be told as true."""
        row = self.lexicon.speech(clause)
        if (row is None or row.reaction_type is not None) and not discourse.happened(clause):
            return False
        asked = clause.relation == "infinitive" or clause.introducer in {"if", "as"}
        return not (clause.negated or clause.modal or asked)

    def _reaction(
        self, discourse: Discourse, clause: Clause, reaction_type: str, speakers: tuple[str, ...]
    ) -> ReactionDraft:
        expression, reported = discourse.expression(clause)
        expression = expression or next((time for time in clause.times if time.attributive), None)
        quote = quote_of(discourse, clause)
        target = self._target(discourse, clause, self.lexicon.speech(clause))
        return ReactionDraft(
            position=discourse.position,
            clause=clause.index,
            reaction_type=reaction_type,
            actor=speakers[0] if speakers else None,
            target=target if target not in speakers else None,
            dating=self.timeline.dating(discourse.position, expression, reported=reported),
            span=(clause.start, max(clause.end, quote[1]) if quote else clause.end),
            rule=f"speech:{clause.verb}",
            venue=self._venue(discourse, clause),
            quote=quote,
        )

    def _target(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow | None) -> str | None:
        """Who is spoken to or of: "accused *B*", "called on *B*"."""
        phrases: Sequence[Phrase] = ()
        if row is not None and row.addressee == "object":
            phrases = (clause.subjects if clause.passive else clause.objects) or clause.recipients
        elif row is not None and row.addressee:
            phrases = linked([clause], {row.addressee})
        found = self.cast.actors(discourse.position, phrases, clause)
        found = found or self.cast.capitals(discourse.position, phrases)
        return found[0] if found else None

    def _venue(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "said *at a press conference*", "in a 3 May *interview*"."""
        for phrase in linked(discourse.ancestors(clause), VENUE_PREPOSITIONS):
            if self.lexicon.singular(phrase.head) in self.lexicon.words("venue"):
                return discourse.passage.text[phrase.start : phrase.end]
        return None


def with_targets(reactions: Sequence[ReactionDraft]) -> list[ReactionDraft]:
    """Who answers somebody in the same sentence speaks to whoever spoke just before."""
    found: list[ReactionDraft] = []
    for reaction in reactions:
        answers = reaction.reaction_type in {"dispute", "deny"} and reaction.target is None
        if answers and found and found[-1].actor != reaction.actor:
            found.append(replace(reaction, target=found[-1].actor))
        else:
            found.append(reaction)
    return found
