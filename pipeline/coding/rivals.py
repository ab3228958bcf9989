"""Bare numbers that another sets against one told before: "said that 78 had died, while the army *spoke of five*"."""

from collections.abc import Sequence

from pipeline.coding.counts import Count
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft


def rival_unit(lexicon: Lexicon, count: Count, before: Sequence[ClaimDraft]) -> str | None:
    """ "… the army *said 20*", "rescuers *put it at 40*": of the same as the number before."""
    clause, row = count.clause, lexicon.speech(count.clause)
    alone = count.phrase.text == count.number.text and not count.phrase.links and count.above is None
    says = row is not None and row.stance is not None and row.reaction_type is None
    says = says or clause.verb in lexicon.words("counting_verb") | lexicon.words("estimating_verb")
    placed = count.role == "object" or (count.role == "link" and count.preposition in {"of", "at"})
    if not (before and alone and says and placed) or clause.passive or before[-1].clause == clause.index:
        return None
    return before[-1].unit
