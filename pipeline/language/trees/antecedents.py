"""The noun that a relative clause, a participle or an infinitive hangs on takes its part in it."""

from collections.abc import Sequence

from pipeline.language.model import Clause, Link, Phrase
from pipeline.value import replace

_PARTS = frozenset({"many", "some", "most", "several", "all", "half", "few", "none", "both", "each"})
_PRONOUNS = frozenset({"that", "which", "who", "whom"})


def with_antecedent(clause: Clause, antecedent: Phrase) -> Clause:
    """The clause with the noun in the place of its pronoun, or in the place that is empty."""
    if _is_relative(clause.subjects[:1]):
        return _with_subject(clause, antecedent)
    if _is_relative(clause.objects[:1]):
        return replace(clause, objects=(antecedent,))
    if clause.introducer == "where":
        return replace(clause, links=(*clause.links, Link("in", (antecedent,), antecedent.start)))
    if not clause.subjects and clause.relation in {"participle", "infinitive"}:
        return _with_subject(clause, antecedent)
    return _with_link_or_object(clause, antecedent)


def _with_link_or_object(clause: Clause, antecedent: Phrase) -> Clause:
    """ "the town from which they fled", "the town they left"."""
    linked = next((link for link in clause.links if _is_relative(link.phrases)), None)
    if linked is not None:
        others = (link for link in clause.links if link is not linked)
        return replace(clause, links=(*others, Link(linked.preposition, (antecedent,), antecedent.start)))
    left_out = clause.relation == "relative" and clause.subjects and not clause.objects and not clause.introducer
    left_out = left_out and clause.subjects[0].head not in _PARTS  # "200 fighters, *many* of them wounded"
    return replace(clause, objects=(antecedent,)) if left_out else clause


def _with_subject(clause: Clause, antecedent: Phrase) -> Clause:
    return replace(clause, subjects=(antecedent,), shared_subject=True)


def _is_relative(phrases: Sequence[Phrase]) -> bool:
    return any(phrase.head in _PRONOUNS for phrase in phrases)
