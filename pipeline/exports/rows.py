"""The rows of a package, joined for the crosswalks: each event with its actors, place, type and claims."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.exports.package import Package

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event and the rows that belong to it; `parts` are its actors by role."""

    event: Row
    kind: Row
    document: Row
    place: Row | None
    parts: Mapping[str, Sequence[Row]]
    claims: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Tables:
    """Rows by their keys, to follow links with."""

    places: Mapping[str, Row]
    actors: Mapping[str, Row]

    def around(self, place: Row | None, kind: str) -> Row | None:
        """The place itself or the nearest one that contains it of a kind, such as its governorate."""
        seen: set[str] = set()
        while place and place["kind"] != kind and place["place_id"] not in seen:
            seen.add(place["place_id"])
            place = self.places.get(place["parent_id"])
        return place if place and place["kind"] == kind else None

    def group_of(self, actor: Row) -> Row:
        """The group for which a person acts; the actor itself where it is no person or belongs to none."""
        seen: set[str] = set()
        while actor["kind"] == "person" and actor["affiliation_id"] and actor["actor_id"] not in seen:
            seen.add(actor["actor_id"])
            actor = self.actors[actor["affiliation_id"]]
        return actor


def tables_of(package: Package) -> Tables:
    """Index the places and actors of a package."""
    return Tables(_by_key(package, "places"), _by_key(package, "actors"))


def happenings_of(package: Package) -> list[Happening]:
    """Join every event of a package with what belongs to it, in the order of the table."""
    tables, kinds = tables_of(package), _by_key(package, "event_types")
    passages, documents = _by_key(package, "passages"), _by_key(package, "documents")
    parts: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for part in package.frames["event_actors"].iter_rows(named=True):
        parts[part["event_id"]][part["role"]].append(tables.actors[part["actor_id"]])
    claims = defaultdict(list)
    for claim in package.frames["claims"].iter_rows(named=True):
        claims[claim["event_id"]].append(claim)
    return [
        Happening(
            event,
            kinds[event["event_type"]],
            documents[passages[event["passage_id"]]["document_id"]],
            tables.places.get(event["place_id"]),
            parts.get(event["event_id"], {}),
            claims.get(event["event_id"], ()),
        )
        for event in package.frames["events"].iter_rows(named=True)
    ]


def _by_key(package: Package, table: str) -> dict[str, Row]:
    key = package.schemas[table].primary_key[0]
    return {row[key]: row for row in package.frames[table].iter_rows(named=True)}
