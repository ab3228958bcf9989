"""Whom denials answer: those who accused or asserted before, in the passage or shortly before it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import HOSTILE
from pipeline.coding.model import ClaimDraft, Drafts, ReactionDraft
from pipeline.coding.reactions.replies import ANSWERING

# Passages: how far back an accusation is answered.
FAR = 3
POINTING = frozenset({"this", "that", "it", "these", "them"})
Reactions = Sequence[ReactionDraft]


def with_targets(reactions: Reactions) -> list[ReactionDraft]:
    """Who answers somebody in the same sentence speaks to whoever accused or condemned before, else spoke last."""
    found: list[ReactionDraft] = []
    for reaction in reactions:
        others = [r for r in found if r.actor != reaction.actor and r.actor is not None]
        hostile = [r for r in others if r.reaction_type in HOSTILE]
        target = (hostile or others)[-1].actor if others else None
        found.append(replace(reaction, target=target) if _is_open(reaction) and target else reaction)
    return found


def answering(
    reactions: Reactions, claims: Sequence[ClaimDraft], before: Drafts, discourse: Discourse
) -> list[ReactionDraft]:
    """The reactions with those whom denials answer: "A said that B had fled. B rejected *the claim*."."""
    found: list[ReactionDraft] = []
    for reaction in reactions:
        target = _asserting(reaction, claims) or _earlier(reaction, before, discourse) if _is_open(reaction) else None
        found.append(replace(reaction, target=target) if target else reaction)
    return found


def _is_open(reaction: ReactionDraft) -> bool:
    return reaction.reaction_type in ANSWERING and reaction.target is None


def _asserting(reaction: ReactionDraft, claims: Sequence[ClaimDraft]) -> str | None:
    """Who asserted something before in the same passage."""
    before = [c for c in claims if c.span[0] < reaction.span[0] and c.stance in {"asserts", "confirms"}]
    return next((c.claimant for c in reversed(before) if c.claimant not in {None, reaction.actor}), None)


def _earlier(reaction: ReactionDraft, before: Drafts, discourse: Discourse) -> str | None:
    """Who accused the speaker a little earlier, or asserted in the passage before what "the claim" points at."""
    near = list(takewhile(lambda r: reaction.position - r.position <= FAR, reversed(before.reactions)))
    accuser = next((r.actor for r in near if r.reaction_type in HOSTILE and r.target == reaction.actor), None)
    if accuser is not None or not _points_back(reaction, discourse):
        return accuser
    last = takewhile(lambda c: reaction.position - c.position <= 1, reversed(before.claims))
    claimed = [c.claimant for c in last if c.stance in {"asserts", "confirms"}]
    spoken = [r.actor for r in near if reaction.position - r.position == 1]
    return next((key for key in (*claimed, *spoken) if key not in {None, reaction.actor}), None)


def _points_back(reaction: ReactionDraft, discourse: Discourse) -> bool:
    """Whether what is denied was said before: "denied *this*", "dismissed *the statement*"."""
    clause, lexicon = discourse.clauses[reaction.clause], discourse.lexicon
    for phrase in clause.patients:
        said = lexicon.thing(phrase) in {"report", "accusation"}
        said = said or lexicon.singular(phrase.head) in lexicon.words("statement")
        if phrase.head in POINTING or (said and phrase.determiner in {"the", "this", "that", "these", "such", "both"}):
            return True
    return False
