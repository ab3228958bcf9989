"""The same act told twice in a sentence: "condemned the raid and said, "We condemn …"", "rejected it as a lie"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.model import ReactionDraft

# What somebody does once in a sentence, in however many words.
REPEATABLE = frozenset({"condemn", "support", "concern"})


def joined(reactions: Sequence[ReactionDraft], discourse: Discourse) -> list[ReactionDraft]:
    """The reactions without those that say an earlier one again, which takes over their words and target."""
    found: list[ReactionDraft] = []
    for reaction in reactions:
        place = next((i for i, r in enumerate(found) if _is_same(r, reaction, discourse)), None)
        if place is None:
            found.append(reaction)
        else:
            first = found[place]
            target = first.target or reaction.target
            found[place] = replace(first, quote=first.quote or reaction.quote, target=target)
    return found


def without_messengers(reactions: Sequence[ReactionDraft], discourse: Discourse) -> list[ReactionDraft]:
    """The reactions without those who only pass on what somebody does: "Doe condemned the raid, *his aide said*."."""
    acting = {r.clause: r.actor for r in reactions}
    return [r for r in reactions if not (_is_plain(r, discourse) and _passes_on(r, acting, discourse))]


def _passes_on(reaction: ReactionDraft, acting: Mapping[int, str | None], discourse: Discourse) -> bool:
    contents = discourse.clauses[reaction.clause].complements
    others = {acting[index] for index in contents if index in acting}
    return bool(others) and reaction.actor not in others


def _is_same(first: ReactionDraft, again: ReactionDraft, discourse: Discourse) -> bool:
    """Whether one speaker does the same thing again, towards nobody else."""
    if first.actor is None or first.actor != again.actor:
        return False
    if first.reaction_type != again.reaction_type:
        return again.reaction_type == "comment" and _is_plain(again, discourse) and _beside(first, again, discourse)
    clause = discourse.clauses[again.clause]
    named = clause.verb in discourse.lexicon.words("naming_verb") and clause.shared_subject
    towards = first.target is None or again.target is None or first.target == again.target
    return (named and clause.parent == first.clause) or (first.reaction_type in REPEATABLE and towards)


def _is_plain(reaction: ReactionDraft, discourse: Discourse) -> bool:
    """ "*said*, "…"": whether the words tell no act of their own."""
    row = discourse.lexicon.speech(discourse.clauses[reaction.clause])
    return row is not None and row.reaction_type is None and reaction.quote is not None


def _beside(first: ReactionDraft, again: ReactionDraft, discourse: Discourse) -> bool:
    """ "*condemned* the raid and *said*, "…"", "*condemning* the raid, he *said*, "…""."""
    one, other = discourse.clauses[first.clause], discourse.clauses[again.clause]
    goes_on = other.parent == one.index and other.shared_subject and other.relation in {"coordinate", "participle"}
    return goes_on or (one.parent == other.index and one.relation == "participle" and one.tag == "VBG")
