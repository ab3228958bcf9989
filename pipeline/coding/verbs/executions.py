"""Captives whom a clause says were killed: "rounded up 40 men *and shot them*"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase
from pipeline.language.trees.captives import CAPTIVE

THEM = frozenset({"them", "all", "most", "both", "whom"})
# How many clauses back those may have been taken who are killed.
FAR = 2


def executed(frames: Frames, discourse: Discourse, clause: Clause) -> VerbRow | None:
    """The massacre of those just seized: "took 40 men and *shot them*", "handed them to guards, *who shot* 20"."""
    fate = frames.lexicon.outcome(clause.verb, "verb")
    deadly = clause.verb == "shoot" or (fate is not None and fate.unit == "killed")
    if not deadly or clause.passive or clause.particle or not clause.objects or not all(map(_are_they, clause.objects)):
        return None
    above = discourse.parent(clause)
    for _ in range(FAR):
        if above is None or clause.relation not in {"coordinate", "relative", "participle"}:
            return None
        if _seizes(frames, discourse, above):
            return VerbRow(clause.verb, None, None, None, "massacre", "subject", "object", None)
        above = discourse.parent(above)
    return None


def _are_they(phrase: Phrase) -> bool:
    """ "shot *them*", "shot *20 of them*"."""
    return phrase.head in {"them", "all", "both"} or any(p.head in THEM for p in linked([phrase], {"of"}))


def _seizes(frames: Frames, discourse: Discourse, clause: Clause) -> bool:
    """Whether several people are taken in a clause: "*rounded up* 40 men"; not "took a spy", "were taken"."""
    if clause.passive or clause.negated or not any(phrase.plural for phrase in clause.objects):
        return False
    if any(frames.lexicon.singular(phrase.head) in CAPTIVE for phrase in clause.objects):
        return True  # "lined up *the prisoners*"
    row = frames.fill(discourse.position, clause)
    return row is not None and row.event_type == "abduction"
