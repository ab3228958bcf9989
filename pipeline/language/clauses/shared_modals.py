"""Modals and negations that coordinated verbs share: "will storm X and *burn* it", "was not taken or *burnt*"."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.language.model import Clause


def share_modals(text: str, clauses: Sequence[Clause]) -> list[Clause]:
    """Give a verb without an auxiliary of its own the modal and the negation of the verb that it goes on with."""
    shared = {clause.index: clause for clause in clauses}
    for clause in clauses:
        above = shared.get(clause.parent) if clause.parent is not None else None
        if above is not None and (above.modal or above.negated) and _goes_on(clause, above):
            shared[clause.index] = _with_auxiliary(text, clause, above)
    return [shared[clause.index] for clause in clauses]


def _goes_on(clause: Clause, above: Clause) -> bool:
    """Whether a bare verb or participle stands beside its like: "would storm and *burn*", "not taken or *burnt*"."""
    if clause.relation != "coordinate" or not clause.shared_subject or clause.modal or clause.negated:
        return False
    bare = clause.tag == above.tag == "VB"
    done = (above.passive or above.perfect) and above.tag == "VBN" and clause.tag in {"VBN", "VBD"}
    return bare or (done and not clause.perfect)


def _with_auxiliary(text: str, clause: Clause, above: Clause) -> Clause:
    """ "did not enter or shell X" denies both; of two participles only one behind "or" is denied too."""
    joint = text[above.trigger_end : clause.trigger_start].split()
    bare = clause.tag == "VB" and "but" not in joint
    negated = above.negated and (bare or "or" in joint[-2:] or "nor" in joint[-2:])
    kept = clause.tag == "VBD" and not clause.passive and bool(clause.objects)  # "would be beaten and *fled* the town"
    return replace(clause, negated=negated, modal="" if kept else above.modal)
