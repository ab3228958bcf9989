"""The rows of claims."""

from pipeline.coding.model import ClaimDraft, Drafts
from pipeline.coding.rows.actor_rows import ActorRows
from pipeline.coding.rows.event_rows import EventRows
from pipeline.coding.rows.excerpts import Excerpts
from pipeline.coding.rows.identifiers import Identifiers
from pipeline.records import Claim


class ClaimRows:
    """Makes the claim rows of one document."""

    def __init__(self, drafts: Drafts, identifiers: Identifiers, excerpts: Excerpts) -> None:
        drafts.claims.sort(key=_order)
        self.drafts, self.identifiers, self.excerpts = drafts, identifiers, excerpts
        self._ids = [identifiers.new(claim.position, "c") for claim in drafts.claims]

    def rows(self, actors: ActorRows, events: EventRows) -> tuple[Claim, ...]:
        """One row a claim."""
        return tuple(self._row(*item, actors, events) for item in zip(self._ids, self.drafts.claims, strict=True))

    def id_of(self, draft: ClaimDraft) -> str:
        """The identifier of a claim."""
        return next(i for i, claim in zip(self._ids, self.drafts.claims, strict=True) if claim is draft)

    def _row(self, claim_id: str, draft: ClaimDraft, actors: ActorRows, events: EventRows) -> Claim:
        evidence, start, end = self.excerpts.evidence(draft.position, draft.span)
        number = draft.number
        counted = number is not None and (number.minimum is not None or number.maximum is not None)
        return Claim(
            claim_id=claim_id,
            passage_id=self.identifiers.passage(draft.position),
            event_id=events.id_of(draft),
            claimant_id=actors.identifier(draft.claimant) if draft.claimant else None,
            claim_type=draft.claim_type,
            stance=draft.stance,
            subject_id=actors.identifier(draft.subject) if draft.subject else None,
            unit=draft.unit,
            quantity_min=number.minimum if number else None,
            quantity_max=number.maximum if number else None,
            is_approximate=number.approximate if number and counted else None,
            quantity_text=number.text if number else None,
            subset_of=self._whole_of(draft),
            period_start=draft.period[0],
            period_end=draft.period[1],
            evidence=evidence,
            char_start=start,
            char_end=end,
            rule=draft.rule,
        )

    def _whole_of(self, draft: ClaimDraft) -> str | None:
        """The claim of which this one counts a part."""
        if draft.subset_of is None:
            return None
        for claim_id, claim in zip(self._ids, self.drafts.claims, strict=True):
            if claim.position == draft.position and claim.number == draft.subset_of:
                return claim_id
        return None


def _order(claim: ClaimDraft) -> tuple[int, int, int]:
    at = claim.number.start if claim.number else claim.trigger[0] if claim.trigger else claim.span[0]
    return claim.position, at, claim.span[0]
