"""Tolls whose words the parser takes apart: "Ruritanian dead and captured numbered nearly 90"."""

import re

from pipeline.coding.counts.count_states import or_wounded
from pipeline.coding.discourse.discourse import Discourse
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Number, Phrase

REACHING = (
    *("numbered", "totalled", "totaled", "exceeded", "reached", "topped", "were"),
    *("amounted to", "came to", "stood at", "rose to"),
)
LONGEST = 100
_TOLL = re.compile(
    r"(?P<whose>(?:[A-Za-z][\w'’-]* )?(?P<state>[a-z]+))(?: (?:and|or) [a-z]+)? (?:had )?"
    rf"(?:{'|'.join(REACHING)}) $",
    re.IGNORECASE,
)
_PUT = re.compile(
    r"\bnumber of (?:(?P<whom>[\w'’ -]{1,50}?) )?"
    r"(?P<state>(?<=(?:confirmed|.reported|...feared) )dead|killed|wounded|injured|captured|missing|displaced)\b"
    r"[^,;.]{0,40} (?:at|to|reached|exceeded) $"
)
_DEATHS = re.compile(
    r"\b(?:(?:death|casualty|the|its) toll|death count|body count) "
    r"(?:(?:[a-z]+ ){0,3}?(?:at|to|of|was|is|be|been|reached|exceeded) )?$",
    re.IGNORECASE,
)
_RANGING = re.compile(
    r"\b(?:estimates?|counts?|figures?|reports?) (?:of|for) (?:the )?(?:number of )?(?P<whose>[a-z]+ )?"
    r"(?P<state>dead|killed|deaths|fatalities|wounded|injured|casualties|losses) (?:[a-z]+ ){0,3}?(?:from|between) $",
    re.IGNORECASE,
)
_LIVES = re.compile(r"\b(?:claim|cost|tak|took)\w* the lives of $")
_WHOSE = re.compile(r"((?: [\w'’-]+){1,4}?)(?=\s*[,;.)]| (?:and|in|at|on|near|since|during|after|including)\b)")
_LEFT = re.compile(
    r"\b(?:left|leaving|leaves|leave|with|claimed|reported|confirmed|counted|found|listed|recorded|registered|identified"
    r"|documented|lists?|reports?|counts?|records?)"
    r"(?: (?:between|at least|some|about|around|nearly|almost|over|up to))?"
    r"(?: an? (?:estimated|reported|further))?(?: [\d,]+(?: [\w'’-]+){1,3} and)? $",
    re.IGNORECASE,
)
_LYING = re.compile(
    r"(?P<whom>(?: [\w'’-]+){1,3}?)(?:, including [a-z]+,)?(?: and [\d,]+(?: [\w'’-]+){1,3}?)?"
    r"(?: (?:as (?:having been |being )?|to have been )(?P<as>dead|killed|wounded|injured|missing|captured|displaced)"
    r"| (?P<state>dead|killed|wounded|injured|captured|missing|homeless|displaced))\b"
)
# Before most numbers stands something else, which costs less to see than to search.
_ENDS = (
    *(f"{verb} " for verb in REACHING),
    *(" at ", " to ", " of ", " was ", " is ", " be ", " been ", " toll ", " count ", " from ", " between "),
)


def toll_before(discourse: Discourse, number: Number) -> tuple[str, Phrase] | None:
    """The unit of a number by the words before it, and the phrase of those whom it counts."""
    passage, begin = discourse.passage, max(0, number.start - LONGEST)
    bound = passage.text.startswith("between ", number.start)  # "estimates ranged *between 20 and 40*"
    if not (bound or passage.text[begin : number.start].lower().endswith(_ENDS)):
        return None
    put = _PUT.search(passage.text, begin, number.start)
    if put is not None:
        return _put_at(discourse, put)
    if _DEATHS.search(passage.text, begin, number.start) is not None:
        return "killed", shallow(passage.text, number.start, number.end, (), number)
    if _LIVES.search(passage.text, begin, number.start) is not None:
        whose = _WHOSE.match(passage.text, number.end)
        end = whose.end(1) if whose is not None else number.end
        return "killed", shallow(passage.text, number.start, end, passage.names, number)
    return _ranging(discourse, number, begin) or _numbered(discourse, number, begin)


def _ranging(discourse: Discourse, number: Number, begin: int) -> tuple[str, Phrase] | None:
    """ "estimates of the *dead ranging from* 20 to 40"."""
    text, lexicon = discourse.passage.text, discourse.lexicon
    bound = len("between ") if text.startswith("between ", number.start) else 0
    match = _RANGING.search(text, begin, number.start + bound)
    state = match["state"].lower() if match is not None else ""
    row = lexicon.outcome(lexicon.singular(state), "noun") or lexicon.outcome(state, "adjective")
    return (row.unit, shallow(text, number.start, number.end, (), number)) if row and row.unit else None


def _numbered(discourse: Discourse, number: Number, begin: int) -> tuple[str, Phrase] | None:
    """ "Ruritanian *dead and captured numbered* nearly 90"."""
    passage, lexicon = discourse.passage, discourse.lexicon
    match = _TOLL.search(passage.text, begin, number.start)
    row = lexicon.outcome(match["state"].lower(), "adjective") if match is not None else None
    if match is None or row is None or row.unit is None:
        return None
    phrase = shallow(passage.text, *match.span("whose"), passage.names)
    joined = or_wounded(row.unit, passage.text, match.end("whose"))
    other = passage.text[match.end("whose") :].startswith((" and captured", " and missing"))
    return ("other" if other else joined or row.unit), phrase


def _put_at(discourse: Discourse, match: re.Match[str]) -> tuple[str, Phrase] | None:
    """ "put the number of *rebels killed* until then at 180"."""
    row = discourse.lexicon.outcome(match["state"], "adjective")
    unit = or_wounded(row.unit, match.string, match.end("state")) if row is not None else None
    span = match.span("whom") if match["whom"] else match.span("state")
    return (unit, shallow(match.string, *span, discourse.passage.names)) if unit else None


def left_behind(discourse: Discourse, number: Number) -> tuple[str, Phrase] | None:
    """ "left an estimated *600 herders dead*", "confirmed *50 civilians* and 9 soldiers *as killed*"."""
    passage = discourse.passage
    match = _LYING.match(passage.text, number.end)
    if match is None or not _LEFT.search(passage.text, max(0, number.start - LONGEST), number.start):
        return None
    row = discourse.lexicon.outcome(match["state"] or match["as"], "adjective")
    begin = match.end() - len(match.group()) + 4 if match["whom"].startswith(" of ") else number.start
    phrase = shallow(passage.text, begin, match.end("whom"), passage.names, number)
    known = row is not None and row.unit is not None and discourse.lexicon.people(phrase) is not None
    return (row.unit, phrase) if known and row is not None and row.unit is not None else None
