"""Numbers told place by place behind the first: "killed 12 people in Karsk, *five in Lomna* and *three near Orvo*"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.coding.model import ClaimDraft
from pipeline.language.model import Number

_WHERE = r"\b(?:in|at|near|around|outside|from|on) (?:the |nearby |neighbouring )?(?:[a-z]+ (?:of )?){0,2}[A-Z]"
_THERE = re.compile(rf"(?: (?:others?|more))? {_WHERE}[\w'’-]*")
_BEFORE = re.compile(rf"^[^.;:()]{{0,60}}?{_WHERE}[^;:()\d]{{0,60}}?(?:,|,? and|,? while)(?: a further| another)? $")


def told_beside(text: str, number: Number, before: Sequence[ClaimDraft]) -> ClaimDraft | None:
    """The claim of a bare number with a place of its own, of the same as the number told with a place before it."""
    last = next((claim for claim in reversed(before) if claim.subset_of is None), None)
    if last is None or last.number is None or last.claim_type != "casualties":
        return None
    there = _THERE.match(text, number.end)
    if there is None or not _BEFORE.match(text[last.number.end : number.start]):
        return None
    return replace(last, number=number, span=(number.start, there.end()))
