"""What speakers do in their own quoted words: "We condemn the raid", he said."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.coding.discourse import Discourse
from pipeline.coding.model import ClaimDraft, ReactionDraft
from pipeline.coding.voices import FIRST_PERSON
from pipeline.language.model import Clause


def in_own_words(clause: Clause) -> bool:
    """ "*We* condemn the raid": whether the speaker is the subject."""
    return any(phrase.head.lower() in FIRST_PERSON for phrase in clause.subjects)


def without_frames(reactions: Sequence[ReactionDraft], discourse: Discourse) -> list[ReactionDraft]:
    """The reactions without the mere saying around quoted acts, which take over its quotation, date and venue."""
    quoted = {id(r): _frame(r, reactions, discourse) for r in reactions}
    framing = {id(frame) for frame in quoted.values() if frame is not None and frame.reaction_type == "comment"}
    return [_quoted(r, quoted.get(id(r)), discourse) for r in reactions if id(r) not in framing]


def without_counts(reactions: Sequence[ReactionDraft], counts: Sequence[ClaimDraft]) -> list[ReactionDraft]:
    """The reactions without the mere saying of numbers: "Our men killed 30 soldiers," he said."""
    return [r for r in reactions if r.reaction_type != "comment" or not any(_counts(r, count) for count in counts)]


def _counts(reaction: ReactionDraft, count: ClaimDraft) -> bool:
    """Whether a number is told in the words that the same speaker is quoted with."""
    if reaction.quote is None or count.number is None or count.claimant != reaction.actor:
        return False
    return reaction.quote[0] <= count.number.start < reaction.quote[1]


def _trigger(reaction: ReactionDraft, discourse: Discourse) -> int:
    return discourse.clauses[reaction.clause].trigger_start


def _frame(reaction: ReactionDraft, reactions: Sequence[ReactionDraft], discourse: Discourse) -> ReactionDraft | None:
    """The saying that a quoted act is part of."""
    for other in reactions:
        around = other.quote is not None and other.quote[0] <= _trigger(reaction, discourse) < other.quote[1]
        if around and other is not reaction and other.actor == reaction.actor:
            return other
    return None


def _quoted(reaction: ReactionDraft, frame: ReactionDraft | None, discourse: Discourse) -> ReactionDraft:
    if frame is not None:
        return replace(reaction, quote=frame.quote, dating=frame.dating, venue=frame.venue)
    if not in_own_words(discourse.clauses[reaction.clause]):
        return reaction
    around = (q for q in discourse.passage.source.quotations if q.start <= reaction.span[0] < q.end)
    found = next(around, None)
    return replace(reaction, quote=(found.start, found.end)) if found is not None else reaction


def joined(reactions: Sequence[ReactionDraft], discourse: Discourse) -> list[ReactionDraft]:
    """ "rejected the claims and *called them lies*": the same act in other words is no second reaction."""
    found: list[ReactionDraft] = []
    for reaction in reactions:
        clause = discourse.clauses[reaction.clause]
        again = clause.verb in discourse.lexicon.words("naming_verb") and clause.shared_subject
        same = [r for r in found if r.clause == clause.parent and _kin(r, reaction)] if again else []
        if not same:
            found.append(reaction)
    return found


def _kin(one: ReactionDraft, other: ReactionDraft) -> bool:
    return (one.reaction_type, one.actor) == (other.reaction_type, other.actor)
