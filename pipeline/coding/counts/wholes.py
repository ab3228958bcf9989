"""The number of which another counts a part."""

import re
from collections.abc import Sequence

from pipeline.coding.counts.counts import Count
from pipeline.coding.model import ClaimDraft, is_part
from pipeline.coding.wording import is_number_head
from pipeline.language.model import Number

_OF_WHOM = re.compile(r"\b(?:of|among) (?:whom|which|them|these)(?: only| at least| about| some| just)? ?$")
_OF_THEM = re.compile(r" of (?:whom|which|them|these)\b")
# "Of the 60 wounded, 12 died"
_OF_THE = re.compile(r"^(?:Of|Among|Out of) (?:the |these |those )?$")
_COLON = re.compile(r":[^.;:]*$")


def whole_of(text: str, count: Count, before: Sequence[ClaimDraft]) -> Number | None:
    """ "64 rebels, including 40 foreign fighters", "64 rebels, of whom 40 were killed", "40 of them": the 64."""
    wholes = [claim.number for claim in before if claim.number and claim.subset_of is None]
    if not wholes or not is_part(count.number, wholes[-1]):
        return None
    last = wholes[-1]
    pointing = _OF_WHOM.search(text[: count.number.start]) or _OF_THEM.match(text[count.number.end :])
    apart = _OF_THE.match(text[: last.start]) or _COLON.search(text[last.end : count.number.start])
    # "of whom nine were cooks and *four* were boys"
    goes_on = before[-1].subset_of == last and count.clause.parent == before[-1].clause and is_number_head(count.phrase)
    return last if count.preposition == "including" or pointing or apart or goes_on else None
