"""Numbers that a toll has passed: "the death toll had exceeded 900"."""

from dataclasses import replace

from pipeline.coding.discourse import Discourse
from pipeline.coding.model import ClaimDraft

EXCEEDING = frozenset({"eclipse", "exceed", "outnumber", "outstrip", "pass", "surpass", "top"})


def exceeding(discourse: Discourse, claim: ClaimDraft) -> ClaimDraft:
    """ "the toll had *exceeded 900*": the number is a least, and there is no most."""
    clause = discourse.clauses[claim.clause] if claim.clause is not None else None
    if clause is None or claim.number is None or clause.verb not in EXCEEDING:
        return claim
    direct = 0 <= claim.number.start - clause.trigger_end <= 1
    return replace(claim, number=replace(claim.number, maximum=None)) if direct else claim
