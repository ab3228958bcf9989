"""Write the base map of the explorer page: coast and borders at 1:10m, cut from Natural Earth (public domain).

    npm pack world-atlas@2.0.2
    python tools/extract_basemap.py world-atlas-2.0.2.tgz

world-atlas is Natural Earth 4.1.0 as TopoJSON on a grid of 0.0036 by 0.0017 degrees, about 300 by 190 metres here. The
script needs the package `shapely` (2.2.0 made the committed file), which is no requirement of the pipeline: install it
into an environment of its own. Same package, same bytes.

For another part of the world change AREA. A place outside of it is drawn without a coast, and the page says so.
"""

import json
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from shapely import LineString, MultiLineString, Polygon, box, line_merge
from shapely.geometry.base import BaseGeometry

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "pipeline" / "site" / "assets" / "basemap" / "natural_earth_10m.json"
AREA = (25.0, 29.0, 46.0, 43.0)  # west, south, east, north: from the Aegean to the Tigris
DIGITS = 4
CLOSED = 4  # points of the smallest ring; the grid has flattened some islets to less
SPECK = 1e-5  # square degrees; smaller slivers come from the cut

Point = tuple[float, float]


def _arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Undo the grid and the steps in which TopoJSON keeps its lines."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    summed = [accumulate(arc, lambda a, b: [a[0] + b[0], a[1] + b[1]]) for arc in topology["arcs"]]
    return [[(x * sx + tx, y * sy + ty) for x, y in arc] for arc in summed]


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return list(geometry.get("arcs", []))


def _ring(indexes: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Join the lines of a ring; a negative index is a line walked backwards."""
    parts = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indexes]
    return [*parts[0], *(point for part in parts[1:] for point in part[1:])]


def _country(geometry: dict[str, Any], arcs: list[list[Point]], area: Polygon) -> list[list[Point]]:
    """Outlines of a country within the area, holes included (the page fills by the even-odd rule)."""
    rings: list[list[Point]] = []
    for polygon in _polygons(geometry):
        outer, *holes = [_ring(indexes, arcs) for indexes in polygon]
        if len(outer) < CLOSED:
            continue
        shape = Polygon(outer, [hole for hole in holes if len(hole) >= CLOSED]).buffer(0).intersection(area)
        for part in _parts(shape, "Polygon"):
            if part.area > SPECK:
                rings += [list(ring.coords) for ring in (part.exterior, *part.interiors)]
    return rings


def _parts(shape: BaseGeometry, kind: str) -> Iterator[Any]:
    yield from (part for part in getattr(shape, "geoms", [shape]) if part.geom_type == kind and not part.is_empty)


def _lines(arcs: list[list[Point]], area: Polygon) -> list[list[Point]]:
    inside = MultiLineString([arc for arc in arcs if len(arc) > 1]).intersection(area)
    merged = line_merge(MultiLineString(list(_parts(inside, "LineString"))))
    return sorted(list(line.coords) for line in _parts(merged, "LineString") if isinstance(line, LineString))


def _flat(line: list[Point]) -> list[float]:
    """Write a line as x, y, x, y … on a coarser grid, points that coincide there once."""
    points = [(round(x, DIGITS), round(y, DIGITS)) for x, y in line]
    kept = [point for index, point in enumerate(points) if index == 0 or point != points[index - 1]]
    return [value for point in kept for value in point]


def extract(topology: dict[str, Any]) -> dict[str, Any]:
    """Cut countries, coast (lines of one country) and borders (lines of two) to the area."""
    arcs, area = _arcs(topology), box(*AREA)
    geometries = topology["objects"]["countries"]["geometries"]
    users: Counter[int] = Counter()
    for geometry in geometries:
        rings = [ring for polygon in _polygons(geometry) for ring in polygon]
        users.update({index if index >= 0 else ~index for ring in rings for index in ring})
    countries = {each["properties"]["name"]: _country(each, arcs, area) for each in geometries}
    return {
        "area": list(AREA),
        "countries": {name: [_flat(ring) for ring in rings] for name, rings in sorted(countries.items()) if rings},
        "coast": [_flat(line) for line in _lines([arcs[each] for each in sorted(users) if users[each] == 1], area)],
        "borders": [_flat(line) for line in _lines([arcs[each] for each in sorted(users) if users[each] > 1], area)],
    }


def main() -> None:
    """Read the package, write the extract."""
    with tarfile.open(sys.argv[1]) as package:
        member = package.extractfile("package/countries-10m.json")
        assert member is not None
        topology = json.load(member)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(extract(topology), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
