"""GeoJSON (RFC 7946): places.geojson and events.geojson, a feature a row, each on a line of its own."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.exports.package import Package

Row = dict[str, Any]


def write_geojson(package: Package, folder: Path) -> None:
    """Write the places, and the events that have a place with coordinates; a place without any has no geometry."""
    places = {row["place_id"]: row for row in package.frames["places"].iter_rows(named=True)}
    _write(folder / "places.geojson", (_feature(row["place_id"], row, row) for row in places.values()))
    _write(folder / "events.geojson", _events(package, places))


def _events(package: Package, places: dict[str, Row]) -> Iterator[Row]:
    labels = dict(package.frames["event_types"].select("event_type", "label").iter_rows())
    for event in package.frames["events"].iter_rows(named=True):
        place = places.get(event["place_id"], {})
        if place.get("latitude") is not None:
            named = {**event, "event_label": labels[event["event_type"]], "place_name": place["name"]}
            yield _feature(event["event_id"], named, place)


def _feature(identifier: str, properties: Row, place: Row) -> Row:
    located = place["latitude"] is not None and place["longitude"] is not None
    point = {"type": "Point", "coordinates": [place["longitude"], place["latitude"]]} if located else None
    kept = {name: _plain(value) for name, value in properties.items() if name not in {"latitude", "longitude"}}
    return {"type": "Feature", "id": identifier, "geometry": point, "properties": kept}


def _write(path: Path, features: Iterable[Row]) -> None:
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    path.write_bytes(f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'.encode())


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
