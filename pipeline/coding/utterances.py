"""Reactions: public acts of speech about the conflict."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import EventDraft, ReactionDraft
from pipeline.coding.timeline import Timeline
from pipeline.curation import Curated
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause, Phrase

SPEECH_NOUN_VERBS = frozenset({"issue", "express", "voice", "release", "make", "send", "offer", "declare", "raise"})
VENUES = frozenset(
    [
        "hearing",
        "interview",
        "conference",
        "session",
        "meeting",
        "summit",
        "speech",
        "address",
        "briefing",
        "sermon",
        "rally",
        "visit",
        "debate",
        "ceremony",
        "lawsuit",
        "forum",
    ]
)
PUBLIC_KINDS = frozenset({"person", "state", "igo", "ngo", "political_party"})


class Utterances:
    """Makes reactions of the clauses of one document."""

    def __init__(self, curated: Curated, lexicon: Lexicon, cast: Cast, timeline: Timeline) -> None:
        self.lexicon, self.cast, self.timeline = lexicon, cast, timeline
        self._nouns = {row.noun: row for row in curated.reaction_nouns}
        self._tones = {row.word: row.reaction_type for row in curated.tone_words}

    def of_clause(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> list[ReactionDraft]:
        """The reaction that a clause is, if it is one."""
        if any(event.clause == clause.index and event.event_type == "intimidation" for event in events):
            return []
        if row_needs_truth(self.lexicon.speech(clause)) and not discourse.happened(clause):
            return []
        if clause.negated or clause.modal or clause.relation == "infinitive" or clause.introducer in {"if", "as"}:
            return []
        row = self.lexicon.speech(clause)
        reaction_type = self._type(discourse, clause, row, events)
        if reaction_type is None:
            return []
        speakers = discourse.speakers(clause)
        if not speakers and not clause.subjects:
            return []
        return [self._reaction(discourse, clause, row, reaction_type, speakers)]

    def _reaction(
        self,
        discourse: Discourse,
        clause: Clause,
        row: SpeechVerbRow | None,
        reaction_type: str,
        speakers: tuple[str, ...],
    ) -> ReactionDraft:
        expression, reported = discourse.expression(clause)
        expression = expression or next((time for time in clause.times if time.attributive), None)
        quote = self._quote(discourse, clause)
        end = max(clause.end, quote[1]) if quote else clause.end
        target = self._target(discourse, clause, row)
        return ReactionDraft(
            position=discourse.position,
            clause=clause.index,
            reaction_type=reaction_type,
            actor=speakers[0] if speakers else None,
            target=target if target not in speakers else None,
            dating=self.timeline.dating(discourse.position, expression, reported=reported),
            span=(clause.start, end),
            rule=f"speech:{clause.verb}",
            venue=self._venue(discourse, clause),
            quote=quote,
        )

    def _type(
        self, discourse: Discourse, clause: Clause, row: SpeechVerbRow | None, events: Sequence[EventDraft]
    ) -> str | None:
        if row is None:
            return self._noun_type(clause)
        if row.reaction_type is not None:
            return self._fixed(discourse, clause, row)
        if row.stance == "denies":
            if any(self.lexicon.thing(p) == "accusation" for p in clause.objects):
                return "deny"
            reported = any(self.lexicon.thing(p) == "report" for p in clause.objects)
            reported = reported or any(link.preposition == "as" for link in clause.links)
            return "dispute" if reported and self._public(discourse, clause) else None
        return self._by_content(discourse, clause, events)

    def _fixed(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow) -> str | None:
        if (
            clause.verb == "call"
            and row.particle is None
            and not (self._quote(discourse, clause) and self._public(discourse, clause))
        ):
            return None
        if (
            row.reaction_type in {"dispute", "comment"}
            and clause.verb in {"respond", "question"}
            and not clause.complements
            and not self._quote(discourse, clause)
        ):
            return None
        if (
            row.reaction_type in {"threaten", "warn"}
            and row.stance is None
            and not clause.complements
            and not clause.objects
        ):
            return None
        return row.reaction_type

    def _noun_type(self, clause: Clause) -> str | None:
        if clause.verb not in SPEECH_NOUN_VERBS:
            return None
        phrases = clause.subjects if clause.passive else clause.objects
        return next(
            (self._nouns[n].reaction_type for p in phrases if (n := self.lexicon.singular(p.head)) in self._nouns), None
        )

    def _by_content(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> str | None:
        """ "said" with a quotation by somebody who speaks for the public, and no happening on the ground in it."""
        if self._warns(discourse, clause) and self._public(discourse, clause):
            return "warn"
        quote = self._quote(discourse, clause)
        if quote is None:
            return None
        if not self._public(discourse, clause):
            return None
        if any(source.clause == clause.index for event in events for source in event.sources):
            return None
        if clause.tag == "VBG" and (outer := discourse.outer_speech(clause)) is not None and self.lexicon.speech(outer):
            return None  # "refuted it, stating that …" is one act of speech
        words = discourse.passage.text[quote[0] : quote[1]].lower().replace(",", " ").replace(".", " ").split()
        return next((self._tones[word] for word in words if word in self._tones), "comment")

    def _public(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the speaker speaks for the public, and is no fighting force or nameless source."""
        speakers = discourse.speakers(clause)
        return bool(speakers) and self.cast.identity.facts[speakers[0]].kind in PUBLIC_KINDS

    def _warns(self, discourse: Discourse, clause: Clause) -> bool:
        """ "said that if X did not help, the town could fall": what may come unless somebody acts."""
        for index in clause.complements:
            content = discourse.clauses[index]
            below = [c for c in discourse.clauses if c.parent == index and c.introducer in {"if", "unless"}]
            if content.modal in {"could", "would", "might", "may", "will"} and any(c.negated or c.introducer == "unless" for c in below):
                return True
        return False

    def _quote(self, discourse: Discourse, clause: Clause) -> tuple[int, int] | None:
        """The quotation that stands nearest behind the verb before another verb of saying, else right before it."""
        speech = sorted(
            c.trigger_start
            for c in discourse.clauses
            if self.lexicon.speech(c) and c.trigger_start > clause.trigger_start
        )
        limit = speech[0] if speech else len(discourse.passage.text)
        for quotation in discourse.passage.source.quotations:
            if clause.trigger_start <= quotation.start < limit and quotation.end > quotation.start:
                return quotation.start, quotation.end
        for quotation in discourse.passage.source.quotations:
            if 0 <= clause.start - quotation.end <= 3 and quotation.end > quotation.start:  # noqa: PLR2004 - a comma and a mark
                return quotation.start, quotation.end
        return None

    def _other_speech(self, other: Clause, clause: Clause) -> bool:
        later = other.trigger_start > clause.trigger_start and self.lexicon.speech(other) is not None
        return later and not (other.tag == "VBG" and other.parent == clause.index)

    def _target(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow | None) -> str | None:
        phrases: tuple[Phrase, ...] = ()
        if row is not None and row.addressee == "object":
            phrases = (clause.subjects if clause.passive else clause.objects) or clause.recipients
        elif row is not None and row.addressee:
            phrases = tuple(p for link in clause.links if link.preposition == row.addressee for p in link.phrases)
        found = self.cast.actors(discourse.position, phrases, clause)
        found = found or self.cast.capitals(discourse.position, phrases)
        return found[0] if found else None

    def _venue(self, discourse: Discourse, clause: Clause) -> str | None:
        for current in discourse.ancestors(clause):
            for link in current.links:
                for phrase in link.phrases:
                    if (
                        link.preposition in {"during", "at", "in", "before"}
                        and self.lexicon.singular(phrase.head) in VENUES
                    ):
                        return discourse.passage.text[phrase.start : phrase.end]
        return None


def row_needs_truth(row: SpeechVerbRow | None) -> bool:
    """Whether an act of speech counts only where the text says that it took place; content of other speech may not."""
    return row is None or row.reaction_type is not None


def with_replies(reactions: Sequence[ReactionDraft]) -> list[ReactionDraft]:
    """Who answers somebody in the same sentence speaks to whoever spoke just before."""
    found: list[ReactionDraft] = []
    for reaction in reactions:
        answers = reaction.reaction_type in {"dispute", "deny"} and reaction.target is None
        if answers and found and found[-1].actor != reaction.actor:
            found.append(replace(reaction, target=found[-1].actor))
        else:
            found.append(reaction)
    return found
