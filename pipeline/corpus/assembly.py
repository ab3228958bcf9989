"""The rows of all documents, sorted by a database: neither they nor the actors and places need fit into memory."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from pipeline.coding import Merger
from pipeline.coding.actors.named import parent_of
from pipeline.coding.rows.merge import Held
from pipeline.corpus.held import HeldRows
from pipeline.curation import Curated
from pipeline.records import TABLES, Actor, Place, Records
from pipeline.schemas import TableSchema
from pipeline.tables.write import format_row, sort_key
from pipeline.verdict import insist

MERGED = {"actors": "affiliation_id", "places": "parent_id"}


class Assembly:
    """Takes in documents in any order, and gives out the lines of each table in the order of the table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        for table in TABLES:
            self._db.execute(f"CREATE TABLE lines_{table} (position BLOB PRIMARY KEY, line TEXT) WITHOUT ROWID")
        self._merger = Merger(HeldRows(connection, "actors", Actor), HeldRows(connection, "places", Place))
        self._documents = 0

    def add(self, encoded: Iterable[bytes]) -> None:
        """Take in the records of documents; raises InvalidTablesError where a key comes twice."""
        decoder = msgspec.msgpack.Decoder(Records)
        for records in map(decoder.decode, encoded):
            self._documents += 1
            self._merger.add(records)
            for table in TABLES:
                if table not in MERGED:
                    self._put(table, getattr(records, table))

    def finish(self, facts: Curated, schemas: Mapping[str, TableSchema]) -> None:
        """Put in vocabularies, actors and places; raises InvalidTablesError for what only all documents show."""
        self._put("event_types", facts.event_types)
        self._put("reaction_types", facts.reaction_types)
        if self._documents > 1:
            self._merger.settle()
        held: dict[str, Iterable[tuple[str, Held[Actor] | Held[Place]]]] = {
            "actors": self._merger.actors.items(),
            "places": self._merger.places.items(),
        }
        for table, rows in held.items():
            insist(self._findings(table, rows, schemas[table]))
            self._put(table, (kept.row for _, kept in rows))

    def lines(self, table: str) -> Iterator[str]:
        """Yield the rows of a table as lines of its CSV file, without the header."""
        for (line,) in self._db.execute(f"SELECT line FROM lines_{table} ORDER BY position"):
            yield line

    def _put(self, table: str, rows: Iterable[object]) -> None:
        lines = ((sort_key(table, row), format_row(row)) for row in rows)
        try:
            self._db.executemany(f"INSERT INTO lines_{table} VALUES (?, ?)", lines)
        except sqlite3.IntegrityError:
            insist([f"{table}.csv: a key stands in the rows of two documents; rename one of the documents"])

    def _findings(
        self, table: str, rows: Iterable[tuple[str, Held[Actor] | Held[Place]]], schema: TableSchema
    ) -> Iterator[str]:
        """What the check of each document by itself cannot see: whom rows name, and values that no two may share."""
        unique = [field.name for field in schema.fields if field.constraints.unique]
        self._db.execute(f"CREATE TABLE shared_{table} (field TEXT, cell, PRIMARY KEY (field, cell)) WITHOUT ROWID")
        for identifier, kept in rows:
            parent = parent_of(kept.row)
            if kept.row is None:
                yield f"{table}.csv: {identifier} is named but has no row; build the tables anew"
            elif parent is not None and not self._has_row(table, parent):
                yield f"{table}.csv:{MERGED[table]}: {parent} is not in {table}.csv [{identifier}]"
            cells = [(name, getattr(kept.row, name, None)) for name in unique]
            for name, cell in cells:
                if cell is not None and not self._is_first(table, name, cell):
                    yield f"{table}.csv:{name}: {cell!r} stands in two rows; no two may share it [{identifier}]"

    def _has_row(self, table: str, identifier: str) -> bool:
        held = self._merger.actors if table == "actors" else self._merger.places
        kept: Held[Actor] | Held[Place] | None = held.get(identifier)
        return kept is not None and kept.row is not None

    def _is_first(self, table: str, field: str, cell: object) -> bool:
        put = self._db.execute(f"INSERT OR IGNORE INTO shared_{table} VALUES (?, ?)", (field, cell))
        return put.rowcount == 1
