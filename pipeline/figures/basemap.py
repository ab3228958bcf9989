"""Land, coast, borders and names of countries, cut to the view."""

import json
from collections.abc import Callable
from itertools import pairwise

from pipeline.figures.style import BORDER, COAST, GROUND, SEA, SOFT, WIDTH, Spec
from pipeline.figures.view import HEIGHT, Point, View
from pipeline.site.bundle import read_asset

SLACK = 20  # pixels beyond the picture, so that no cut is seen
COLUMNS, ROWS, ENOUGH = 13, 9, 6  # a grid of samples, and how many of them a country needs to get its name
ROOM = (120, 30)  # pixels that a country's name keeps from a place, across and down
_EDGES: tuple[tuple[int, float, int], ...] = (
    (0, -SLACK, 1),
    (0, WIDTH + SLACK, -1),
    (1, -SLACK, 1),
    (1, HEIGHT + SLACK, -1),
)


def land(view: View, busy: list[Point]) -> list[Spec]:
    """Return the layers of the base map; names of countries keep off the places that are `busy`."""
    basemap = json.loads(read_asset("basemap", "natural_earth_10m.json"))
    outlines = {name: [_cut(_points(ring, view)) for ring in rings] for name, rings in basemap["countries"].items()}
    countries = {name: [ring for ring in rings if ring] for name, rings in outlines.items() if any(rings)}
    rings = [[ring] for rings in countries.values() for ring in rings]
    fill = {"type": "geoshape", "fill": GROUND, "stroke": GROUND, "clip": True}
    line = {"type": "geoshape", "filled": False, "clip": True, "strokeWidth": 1}
    west, south, east, north = basemap["area"]
    water = _cut([view.at(*corner) for corner in ((west, south), (east, south), (east, north), (west, north))])
    return [
        _shapes("MultiPolygon", [[water]] if water else [], {**fill, "fill": SEA, "stroke": None}),
        _shapes("MultiPolygon", rings, fill),
        _shapes("MultiLineString", _runs(basemap["coast"], view), {**line, "stroke": COAST}),
        _shapes("MultiLineString", _runs(basemap["borders"], view), {**line, "stroke": BORDER, "strokeDash": [5, 3]}),
        _names(countries, busy),
    ]


def _shapes(kind: str, coordinates: list[list[Point]] | list[list[list[Point]]], mark: Spec) -> Spec:
    """Draw what is in pixels already."""
    feature = {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}}
    return {"data": {"values": [feature]}, "projection": {"type": "identity", "scale": 1, "translate": [0, 0]}} | {
        "mark": mark
    }


def _points(flat: list[float], view: View) -> list[Point]:
    return [view.at(flat[at], flat[at + 1]) for at in range(0, len(flat), 2)]


def _cut(ring: list[Point]) -> list[Point]:
    """Cut a ring to the picture, one edge after the other (Sutherland and Hodgman)."""
    for axis, limit, sign in _EDGES:
        ring = _cut_at(ring, lambda point, a=axis, b=limit, c=sign: c * (point[a] - b))  # type: ignore[misc]
    return [*ring, ring[0]] if ring else []


def _cut_at(ring: list[Point], depth: Callable[[Point], float]) -> list[Point]:
    kept: list[Point] = []
    for before, point in pairwise([*ring[-1:], *ring]):
        from_inside, to_inside = depth(before) >= 0, depth(point) >= 0
        if from_inside != to_inside:
            share = depth(before) / (depth(before) - depth(point))
            x, y = (before[axis] + share * (point[axis] - before[axis]) for axis in (0, 1))
            kept.append((round(x, 2), round(y, 2)))
        if to_inside:
            kept.append(point)
    return kept


def _runs(lines: list[list[float]], view: View) -> list[list[Point]]:
    """Return the pieces of lines that come near the picture."""
    runs: list[list[Point]] = []
    for one, other in (pair for line in lines for pair in pairwise(_points(line, view)) if _near(*pair)):
        if runs and runs[-1][-1] == one:
            runs[-1].append(other)
        else:
            runs.append([one, other])
    return runs


def _near(one: Point, other: Point) -> bool:
    apart_x = max(one[0], other[0]) < -SLACK or min(one[0], other[0]) > WIDTH + SLACK
    return not (apart_x or max(one[1], other[1]) < -SLACK or min(one[1], other[1]) > HEIGHT + SLACK)


def _names(countries: dict[str, list[list[Point]]], busy: list[Point]) -> Spec:
    """Write the name of a country that covers a good part of the picture into the middle of what is seen of it."""
    grid = [(WIDTH * x / COLUMNS, HEIGHT * y / ROWS) for x in range(1, COLUMNS) for y in range(1, ROWS)]
    values = []
    for name, rings in countries.items():
        spots = [spot for spot in grid if _contains(rings, spot)]
        if len(spots) >= ENOUGH:
            mean = [sum(spot[axis] for spot in spots) / len(spots) for axis in (0, 1)]
            free = [spot for spot in spots if all(_apart(spot, place) for place in busy)]
            x, y = min(free or spots, key=lambda spot: (spot[0] - mean[0]) ** 2 + (spot[1] - mean[1]) ** 2)
            values.append({"name": name, "x": x, "y": y})
    mark = {"type": "text", "fontStyle": "italic", "fontSize": 16, "color": SOFT}
    return {"data": {"values": values}, "mark": mark, "encoding": {**pixels(), "text": {"field": "name"}}}


def _apart(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) > ROOM[0] or abs(one[1] - other[1]) > ROOM[1]


def _contains(rings: list[list[Point]], spot: Point) -> bool:
    """Tell whether a point lies in a shape, by the even-odd rule."""
    edges = [edge for ring in rings for edge in pairwise(ring)]
    crossed = [
        spot[0] < (x2 - x1) * (spot[1] - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in edges
        if (y1 > spot[1]) != (y2 > spot[1])
    ]
    return sum(crossed) % 2 == 1


def pixels() -> Spec:
    """Return the two scales of a picture that is drawn in pixels."""
    x = {"field": "x", "type": "quantitative", "scale": {"domain": [0, WIDTH], "nice": False}, "axis": None}
    y = {"field": "y", "type": "quantitative", "scale": {"domain": [HEIGHT, 0], "nice": False}, "axis": None}
    return {"x": x, "y": y}
