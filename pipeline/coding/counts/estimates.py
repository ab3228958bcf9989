"""Who gives each of several numbers of one thing: "was put at 30 *by the mayor* and at 50 *by the army*"."""

import re
from collections.abc import Sequence

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Number
from pipeline.value import replace

_AT = (" at ", " at only ", " at just ")
_BY = re.compile(r" by (?P<whom>[\w.'’ -]{3,50}?)(?= and (?:at|by)\b| but\b| while\b|[,;.)]|$)")
# ", *the hospital that* 40 *had*".
_THAT = re.compile(r"[,;] (?:and |while |but |whereas )?(?P<whom>[\w.'’ -]{3,50}?) that (?:only |just )?$")
_HAD = re.compile(r" (?:had|did|were|was|have|has)(?: been)?(?=[,;.)]|$)")
LONGEST = 80


def put_by(discourse: Discourse, lexicon: Lexicon, claim: ClaimDraft, before: Sequence[ClaimDraft]) -> ClaimDraft:
    """The claim with the giver that stands right behind its number, about those whom the number before it counts."""
    text, number, at = discourse.passage.text, claim.number, claim.clause
    clause = discourse.clauses[at] if at is not None else None
    putting = clause is not None and clause.passive and clause.verb in lexicon.words("estimating_verb")
    if number is None or clause is None or not putting or not text[: number.start].endswith(_AT):
        return claim
    given = _BY.match(text, number.end)
    if given is None:
        return claim
    voices = discourse.voices((shallow(text, *given.span("whom"), discourse.passage.names),), clause)
    told = [other.subject for other in before if other.clause == at]
    subject = told[-1] if told else None if claim.subject in voices else claim.subject
    return replace(claim, claimant=next(iter(voices), None), subject=subject)


def gapped(discourse: Discourse, number: Number, before: Sequence[ClaimDraft]) -> ClaimDraft | None:
    """ "the UN said that 28 had died, *the hospital that 40 had*": as many by another, who says no more of it."""
    text, last = discourse.passage.text, before[-1] if before else None
    if last is None or last.number is None or last.claimant is None or last.clause is None:
        return None
    begin = max(last.number.end, number.start - LONGEST)
    given = _THAT.search(text, begin, number.start)
    if given is None or _HAD.match(text, number.end) is None:
        return None
    whom = shallow(text, *given.span("whom"), discourse.passage.names)
    voices = discourse.voices((whom,), discourse.clauses[last.clause])
    told = replace(last, number=number, subset_of=None, span=(given.start("whom"), number.end))
    return replace(told, claimant=voices[0]) if voices else None
