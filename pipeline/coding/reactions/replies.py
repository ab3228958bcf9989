"""What a reaction answers, where the same passage says it just before."""

from pipeline.coding.model import ClaimDraft, Drafts, ReactionDraft

ANSWERING = frozenset({"deny", "dispute"})


def reaction_answered(reaction: ReactionDraft, drafts: Drafts) -> ReactionDraft | None:
    """The accusation before a denial: "A accused B of shelling X, but B rejected the accusation"."""
    if reaction.reaction_type not in ANSWERING:
        return None
    before = [r for r in drafts.reactions if r.position == reaction.position and r.span[0] < reaction.span[0]]
    last = before[-1] if before else None
    accused = last is not None and last.reaction_type == "accuse" and last.actor != reaction.actor
    return last if accused else None


def claim_answered(reaction: ReactionDraft, drafts: Drafts) -> ClaimDraft | None:
    """The other's claim before a denial: "A said that B had shelled X; B dismissed the report"."""
    if reaction.reaction_type not in ANSWERING:
        return None
    before = [c for c in drafts.claims if c.position == reaction.position and c.span[0] < reaction.span[0]]
    others = [c for c in before if c.claimant is not None and c.claimant != reaction.actor and c.stance != "denies"]
    return others[-1] if others else None
