"""Which clause a time expression dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language.model import Clause
from pipeline.language.times.time_model import TimeExpression
from pipeline.value import replace

_PREPOSITIONS = ("on", "in", "at", "by", "during", "from", "until", "since", "over")
_BEFORE_TIMES = (*_PREPOSITIONS, "the", "also", "early", "late", "then")
_BREAKS = r"(?:[,;—–]|\b(?:and|but|while|however))$"
_WHEN = re.compile(r",? when\b")
_JOINTS = frozenset({"and", "but", "while", "that", "although", "though"})
_INNER = frozenset({"relative", "participle", "infinitive"})
LONGEST_OPENING = 2  # words before a time that still opens its sentence: "Also on 3 April"


@dataclass(frozen=True, slots=True)
class Owner:
    """A word's stretch of the text, and the clause that it belongs to."""

    start: int
    end: int
    clause: int | None


def attach_times(
    text: str, clauses: Sequence[Clause], times: Sequence[TimeExpression], owners: Sequence[Owner]
) -> list[Clause]:
    """Give every clause the time expressions that stand in it.

    An expression that opens a stretch ("…, and on 3 June, the mayor …") dates the clause that follows; any
    other the clause that its words hang on in the tree.
    """
    found: dict[int, list[TimeExpression]] = {}
    for time in times:
        index = _following(text, clauses, time) if _opens(text, time.start) else None
        if index is None:
            index = _lifted(text, clauses, _holding(time, owners), time)
        if index is None:
            index = _nearest(clauses, time)
        counted = _counted_from(clauses, time)
        if counted is not None:
            found.setdefault(counted.index, []).append(replace(time, count=0, unit="day", relation="at"))
            index = _outside(clauses, counted) if index == counted.index else index
        if index is not None:
            found.setdefault(index, []).append(time)
        then = _when(text, clauses, time)
        if then is not None and then != index:
            found.setdefault(then, []).append(replace(time, relation="at"))
    return [
        replace(clause, times=tuple(found[clause.index])) if clause.index in found else clause for clause in clauses
    ]


def _opens(text: str, start: int) -> bool:
    """Whether nothing but prepositions stands between a time and the stretch's beginning."""
    before = _bare(text[:start].lower())
    return before.rstrip('"“” ') == "" or re.search(_BREAKS, before) is not None


def _bare(before: str) -> str:
    """What stands before a time, without the prepositions that lead to it."""
    before = before.rstrip()
    changed = True
    while changed:
        changed = False
        for word in _BEFORE_TIMES:
            if before == word or before.endswith(f" {word}"):
                before, changed = before.removesuffix(word).rstrip(), True
    return before


def _following(text: str, clauses: Sequence[Clause], time: TimeExpression) -> int | None:
    """The clause behind a time that opens a stretch, the main one where the time opens the sentence."""
    before = text[: time.start].split()
    joined = not _JOINTS.isdisjoint(word.lower() for word in before[-2:])
    if not joined and not text[time.end :].lstrip().startswith(",") and len(before) > LONGEST_OPENING:
        return None
    later = [clause for clause in clauses if _is_behind(clause, time.end)]
    if "," not in text[: time.start]:
        later = [clause for clause in later if clause.parent is None] or later
    chosen = min(later, key=lambda clause: clause.trigger_start, default=None)
    return chosen.index if chosen is not None else None


def _is_behind(clause: Clause, position: int) -> bool:
    """Whether a clause with its own subjects stands behind a position."""
    if clause.trigger_start < position or clause.relation in _INNER:
        return False
    return not clause.subjects or clause.shared_subject or min(p.start for p in clause.subjects) >= position


def _holding(time: TimeExpression, owners: Sequence[Owner]) -> int | None:
    overlapping = (owner for owner in owners if owner.start < time.end and time.start < owner.end)
    return next((owner.clause for owner in overlapping if owner.clause is not None), None)


def _lifted(text: str, clauses: Sequence[Clause], index: int | None, time: TimeExpression) -> int | None:
    """ "the mill, which served as a depot, *on 4 May*": behind the comma the time is the outer clause's."""
    by_index = {clause.index: clause for clause in clauses}
    clause = by_index.get(index) if index is not None else None
    if clause is None or clause.relation != "relative" or clause.parent is None or clause.trigger_end > time.start:
        return index
    between = _bare(text[clause.trigger_end : time.start].lower())
    return clause.parent if between.endswith(",") and between.count(",") == 1 else index


def _counted_from(clauses: Sequence[Clause], time: TimeExpression) -> Clause | None:
    """ "two days after *the army captured Elm*": the clause that a time counts from, itself of that day."""
    if time.anchor is None or time.anchor[0] < time.end or time.kind != "relative":
        return None
    later = [clause for clause in clauses if clause.trigger_start >= time.end]
    return min(later, key=lambda clause: clause.trigger_start, default=None)


def _outside(clauses: Sequence[Clause], counted: Clause) -> int | None:
    """The clause that a time dates which counts from this one: the one it hangs on, or the one behind it."""
    if counted.parent is not None:
        return counted.parent
    later = (clause for clause in clauses if clause.trigger_start > counted.trigger_start)
    chosen = min(later, key=lambda clause: clause.trigger_start, default=None)
    return chosen.index if chosen is not None else None


def _when(text: str, clauses: Sequence[Clause], time: TimeExpression) -> int | None:
    """ "held out until 9 March, *when it capitulated*": the clause behind the time that happens then."""
    match = _WHEN.match(text, time.end)
    if match is None or time.kind not in {"calendar", "relative"}:
        return None
    later = [clause for clause in clauses if clause.trigger_start >= match.end() and clause.introducer != "with"]
    chosen = min(later, key=lambda clause: clause.trigger_start, default=None)
    return chosen.index if chosen is not None and chosen.relation not in {"relative", "participle"} else None


def _nearest(clauses: Sequence[Clause], time: TimeExpression) -> int | None:
    nearest = min(clauses, key=lambda clause: (abs(clause.trigger_start - time.start), clause.index), default=None)
    return nearest.index if nearest is not None else None
