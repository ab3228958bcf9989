"""Numbers told place by place or day by day: "killed 12 in Karsk, *five in Lomna*", "30 on 3 May, *12 on 4 May*"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.coding.model import ClaimDraft
from pipeline.language.model import Number

_WHERE = r"\b(?:in|at|near|around|outside|from|on) (?:the |nearby |neighbouring )?(?:[a-z]+ (?:of )?){0,2}[A-Z]"
_DAY = r"\bon (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?\b"
_ON = re.compile(rf"(?: (?:others?|more))? {_DAY}")
_BEFORE_ON = re.compile(rf"^[^.;:()]{{0,60}}?{_DAY}[^;:()\d]{{0,20}}?(?:,|,? and)(?: a further| another)? $")
_THERE = re.compile(rf"(?: (?:others?|more))? {_WHERE}[\w'’-]*")
_BEFORE = re.compile(rf"^[^.;:()]{{0,60}}?{_WHERE}[^;:()\d]{{0,60}}?(?:,|,? and|,? while)(?: a further| another)? $")


def told_beside(text: str, number: Number, before: Sequence[ClaimDraft]) -> ClaimDraft | None:
    """The claim of a bare number with a place of its own, of the same as the number told with a place before it."""
    last = next((claim for claim in reversed(before) if claim.subset_of is None), None)
    if last is None or last.number is None or last.claim_type != "casualties":
        return None
    between = text[last.number.end : number.start]
    there = _THERE.match(text, number.end) if _BEFORE.match(between) else None
    there = there or (_ON.match(text, number.end) if _BEFORE_ON.match(between) else None)
    if there is None:
        return None
    return replace(last, number=number, span=(number.start, there.end()))
