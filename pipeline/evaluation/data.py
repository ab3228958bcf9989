"""The tables as the evaluation reads them: rows of text."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pipeline.errors import InputError
from pipeline.evaluation.names import Names, Row
from pipeline.tables import read_table

# The columns that are counted with; anything longer is no number of people or characters.
_NUMBERS = frozenset({"char_start", "char_end", "position", "quantity_min", "quantity_max"})
_NUMBER = re.compile(r"-?[0-9]{1,15}")
READ = ("passages", "actors", "places", "mentions", "events", "event_actors", "claims", "reactions")


@dataclass(frozen=True)
class Data:
    """The tables of a folder that are compared with the gold."""

    folder: Path
    tables: Mapping[str, Sequence[Row]]

    @classmethod
    def read(cls, folder: Path) -> "Data":
        """Read the tables; raise InputError for one that cannot be read or has a number that is none."""
        tables = {name: read_table(folder, name).to_dicts() for name in READ}
        for name, rows in tables.items():
            _insist_on_numbers(folder / f"{name}.csv", rows)
        return cls(folder, tables)

    @cached_property
    def actors(self) -> Names:
        """The spellings of the actors."""
        return Names(self.tables["actors"], self.tables["mentions"], "actor_id")

    @cached_property
    def places(self) -> Names:
        """The spellings of the places."""
        return Names(self.tables["places"], self.tables["mentions"], "place_id")

    @cached_property
    def parts(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """The actors and roles of each event."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for row in self.tables["event_actors"]:
            found[row["event_id"] or ""].append((row["actor_id"] or "", row["role"] or ""))
        return found

    def rows_of(self, table: str, document: str) -> list[Row]:
        """Return the records of one document; raise InputError where the tables do not have it."""
        passages = {row["passage_id"] for row in self.tables["passages"] if row["document_id"] == document}
        if not passages:
            raise InputError(str(self.folder), f"the tables hold no document {document!r}", "build them from its text")
        return [row for row in self.tables[table] if row["passage_id"] in passages]


def _insist_on_numbers(path: Path, rows: Sequence[Row]) -> None:
    for number, row in enumerate(rows, 1):
        for column in _NUMBERS & row.keys():
            cell = row[column]
            if cell is not None and not _NUMBER.fullmatch(cell):
                raise InputError(
                    str(path), f"row {number}, {column}: {cell[:80]!r} is no number", "build the tables anew"
                )
