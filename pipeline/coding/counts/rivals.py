"""Bare numbers that another sets against one told before: "said that 78 had died, while the army *spoke of five*"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.coding.counts.counts import Count
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Number

# "(142 *according to the army*)", ", and 30, *per the army*".
_GIVEN = re.compile(
    r",? (?:according to|as per|per|by) (?P<whom>[\w.'’ -]{3,60}?)(?:'s? (?:count|estimates?))?(?=[,;.)]|$)"
)
# What stands between the number told before and its rival.
_BESIDE = re.compile(r"(?:\(|,? (?:and|or|but|while|to)|[,;]) ?$")
# ", *had* lost", "*,* were wounded".
_GOES_ON = re.compile(r", (?:\w+ )?")
LONGEST_BETWEEN = 90
# ", *against* 600 *for the defenders*".
_AGAINST = re.compile(r"(?:, (?:as )?against| versus| compared (?:to|with)) (?:an estimated )?$")
_WHOSE = re.compile(r" (?:for|of|among|on|by|suffered by) (?P<whom>(?:the )?[\w'’ -]{3,40}?)(?: side)?(?=[,;.)]|$)")

# "lost 60 men, *the army* 12": what stands between a number and that of the others, where the verb is left out.
_LEFT_OUT = re.compile(
    r"(?: [\w'’-]+){0,6}?(?:[,;](?: and| while| but)?| and| while| but) "
    r"(?P<whom>(?:the |its |their )?(?:[\w'’-]+ ){0,4}?[\w'’-]+) (?:only |just |at )?"
)
# "lost 30 men *to the army* and the police": those to whom they were lost.
_LOST_TO = re.compile(r"(?: [\w'’-]+){0,3}? (?:to|against) ")
_ENDS = re.compile(r"(?: of (?:theirs|its own|their own))?(?:\s*[.,;)]|$| and\b| or\b)")


def sums_up(discourse: Discourse, count: Count, last: ClaimDraft) -> bool:
    """Whether a total goes on from the number told last: not "200 pupils are there, the total is 9"."""
    since = last.number.end if last.number is not None else 0
    others = any(since <= n.start and n.end <= count.number.start for n in discourse.passage.numbers)
    return not others or count.clause.relation == "participle"  # "…, *bringing* the total to 33"


def rival_unit(discourse: Discourse, lexicon: Lexicon, count: Count, before: Sequence[ClaimDraft]) -> str | None:
    """ "… the army *said 20*", "rescuers *put it at 40*": of the same as the number before."""
    clause, row = count.clause, lexicon.speech(count.clause)
    alone = _is_bare(count) and not count.phrase.links and count.above is None
    says = row is not None and row.stance is not None and row.reaction_type is None
    says = says or clause.verb in lexicon.words("counting_verb") | lexicon.words("estimating_verb")
    placed = count.role == "object" or (count.role == "link" and count.preposition in {"of", "at"})
    if not (before and alone and says and placed) or clause.passive or before[-1].clause == clause.index:
        return None
    return before[-1].unit if count.preposition != "at" or sums_up(discourse, count, before[-1]) else None


def _is_bare(count: Count) -> bool:
    """ "counted *12*", "counted *only 12*"."""
    words = count.phrase.text.lower().replace(count.number.text.lower(), "").split()
    return not set(words) - {"only", "just", "merely", "no", "fewer", "more", "less", "than", "some", "a"}


def rival_of(discourse: Discourse, number: Number, before: Sequence[ClaimDraft]) -> ClaimDraft | None:
    """ "Over 60 people (*71 according to the army*) were killed": as another gives the number before."""
    passage, last = discourse.passage, before[-1] if before else None
    given = _GIVEN.match(passage.text, number.end)
    if last is None or last.number is None or given is None:
        return None
    between = passage.text[last.number.end : number.start]
    if len(between) > LONGEST_BETWEEN or not _BESIDE.search(between):
        return None
    if any(_follows(passage.text, given.end(), other) and other.index != last.clause for other in discourse.clauses):
        return None  # "ten were killed, and 300, according to the union, *lost* their jobs"
    clause = discourse.clauses[last.clause] if last.clause is not None else None
    whom = shallow(passage.text, *given.span("whom"), passage.names)
    voices = discourse.voices((whom,), clause) if clause is not None else ()
    told = replace(last, number=number, subset_of=None, stance="asserts", span=(number.start, given.end("whom")))
    return replace(told, claimant=next(iter(voices), None))


def _follows(text: str, end: int, clause: Clause) -> bool:
    """Whether a verb goes on behind the comma that closes an attribution."""
    between = text[end : clause.trigger_start]
    return clause.trigger_start > end and bool(_GOES_ON.fullmatch(between))


def other_side(discourse: Discourse, number: Number, before: Sequence[ClaimDraft]) -> ClaimDraft | None:
    """ "cost the attackers 1,700 casualties, *against 600 for the defenders*": as many of the others."""
    text, last = discourse.passage.text, before[-1] if before else None
    whose = _WHOSE.match(text, number.end)
    if last is None or last.number is None or whose is None or not _AGAINST.search(text[: number.start]):
        return None
    clause = discourse.clauses[last.clause] if last.clause is not None else None
    whom = shallow(text, *whose.span("whom"), discourse.passage.names)
    found = discourse.cast.resolve(discourse.position, whom, clause) if clause is not None else ()
    told = replace(last, number=number, subset_of=None, span=(number.start, whose.end("whom")))
    return replace(told, subject=next(iter(found), None))


def others_beside(discourse: Discourse, number: Number, before: Sequence[ClaimDraft]) -> ClaimDraft | None:
    """ "lost 60 men, *the army 12*", "put the dead at 30, *the army at 12*": as many by another's loss or count."""
    if not before or _ENDS.match(discourse.passage.text, number.end) is None:
        return None
    return of_others(discourse, replace(before[-1], number=number, span=(number.start, number.end)), before)


def of_others(discourse: Discourse, claim: ClaimDraft, before: Sequence[ClaimDraft]) -> ClaimDraft | None:
    """The claim as that of those named right before its number, where the verb is left out; None where nobody is."""
    text, last, number = discourse.passage.text, before[-1], claim.number
    if last.number is None or last.clause is None or number is None:
        return None
    between = _LEFT_OUT.fullmatch(text, last.number.end, number.start)
    clause = discourse.clauses[last.clause]
    verbs = (other.trigger_start for other in discourse.clauses)
    if between is not None and _LOST_TO.match(between.group()):
        return None
    if between is None or clause.passive or any(between.start("whom") <= at < number.start for at in verbs):
        return None
    found = discourse.cast.resolve(
        discourse.position, shallow(text, *between.span("whom"), discourse.passage.names), clause
    )
    doers = discourse.cast.actors(discourse.position, clause.subjects, clause)
    told = [other for other in before if other.clause == last.clause]
    if not found or found[0] in doers:
        return None
    if any(other.subject in doers for other in told):
        return replace(claim, subject=found[0], subset_of=None)
    counting = any(other.claimant in doers for other in told)
    return replace(claim, claimant=found[0], subset_of=None) if counting else None
