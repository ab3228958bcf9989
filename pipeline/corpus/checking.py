"""The checks of a batch: documents that agree are checked as one, and each alone only where something is found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.checks import Finding, RawText, check_frames
from pipeline.coding.actors.named import stands_alone
from pipeline.curation import Curated
from pipeline.records import TABLES, Actor, Place, Records
from pipeline.schemas import TableSchema
from pipeline.source import RawFile
from pipeline.tables import parse_table, render_table


class Made(NamedTuple):
    """The rows that were made of a document, and the file that they were made of."""

    document_id: str
    file: RawFile
    records: Records


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks documents by one set of facts and schemas.

    A check costs nearly the same for one document as for twenty: most of it is the making of frames and queries.
    """

    facts: Curated
    schemas: Mapping[str, TableSchema]

    def all_fit(self, documents: Sequence[Made]) -> bool:
        """Whether nothing at all is found in documents; each would then pass by itself."""
        return not any(self.findings(group) for group in agreeing(documents))

    def findings(self, documents: Sequence[Made]) -> tuple[Finding, ...]:
        """What the checks say of the rows, as the very cells that the tables will hold."""
        whole = self._together(documents)
        frames = {table: parse_table(render_table(whole, table), table, Path(f"{table}.csv")) for table in TABLES}
        raw = {document.document_id: RawText(document.file.text, document.file.sha256) for document in documents}
        return check_frames(frames, raw, self.schemas).findings

    def _together(self, documents: Sequence[Made]) -> Records:
        rows: dict[str, Iterable[Any]] = {}
        for table in TABLES:
            rows[table] = [row for document in documents for row in getattr(document.records, table)]
        # What several documents say alike of one actor or place is one row, nothing else is.
        shared = {table: dict.fromkeys(rows[table]) for table in ("actors", "places")}
        rows |= {**shared, "event_types": self.facts.event_types, "reaction_types": self.facts.reaction_types}
        return Records(**{table: tuple(found) for table, found in rows.items()})


def agreeing(documents: Iterable[Made]) -> Iterator[list[Made]]:
    """Yield groups of documents none of which can hide what is wrong with another.

    They say the same of every actor and place that they share, and each lists all whom it names and no one else.
    """
    groups: list[tuple[list[Made], dict[str, Actor | Place]]] = []
    for document in documents:
        if not stands_alone(document.records):
            yield [document]
            continue
        own = _listed(document.records)
        fitting = (group for group in groups if all(group[1].get(key, row) == row for key, row in own.items()))
        group = next(fitting, None)
        if group is None:
            groups.append(([document], own))
        else:
            group[0].append(document)
            group[1].update(own)
    yield from (members for members, _ in groups)


def _listed(records: Records) -> dict[str, Actor | Place]:
    actors: dict[str, Actor | Place] = {f"actors {row.actor_id}": row for row in records.actors}
    return actors | {f"places {row.place_id}": row for row in records.places}
