"""Names on a map: each to the side on which it hides no other."""

import math
from typing import Any

from pipeline.figures.basemap import pixels
from pipeline.figures.style import Spec

LETTER = 7.2  # pixels, a little more than the letters need
HALF = 8  # of the height of a line

Box = tuple[float, float, float, float]


def names(shown: list[dict[str, Any]]) -> list[Spec]:
    """Return the layers with the names; places with most events choose first, and a name without room is left out."""
    taken: list[Box] = [(each["x"] - 9, each["x"] + 9, each["y"] - 9, each["y"] + 9) for each in shown]
    placed: dict[str, list[dict[str, Any]]] = {"left": [], "right": [], "center": []}
    for entry in sorted(shown, key=lambda each: (-each["events"], each["name"])):
        gap = 13 + 3 * math.sqrt(entry["events"])
        for align, dx, dy in _spots(gap):
            box = _box(entry, align, dx, dy)
            if not any(_overlap(box, other) for other in taken):
                taken.append(box)
                placed[align].append({**entry, "x": entry["x"] + dx, "y": entry["y"] + dy})
                break
    return [_layer(values, align) for align, values in placed.items() if values]


def _spots(gap: float) -> list[tuple[str, float, float]]:
    beside = [("left", gap, 0.0), ("right", -gap, 0.0)]
    above_below = [("center", 0.0, side * (gap + 3)) for side in (-1, 1)]
    corners = [(align, dx, side * (gap + 2)) for align, dx in (("left", 6.0), ("right", -6.0)) for side in (-1, 1)]
    return [*beside, *above_below, *corners]


def _box(entry: dict[str, Any], align: str, dx: float, dy: float) -> Box:
    width = LETTER * len(entry["name"])
    left = entry["x"] + dx - {"left": 0.0, "right": width, "center": width / 2}[align]
    return left, left + width, entry["y"] + dy - HALF, entry["y"] + dy + HALF


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def _layer(values: list[dict[str, Any]], align: str) -> Spec:
    mark = {"type": "text", "align": align, "baseline": "middle", "fontWeight": 600, "fontSize": 13}
    return {"data": {"values": values}, "mark": mark, "encoding": {**pixels(), "text": {"field": "name"}}}
