"""The records of several documents as one: the only step that looks at two documents."""

from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from pipeline.coding.actors.named import named_actors, named_places, parent_of
from pipeline.curation import Curated
from pipeline.records import TABLES, Actor, Place, Records

Row = TypeVar("Row", bound=Actor | Place)


@dataclass(frozen=True, slots=True)
class Held(Generic[Row]):
    """The row that stands for an actor or a place so far, and the document it is from.

    `used` where a document mentions it or a record names it; `row` is None where that is all that is known.
    """

    row: Row | None = None
    document_id: str = ""
    used: bool = False


@dataclass(frozen=True, slots=True)
class Merger:
    """Keeps one row an actor and a place over all documents, in whatever order these come.

    The mappings hold what is kept by identifier; they may live outside the memory.
    """

    actors: MutableMapping[str, Held[Actor]]
    places: MutableMapping[str, Held[Place]]

    def add(self, part: Records) -> None:
        """Take in the actors and places of one document."""
        document_id = part.documents[0].document_id
        _keep(self.actors, {row.actor_id: row for row in part.actors}, named_actors(part), document_id)
        _keep(self.places, {row.place_id: row for row in part.places}, named_places(part), document_id)

    def settle(self) -> None:
        """Make one whole of the rows of several documents.

        Where affiliations or surrounding places go in a circle, because documents contradict each other, the first of
        it by identifier loses its link. Who was listed only for a link that another document's row has
        replaced goes.
        """
        _cut_circles(self.actors)
        _cut_circles(self.places)
        _drop_idle(self.actors)
        _drop_idle(self.places)


def merge(parts: Iterable[Records], curated: Curated) -> Records:
    """One row an actor and a place over all documents; everything else is put together in order."""
    rows: dict[str, list[Any]] = {table: [] for table in TABLES}
    merger = Merger({}, {})
    for part in parts:
        for table in TABLES:
            rows[table].extend(getattr(part, table))
        merger.add(part)
    if len(rows["documents"]) > 1:
        merger.settle()
    rows["actors"], rows["places"] = _rows(merger.actors), _rows(merger.places)
    rows["event_types"], rows["reaction_types"] = list(curated.event_types), list(curated.reaction_types)
    return Records(**{table: tuple(found) for table, found in rows.items()})


def _rows(held: MutableMapping[str, Held[Row]]) -> list[object]:
    return [kept.row for kept in held.values() if kept.row is not None]


def _keep(
    held: MutableMapping[str, Held[Row]], rows: dict[str, Row], named: Iterable[str | None], document_id: str
) -> None:
    used = {identifier for identifier in named if identifier is not None}
    for identifier in [*rows, *sorted(used - rows.keys())]:
        known = held.get(identifier, Held())
        row = rows.get(identifier)
        better = row is not None and (
            known.row is None or _rank(row, document_id) < _rank(known.row, known.document_id)
        )
        best = Held(row, document_id, known.used) if better else known
        now = Held(best.row, best.document_id, known.used or identifier in used)
        if now != known:
            held[identifier] = now


def _better(known: Held[Row], other: Held[Row]) -> Held[Row]:
    if known.row is None or other.row is None:
        return known if other.row is None else other
    return min(known, other, key=lambda held: _rank(held.row, held.document_id))


def _rank(row: Actor | Place | None, document_id: str) -> tuple[int, str]:
    """Of two rows for one actor the one that says more goes first; then, and for places, the first document's."""
    said = (row.affiliation_id, row.title, row.nationality, row.fate) if isinstance(row, Actor) else ()
    return sum(value is None for value in said), document_id


def _cut_circles(held: MutableMapping[str, Held[Row]]) -> None:
    for identifier in [name for name in held if _first_of_circle(held, name)]:
        kept = held[identifier]
        if isinstance(kept.row, Actor):
            held[identifier] = replace(kept, row=replace(kept.row, affiliation_id=None))
        elif kept.row is not None:
            held[identifier] = replace(kept, row=replace(kept.row, parent_id=None))


def _first_of_circle(held: MutableMapping[str, Held[Row]], start: str) -> bool:
    chain, node = [start], _parent(held, start)
    while node is not None and node not in chain:
        chain.append(node)
        node = _parent(held, node)
    return node == start == min(chain)


def _parent(held: MutableMapping[str, Held[Row]], identifier: str) -> str | None:
    return parent_of(held.get(identifier, Held()).row)


def _drop_idle(held: MutableMapping[str, Held[Row]]) -> None:
    """Drop who is neither used nor above anyone that is; the few who are not used are held in memory."""
    idle = {identifier for identifier, kept in held.items() if not kept.used}
    for kept in held.values():
        parent = parent_of(kept.row) if kept.used else None
        while parent in idle:
            idle.remove(parent)
            parent = _parent(held, parent)
    for identifier in sorted(idle):
        del held[identifier]
