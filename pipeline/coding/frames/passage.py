"""Passage that one gives another: "B let *the rebels cross the border*"."""

from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause

LETTING = frozenset({"let", "allow", "permit"})
PASSING = frozenset({"cross", "pass", "transit"})


def let_through(discourse: Discourse, clause: Clause, row: VerbRow | None) -> tuple[Clause, VerbRow | None]:
    """The help of whoever lets a force through, told of it and of the force; else what was given."""
    parent = discourse.parent(clause)
    if parent is None or parent.verb not in LETTING or parent.passive or clause.verb not in PASSING:
        return clause, row
    if clause.passive or clause.shared_subject or not clause.subjects or not parent.subjects:
        return clause, row
    people = [(p, discourse.lexicon.people(p)) for p in clause.subjects]
    if not all(p.name is not None or (known is not None and known.group == "force") for p, known in people):
        return clause, None if row is not None and row.event_type == "advance" else row
    told = VerbRow(clause.verb, None, None, None, "support", "subject", "object", None)
    return replace(clause, subjects=parent.subjects, objects=clause.subjects), told
