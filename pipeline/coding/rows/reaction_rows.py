"""The rows of reactions."""

from pipeline.coding.model import Drafts, ReactionDraft
from pipeline.coding.reactions.replies import claim_answered, reaction_answered
from pipeline.coding.rows.actor_rows import ActorRows
from pipeline.coding.rows.claim_rows import ClaimRows
from pipeline.coding.rows.excerpts import Excerpts
from pipeline.coding.rows.identifiers import Identifiers
from pipeline.records import Reaction


class ReactionRows:
    """Makes the reaction rows of one document."""

    def __init__(self, drafts: Drafts, identifiers: Identifiers, excerpts: Excerpts) -> None:
        self.drafts, self.identifiers, self.excerpts = drafts, identifiers, excerpts
        self._ids = [identifiers.new(reaction.position, "r") for reaction in drafts.reactions]

    def rows(self, actors: ActorRows, claims: ClaimRows) -> tuple[Reaction, ...]:
        """One row a reaction."""
        return tuple(self._row(*item, actors, claims) for item in zip(self._ids, self.drafts.reactions, strict=True))

    def _id_of(self, draft: ReactionDraft) -> str:
        return next(i for i, other in zip(self._ids, self.drafts.reactions, strict=True) if other is draft)

    def _row(self, reaction_id: str, draft: ReactionDraft, actors: ActorRows, claims: ClaimRows) -> Reaction:
        evidence, start, end = self.excerpts.evidence(draft.position, draft.span)
        dating = draft.dating
        reaction = reaction_answered(draft, self.drafts)
        claim = claim_answered(draft, self.drafts) if reaction is None else None
        return Reaction(
            reaction_id=reaction_id,
            passage_id=self.identifiers.passage(draft.position),
            actor_id=actors.identifier(draft.actor) if draft.actor else None,
            target_id=actors.identifier(draft.target) if draft.target else None,
            reaction_type=draft.reaction_type,
            date_start=dating.start,
            date_end=dating.end,
            date_basis=dating.basis,
            date_precision=dating.precision,
            date_text=dating.text,
            venue=draft.venue,
            quote=self.excerpts.text(draft.position, draft.quote) if draft.quote else None,
            replies_to_claim=claims.id_of(claim) if claim is not None else None,
            replies_to_reaction=self._id_of(reaction) if reaction is not None else None,
            evidence=evidence,
            char_start=start,
            char_end=end,
            rule=draft.rule,
        )
