"""Which clause a time expression dates."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.language.model import Clause
from pipeline.language.time_model import TimeExpression

_PREPOSITIONS = (
    "on",
    "in",
    "at",
    "by",
    "during",
    "from",
    "until",
    "since",
    "over",
    "the",
    "also",
    "early",
    "late",
    "then",
)
_BREAKS = ("", ",", ";", "and", "but", "while", "however", "—", "–")


def attach_times(
    text: str, clauses: list[Clause], times: Sequence[TimeExpression], owners: Sequence[tuple[int, int, int]]
) -> list[Clause]:
    """Give every clause the time expressions that stand in it.

    An expression that opens a stretch ("…, and on 8 November, the president …") dates the clause that follows; any
    other the clause that its words hang on in the tree.
    """
    found: dict[int, list[TimeExpression]] = {}
    for time in times:
        index = _following(text, clauses, time) if _opens(text, time.start) else None
        if index is None:
            index = _holding(time, owners)
        if index is None:
            index = _nearest(clauses, time)
        if index is not None:
            found.setdefault(index, []).append(time)
    return [
        replace(clause, times=tuple(found[clause.index])) if clause.index in found else clause for clause in clauses
    ]


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip().lower()
    changed = True
    while changed:
        changed = False
        for word in _PREPOSITIONS:
            if before == word or before.endswith(f" {word}"):
                before, changed = before.removesuffix(word).rstrip(), True
    return before.rstrip('"“” ') == "" or any(before.endswith(mark) for mark in _BREAKS if mark)


def _following(text: str, clauses: list[Clause], time: TimeExpression) -> int | None:
    before = text[: time.start].split()
    joined = bool({"and", "but", "while", "that", "although", "though"} & {word.lower() for word in before[-2:]})
    if not joined and not text[time.end :].lstrip().startswith(",") and len(before) > 2:  # noqa: PLR2004 - "Also on 3 April"
        return None
    later = [
        c for c in clauses if c.trigger_start >= time.end and c.relation not in {"relative", "participle", "infinitive"}
    ]
    later = [c for c in later if not c.subjects or c.shared_subject or min(p.start for p in c.subjects) >= time.end]
    chosen = min(later, key=lambda c: c.trigger_start, default=None)
    if chosen is not None and not text[: time.start].strip(" ").count(","):
        main = [c for c in later if c.relation == "main" or c.parent is None]
        chosen = min(main, key=lambda c: c.trigger_start, default=chosen)
    return chosen.index if chosen is not None else None


def _holding(time: TimeExpression, owners: Sequence[tuple[int, int, int]]) -> int | None:
    held = [index for start, end, index in owners if start < time.end and time.start < end and index >= 0]
    return held[0] if held else None


def _nearest(clauses: list[Clause], time: TimeExpression) -> int | None:
    nearest = min(clauses, key=lambda c: (abs(c.trigger_start - time.start), c.index), default=None)
    return nearest.index if nearest is not None else None
