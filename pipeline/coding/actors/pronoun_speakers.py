"""Whom a pronoun that speaks may mean, of those who spoke in the sentence before: "*It* added that …"."""

from pipeline.coding.actors.identity import ActorFacts

BODIES = frozenset({"igo", "ngo", "media", "state", "state_force", "armed_group", "coalition", "political_party"})


def may_mean(pronoun: str, facts: ActorFacts) -> bool:
    """ "he" one person, "it" one body, "they" a body or many."""
    nameless = facts.kind == "unnamed_source"
    many = nameless and facts.name.endswith("s")
    if pronoun == "they":
        return many or facts.kind in BODIES | {"population"}
    if pronoun == "it":
        return facts.kind in BODIES or (nameless and not many)
    return facts.kind == "person" or (nameless and not many)
