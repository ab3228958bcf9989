"""Agents that coordinated passives share: "was torpedoed and sunk by a submarine"."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.language.model import Clause

_JOINTS = frozenset({"and", "and then", "or"})


def share_agents(text: str, clauses: Sequence[Clause]) -> list[Clause]:
    """Give a passive the agent, and the adverbials, of the passive that is coordinated with it."""
    shared = {clause.index: clause for clause in clauses}
    for clause in reversed(clauses):
        above = shared.get(clause.parent) if clause.parent is not None else None
        if above is not None and _shares(text, above, clause):
            shared[above.index] = replace(above, agents=clause.agents, links=above.links or clause.links)
        elif above is not None and _dies(text, above, clause):
            shared[above.index] = replace(above, links=(*above.links, *clause.links))
    return [shared[clause.index] for clause in clauses]


def _shares(text: str, above: Clause, clause: Clause) -> bool:
    passives = above.passive and clause.passive and not above.agents and bool(clause.agents)
    alike = clause.relation == "coordinate" and clause.shared_subject
    return passives and alike and text[above.trigger_end : clause.trigger_start].strip() in _JOINTS


def _dies(text: str, above: Clause, clause: Clause) -> bool:
    """ "were *stabbed* or burnt *to death*": both verbs end in it."""
    deadly = any(link.preposition == "to" and p.head == "death" for link in clause.links for p in link.phrases)
    alike = clause.relation == "coordinate" and above.passive == clause.passive
    return deadly and alike and text[above.trigger_end : clause.trigger_start].strip() in _JOINTS
