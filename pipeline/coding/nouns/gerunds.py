"""Deeds that a gerund tells as a noun would: "ten people were killed *by shelling*", "died *in bombing by B*"."""

from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import STRIKING
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause

BEHIND = frozenset({"by", "through", "from", "in", "during", "amid", "under"})


def as_noun(discourse: Discourse, clause: Clause, row: VerbRow) -> Clause:
    """The clause with who did it and who bore it: in "was razed *by shelling by B*" the subject did not shell."""
    parent = discourse.parent(clause) if _is_plain(clause, row) and clause.shared_subject else None
    if parent is None or not (parent.passive or parent.verb in discourse.lexicon.words("perishing_verb")):
        return clause
    beside = clause.relation == "coordinate" and parent.passive  # "were driven out by raids and *shelling*"
    if not beside and not _is_gerund(clause):
        return clause
    doers = (*clause.agents, *linked([clause], {"by", "from"}))
    return replace(clause, subjects=doers, objects=parent.subjects)


def struck_by(discourse: Discourse, clause: Clause) -> bool:
    """ "was destroyed *by shelling*": the gerund tells what happened."""
    frames = discourse.lexicon.frames
    below = (c for c in discourse.children(clause) if c.introducer == "by" and _is_gerund(c))
    return any(_is_plain(c, row) for c in below for row in frames.get(c.verb, ()))


def _is_gerund(clause: Clause) -> bool:
    return clause.relation == "participle" and clause.introducer in BEHIND


def _is_plain(clause: Clause, row: VerbRow) -> bool:
    """Whether nothing but its preposition makes it a clause: "by shelling in Esk", not "by shelling Esk"."""
    return clause.tag == "VBG" and not clause.objects and not clause.particle and row.event_type in STRIKING
