"""The records of several documents as one: the only step that looks at two documents."""

from collections.abc import Iterable

from pipeline.curation import Curated
from pipeline.records import TABLES, Actor, Place, Records


def merge(parts: Iterable[Records], curated: Curated) -> Records:
    """One row an actor and a place over all documents; everything else is put together in order."""
    rows: dict[str, list[object]] = {table: [] for table in TABLES}
    actors: dict[str, Actor] = {}
    places: dict[str, Place] = {}
    for part in parts:
        for table in TABLES:
            if table not in {"actors", "places"}:
                rows[table].extend(getattr(part, table))
        for actor in part.actors:
            actors[actor.actor_id] = _fuller(actors.get(actor.actor_id), actor)
        for place in part.places:
            places.setdefault(place.place_id, place)
    rows["actors"], rows["places"] = list(actors.values()), list(places.values())
    rows["event_types"], rows["reaction_types"] = list(curated.event_types), list(curated.reaction_types)
    return Records(**{table: tuple(found) for table, found in rows.items()})  # type: ignore[arg-type]


def _fuller(known: Actor | None, other: Actor) -> Actor:
    """Of two rows for one actor the one that says more; the first where they say the same."""
    if known is None:
        return other
    filled = [sum(value is not None for value in _values(row)) for row in (known, other)]
    return other if filled[1] > filled[0] else known


def _values(row: Actor) -> tuple[object, ...]:
    return row.affiliation_id, row.title, row.nationality, row.fate
