"""The map: circles as wide as a coordinate is exact, discs for events at a place, rings for events around it."""

import math
from typing import Any

from pipeline.figures.basemap import land, pixels
from pipeline.figures.naming import names
from pipeline.figures.style import BLANK, COAST, INK, SOFT, WIDTH, Spec, chart
from pipeline.figures.view import HEIGHT, View, inside, view_of
from pipeline.site.reader import Package, Row

AREAS = ("country", "region", "governorate")
LENGTHS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
LONGEST = 170  # pixels of the scale bar

Entry = dict[str, Any]


def atlas(package: Package) -> Spec:
    """Return the figure of the places with the events at and around them."""
    places = [row for row in package.rows("places") if row["latitude"] and row["longitude"]]
    entries = [_entry(row, package) for row in places if row["kind"] not in AREAS]
    active = [entry for entry in entries if entry["events"]] or entries
    view = view_of([(entry["longitude"], entry["latitude"]) for entry in active])
    placed = [entry | dict(zip("xy", view.at(entry["longitude"], entry["latitude"]), strict=True)) for entry in entries]
    shown = [entry for entry in placed if inside((entry["x"], entry["y"]))]
    layers = [
        *land(view, [(entry["x"], entry["y"]) for entry in shown]),
        _reach(shown, view),
        *_marks(shown),
        *names(shown),
        *_scale(view),
    ]
    body = {"width": WIDTH, "height": HEIGHT, "view": {"fill": BLANK}, "layer": layers}
    return chart("Where it happened", _legend(package, len(places)), body)


def _legend(package: Package, located: int) -> list[str]:
    missing = len(package.rows("places")) - located
    unplaced = sum(not event["place_id"] for event in package.rows("events"))
    return [
        "Disc: events at a place. Dashed ring: events near, towards or from it. Pale: precision of the coordinate.",
        f"Not drawn: areas, {missing} places without coordinates, {unplaced} events without a place."
        " Coast and borders (generalised): Natural Earth 1:10m.",
    ]


def _entry(place: Row, package: Package) -> Entry:
    relations = [event["place_relation"] for event in package.rows("events") if event["place_id"] == place["place_id"]]
    at, precision = relations.count("at"), place["coordinate_precision_km"]
    where = {"longitude": float(place["longitude"]), "latitude": float(place["latitude"])}
    counts = {"events": len(relations), "at": at, "around": len(relations) - at}
    return {"name": place["name"], "km": float(precision) if precision else None, **where, **counts}


def _reach(shown: list[Entry], view: View) -> Spec:
    """Circles in kilometres; `size` is their area in square pixels."""
    known = [entry for entry in shown if entry["km"]]
    values = [entry | {"size": round(math.pi * (entry["km"] * view.pixels_per_km) ** 2, 1)} for entry in known]
    mark = {"type": "point", "filled": True, "fill": COAST, "opacity": 0.28, "clip": True}
    return _points(values, mark | {"stroke": COAST, "strokeWidth": 1})


def _points(values: list[Entry], mark: Spec) -> Spec:
    size = {"field": "size", "type": "quantitative", "scale": None, "legend": None}
    return {"data": {"values": values}, "mark": mark, "encoding": {**pixels(), "size": size}}


def _marks(shown: list[Entry]) -> list[Spec]:
    around = [entry | {"size": 150 + 140 * entry["events"]} for entry in shown if entry["around"]]
    at = [entry | {"size": 40 + 70 * entry["at"]} for entry in shown if entry["at"]]
    none = [entry | {"size": 22} for entry in shown if not entry["at"]]
    ring = {"type": "point", "filled": False, "stroke": INK, "strokeWidth": 1.6, "strokeDash": [4, 3], "opacity": 1}
    disc = {"type": "point", "filled": True, "stroke": "#ffffff", "strokeWidth": 1, "opacity": 1}
    return [_points(around, ring), _points(at, {**disc, "fill": INK}), _points(none, {**disc, "fill": SOFT})]


def _scale(view: View) -> list[Spec]:
    """A bar of whole kilometres."""
    km = max([each for each in LENGTHS if each * view.pixels_per_km <= LONGEST] or LENGTHS[:1])
    y = HEIGHT - 18
    ends = [{"x": 18, "y": y}, {"x": round(18 + km * view.pixels_per_km, 2), "y": y}]
    bar = {"type": "line", "color": INK, "strokeWidth": 2}
    text = {"type": "text", "align": "left", "baseline": "bottom"}
    told = {"x": 18, "y": y - 5, "name": f"{km} km"}
    return [
        {"data": {"values": ends}, "mark": bar, "encoding": pixels()},
        {"data": {"values": [told]}, "mark": text, "encoding": {**pixels(), "text": {"field": "name"}}},
    ]
