"""Coordinates of places, and what events say of a place."""

from collections.abc import Iterator

import polars as pl

from pipeline.checks.data import Breach, Data


def coordinate_complete(data: Data) -> Iterator[Breach]:
    """Latitude, longitude and source are given together or not at all; a precision needs them."""
    parts = ("latitude", "longitude", "coordinate_source")
    given = pl.any_horizontal(pl.col(part).is_not_null() for part in (*parts, "coordinate_precision_km"))
    for part in parts:
        rows = data.frames["places"].filter(given & pl.col(part).is_null())
        yield Breach("places", part, rows, "is empty beside the rest of a coordinate; give all of it or nothing")


def place_complete(data: Data) -> Iterator[Breach]:
    """An event says how it lies to its place, and how exactly that is known, exactly where it has one."""
    has_place = pl.col("place_id").is_not_null()
    for field in ("place_relation", "place_precision"):
        given, rows = pl.col(field).is_not_null(), data.frames["events"]
        missing = rows.filter(has_place & ~given)
        yield Breach("events", field, missing, "is empty beside place {place_id}; give it, or empty the place")
        idle = rows.filter(~has_place & given)
        yield Breach("events", field, idle, f"{{{field}}} is about no place; give the place, or empty it")
