"""What speakers do in their own quoted words: "We condemn the raid", he said."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.discourse.voices import FIRST_PERSON
from pipeline.coding.model import ClaimDraft, ReactionDraft
from pipeline.language.model import Clause

# Who speaks by the mouth of a person: "Ruritania condemns the raid", her minister said.
BODIES = frozenset({"state", "igo", "ngo", "political_party"})
PRESENT = frozenset({"VBP", "VBZ"})


def in_own_words(clause: Clause) -> bool:
    """ "*We* condemn the raid": whether the speaker is the subject."""
    return any(phrase.head.lower() in FIRST_PERSON for phrase in clause.subjects)


def without_frames(reactions: Sequence[ReactionDraft], discourse: Discourse) -> list[ReactionDraft]:
    """The reactions without the mere saying around quoted acts, which take over its quotation, date and venue."""
    voiced = [_voiced(r, reactions, discourse) for r in reactions]
    quoted = {id(r): _frames(r, voiced, discourse) for r in voiced}
    framing = {id(frame) for r in voiced for frame in quoted[id(r)] if _only_frames(frame, r, discourse)}
    apart = {
        id(frame) for r in voiced for frame in quoted[id(r)]
    } - framing  # "sent condolences and said, "We condemn …""
    bare = [replace(r, quote=None) if id(r) in apart else _quoted(r, quoted[id(r)], discourse) for r in voiced]
    return [r for r, spoken in zip(bare, voiced, strict=True) if id(spoken) not in framing]


def without_counts(reactions: Sequence[ReactionDraft], counts: Sequence[ClaimDraft]) -> list[ReactionDraft]:
    """The reactions without the mere saying of numbers: "Our men killed 30 soldiers," he said."""
    return [r for r in reactions if r.reaction_type != "comment" or not any(_counts(r, count) for count in counts)]


def _counts(reaction: ReactionDraft, count: ClaimDraft) -> bool:
    """Whether a number is told in the words that the same speaker is quoted with."""
    if reaction.quote is None or count.number is None or count.claimant != reaction.actor:
        return False
    return reaction.quote[0] <= count.number.start < reaction.quote[1]


def _within(reaction: ReactionDraft, other: ReactionDraft, discourse: Discourse) -> bool:
    """Whether a reaction is uttered in the words that another is quoted with."""
    trigger = discourse.clauses[reaction.clause].trigger_start
    return other is not reaction and other.quote is not None and other.quote[0] <= trigger < other.quote[1]


def _voiced(reaction: ReactionDraft, reactions: Sequence[ReactionDraft], discourse: Discourse) -> ReactionDraft:
    """ "*Ruritania condemns the raid*", Doe said: the act of whoever is quoted, in the name of the land."""
    facts = discourse.cast.identity.facts
    clause = discourse.clauses[reaction.clause]
    if reaction.actor is None or facts[reaction.actor].kind not in BODIES or clause.tag not in PRESENT:
        return reaction
    around = (r for r in reactions if _within(reaction, r, discourse) and r.actor not in {None, reaction.actor})
    person = next((r.actor for r in around if r.actor and facts[r.actor].kind == "person"), None)
    return replace(reaction, actor=person) if person is not None else reaction


def _frames(
    reaction: ReactionDraft, reactions: Sequence[ReactionDraft], discourse: Discourse
) -> tuple[ReactionDraft, ...]:
    """The sayings that a quoted act is part of, the nearest last."""
    return tuple(r for r in reactions if r.actor == reaction.actor and _within(reaction, r, discourse))


def _only_frames(frame: ReactionDraft, reaction: ReactionDraft, discourse: Discourse) -> bool:
    """Whether a saying does nothing but bring in the quoted act: by a plain verb, or a verb of the same act."""
    row = discourse.lexicon.speech(discourse.clauses[frame.clause])
    plain = row is not None and row.reaction_type is None
    return plain or frame.reaction_type in {"comment", reaction.reaction_type}


def _quoted(reaction: ReactionDraft, frames: Sequence[ReactionDraft], discourse: Discourse) -> ReactionDraft:
    if frames:
        frame = frames[-1]
        return replace(reaction, quote=frame.quote, dating=frame.dating, venue=frame.venue)
    if not in_own_words(discourse.clauses[reaction.clause]):
        return reaction
    around = (q for q in discourse.passage.source.quotations if q.start <= reaction.span[0] < q.end)
    found = next(around, None)
    return replace(reaction, quote=(found.start, found.end)) if found is not None else reaction
