"""Dates: their order, and how exactly they are known."""

from collections.abc import Iterator

import polars as pl

from pipeline.checks.data import Breach, Data

_INTERVALS = {
    "documents": ("conflict_start", "conflict_end"),
    "events": ("date_start", "date_end"),
    "claims": ("period_start", "period_end"),
    "reactions": ("date_start", "date_end"),
}
_DATED = ("events", "reactions")
# The most days that each UCDP code stands for, widest first; more than these is the widest code.
_LONGEST = {4: 31, 3: 7, 2: 6, 1: 1}
_WIDEST = 5


def start_before_end(data: Data) -> Iterator[Breach]:
    """An interval does not end before it starts."""
    for table, (start, end) in _INTERVALS.items():
        rows = data.frames[table].filter(pl.col(start) > pl.col(end))
        yield Breach(table, start, rows, f"{{{start}}} is after {end} {{{end}}}; exchange or mend them")


def both_dates_or_none(data: Data) -> Iterator[Breach]:
    """First and last day are given together or not at all."""
    for table in _DATED:
        for field, other in (("date_start", "date_end"), ("date_end", "date_start")):
            rows = data.frames[table].filter(pl.col(field).is_null() & pl.col(other).is_not_null())
            yield Breach(table, field, rows, f"is empty where {other} is {{{other}}}; give both or neither")


def precision_matches_interval(data: Data) -> Iterator[Breach]:
    """The date's precision is the UCDP code of the interval's width, and empty where a date is."""
    days = (pl.col("date_end") - pl.col("date_start")).dt.total_days() + 1
    code = pl.lit(_WIDEST)
    for precision, longest in _LONGEST.items():
        code = pl.when(days <= longest).then(precision).otherwise(code)
    for table in _DATED:
        rows = data.frames[table].with_columns(_days=days, _expected=code)
        idle = rows.filter(pl.col("_days").is_null()).drop_nulls("date_precision")
        yield Breach(table, "date_precision", idle, "{date_precision} is about no dates; empty it or give both dates")
        wrong = rows.filter(pl.col("_days") > 0, pl.col("date_precision").ne_missing(pl.col("_expected")))
        message = "{date_precision} is not the code of {_days} days from date_start to date_end; write {_expected}"
        yield Breach(table, "date_precision", wrong, message)
