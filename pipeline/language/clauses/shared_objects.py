"""Objects that coordinated verbs share: "encircled and shelled the town"."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.language.model import Clause

_JOINTS = frozenset({"and", "or", "and then", "and also"})


def share_objects(text: str, clauses: Sequence[Clause]) -> list[Clause]:
    """Give a verb the object, and else the prepositional phrases, of the verb that is coordinated with it."""
    shared = {clause.index: clause for clause in clauses}
    for clause in reversed(clauses):
        above = shared.get(clause.parent) if clause.parent is not None else None
        if above is not None and _shares(text, above, clause):
            shared[above.index] = replace(above, objects=clause.objects, links=above.links or clause.links)
    return [shared[clause.index] for clause in clauses]


def _shares(text: str, above: Clause, clause: Clause) -> bool:
    open_ended = not above.objects and not above.passive
    alike = clause.relation == "coordinate" and clause.shared_subject and not clause.passive
    return open_ended and alike and text[above.trigger_end : clause.trigger_start].strip() in _JOINTS
