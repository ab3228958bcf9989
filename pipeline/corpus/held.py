"""A mapping that lives in a database: the actors and places of a corpus need not fit into memory."""

import sqlite3
from collections.abc import Iterator, MutableMapping
from typing import Any, Generic, TypeVar

import msgspec

from pipeline.coding.rows.merge import Held
from pipeline.records import Actor, Place

Row = TypeVar("Row", bound=Actor | Place)


class HeldRows(MutableMapping[str, Held[Row]], Generic[Row]):
    """The rows that stand for actors or places so far, by identifier."""

    def __init__(self, connection: sqlite3.Connection, table: str, row_type: type[Row]) -> None:
        self._db, self._table = connection, f"held_{table}"
        self._decoder: Any = msgspec.msgpack.Decoder(Held[row_type])  # type: ignore[valid-type]
        self._db.execute(f"CREATE TABLE {self._table} (identifier TEXT PRIMARY KEY, held BLOB) WITHOUT ROWID")

    def __getitem__(self, identifier: str) -> Held[Row]:
        query = f"SELECT held FROM {self._table} WHERE identifier = ?"
        found = self._db.execute(query, (identifier,)).fetchone()
        if found is None:
            raise KeyError(identifier)
        held: Held[Row] = self._decoder.decode(found[0])
        return held

    def __setitem__(self, identifier: str, held: Held[Row]) -> None:
        row = (identifier, msgspec.msgpack.encode(held))
        self._db.execute(f"INSERT OR REPLACE INTO {self._table} VALUES (?, ?)", row)

    def __delitem__(self, identifier: str) -> None:
        self._db.execute(f"DELETE FROM {self._table} WHERE identifier = ?", (identifier,))

    def __iter__(self) -> Iterator[str]:
        for (identifier,) in self._db.execute(f"SELECT identifier FROM {self._table}"):
            yield identifier

    def __len__(self) -> int:
        (count,) = self._db.execute(f"SELECT count(*) FROM {self._table}").fetchone()
        return int(count)
