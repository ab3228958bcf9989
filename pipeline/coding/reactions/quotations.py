"""The words that a speaker is quoted with."""

import re

from pipeline.coding.discourse.discourse import Discourse
from pipeline.language.model import Clause
from pipeline.source.model import Quotation

# A comma, a mark and a blank.
NEAR = 3
LONGEST_TITLE = 60
# The words that are small in a name.
LOWERED = frozenset({"of", "and", "the", "in", "for", "to", "on", "a", "an", "de", "la", "al"})
# "condemned what it said was …".
_WHAT = re.compile(r"\bwhat (?:it|he|she|they|(?:the )?\w+)(?: had| has)? $")


def quote_of(discourse: Discourse, clause: Clause) -> tuple[int, int] | None:
    """The quotation that stands nearest behind the verb before another verb of saying, else right before it."""
    later = [c.trigger_start for c in discourse.clauses if c.trigger_start > clause.trigger_start]
    speaking = {c.trigger_start for c in discourse.clauses if _speaks_anew(discourse, c, clause)}
    limit = min((start for start in later if start in speaking), default=len(discourse.passage.text))
    quotations = [q for q in discourse.passage.source.quotations if q.end > q.start]
    behind = [q for q in quotations if clause.trigger_start <= q.start < limit]
    before = [q for q in quotations if 0 <= clause.start - q.end <= NEAR or _only_title(discourse, q.end, clause.start)]
    phrase = " " in discourse.passage.text[clause.trigger_start : clause.trigger_end]
    behind = [q for q in behind if q.end > clause.trigger_end or not phrase]  # ""made it clear" that "B will pay""
    telling = [q for q in behind if not _is_name(discourse, clause, q)]
    found = next(iter((*(telling or [q for q in behind if not _is_titled(discourse, q)]), *before)), None)
    return (found.start, found.end) if found is not None else None


def _is_name(discourse: Discourse, clause: Clause, quotation: Quotation) -> bool:
    """ "blamed *"bandits"*": what only calls those who are meant by a name."""
    called = [phrase for phrase in clause.objects if discourse.lexicon.people(phrase) is not None]
    return _is_titled(discourse, quotation) or any(
        p.start <= quotation.start + 1 and quotation.end <= p.end + 1 for p in called
    )


def _is_titled(discourse: Discourse, quotation: Quotation) -> bool:
    """ "the "Free Republic of Esk"": a name of several words that the text only keeps away from itself."""
    words = [w for w in discourse.passage.text[quotation.start : quotation.end].split() if w.lower() not in LOWERED]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _speaks_anew(discourse: Discourse, other: Clause, clause: Clause) -> bool:
    """Not the same breath: "denounced the raid, *calling* it …", "praised what she *termed* …"."""
    row = discourse.lexicon.speech(other)
    if row is None or other.introducer == "what" or _WHAT.search(discourse.passage.text[: other.trigger_start]):
        return False
    plain = row.reaction_type is None or other.verb == "call"
    beside = other.relation == "coordinate" and other.shared_subject and other.parent == clause.index
    if beside and other.verb in discourse.lexicon.words("naming_verb") and _is_act(discourse, clause):
        return False  # "rejected the claims and called them lies"
    if beside and plain and _opens_words(discourse, other) and _is_act(discourse, clause):
        return False  # "denounced the raid and said, "…""
    goes_on = other.tag == "VBG" and other.relation == "participle" and other.parent == clause.index
    return not (goes_on and plain)


def _opens_words(discourse: Discourse, clause: Clause) -> bool:
    """ "… and *said*, "We shall win"": whether nothing but a quotation stands behind the verb."""
    starts = (q.start - clause.trigger_end for q in discourse.passage.source.quotations)
    return any(0 <= gap <= NEAR for gap in starts)


def _only_title(discourse: Discourse, start: int, end: int) -> bool:
    """ "We shall win," *President* Doe said: whether nothing but a title stands between."""
    between = discourse.passage.text[start:end].strip(" ,\"'“”‘’").lower() if 0 < end - start < LONGEST_TITLE else ""
    return between in discourse.lexicon.titles


def _is_act(discourse: Discourse, clause: Clause) -> bool:
    row = discourse.lexicon.speech(clause)
    if row is None:  # "sent its condolences"
        return clause.verb in discourse.lexicon.words("uttering_verb")
    return row.reaction_type is not None or row.stance == "denies"
