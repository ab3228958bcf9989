"""Numbers of claims: their bounds, units and parts."""

from collections.abc import Iterator

import polars as pl

from pipeline.checks.data import Breach, Data, look_up

_MIN, _MAX = pl.col("quantity_min"), pl.col("quantity_max")


def minimum_within_maximum(data: Data) -> Iterator[Breach]:
    """A lower bound is not above the upper one."""
    rows = data.frames["claims"].filter(_MIN > _MAX)
    yield Breach(
        "claims", "quantity_min", rows, "{quantity_min} is more than quantity_max {quantity_max}; exchange them"
    )


def unit_with_number(data: Data) -> Iterator[Breach]:
    """A claim has a unit exactly where it has a number or a number word."""
    counted = _MIN.is_not_null() | _MAX.is_not_null() | pl.col("quantity_text").is_not_null()
    rows, unit = data.frames["claims"], pl.col("unit")
    yield Breach(
        "claims", "unit", rows.filter(counted & unit.is_null()), "is empty beside a number; say what is counted"
    )
    yield Breach("claims", "unit", rows.filter(~counted & unit.is_not_null()), "{unit} counts nothing; empty it")


def approximate_with_number(data: Data) -> Iterator[Breach]:
    """A claim says whether its number is approximate exactly where it has one."""
    number = _MIN.is_not_null() | _MAX.is_not_null()
    rows, approximate = data.frames["claims"], pl.col("is_approximate")
    missing = rows.filter(number & approximate.is_null())
    yield Breach("claims", "is_approximate", missing, "is empty beside a number; say true or false")
    idle = rows.filter(~number & approximate.is_not_null())
    yield Breach("claims", "is_approximate", idle, "{is_approximate} is about no number; empty it")


def part_within_whole(data: Data) -> Iterator[Breach]:
    """A part is not larger than its whole, where the whole's upper bound is known."""
    claims = data.frames["claims"]
    wholes = claims.select(subset_of="claim_id", _whole="quantity_max")
    rows = look_up(claims, "subset_of", wholes)
    whole = pl.col("_whole")
    larger = rows.filter((whole < _MIN) | (whole < _MAX))
    message = (
        "{quantity_min}–{quantity_max} is more than the whole, {_whole} in {subset_of}; mend the numbers or the link"
    )
    yield Breach("claims", "subset_of", larger, message)
