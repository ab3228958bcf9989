"""The documents of one run: which there are, which are done, which are set aside and why. Held on the disk."""

import csv
import io
import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from pipeline.corpus.entry import Entry
from pipeline.corpus.units import Failed
from pipeline.errors import InputError
from pipeline.source.files import folded, same_id
from pipeline.tables.order import natural_key

_TABLES = """
CREATE TABLE listed (folded TEXT PRIMARY KEY, document_id TEXT, place TEXT, again TEXT, done INTEGER) WITHOUT ROWID;
CREATE INDEX listed_id ON listed (document_id);
CREATE TABLE failed (position BLOB PRIMARY KEY, failure BLOB) WITHOUT ROWID;
"""
HEADER = ("document_id", "where", "reason", "remedy")


class Listing:
    """What a run knows of its documents."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._db.executescript(_TABLES)
        self.total = self.done = self.failed = 0

    def fill(self, entries: Iterable[Entry]) -> None:
        """List the documents without reading them."""
        upsert = "INSERT INTO listed VALUES (?, ?, ?, NULL, 0) ON CONFLICT DO UPDATE SET again = coalesce(again, ?)"
        for entry in entries:
            self.total += 1
            if entry.fault is None:
                row = (folded(entry.document_id), entry.document_id, entry.where, entry.where)
                self._db.execute(upsert, row)

    def has(self, document_id: str) -> bool:
        """Tell whether a document is listed, under that very spelling."""
        return self._db.execute("SELECT 1 FROM listed WHERE document_id = ?", (document_id,)).fetchone() is not None

    def fault(self, entry: Entry) -> InputError | None:
        """What is wrong with a listed document before it is read: its name, or that another has the same."""
        if entry.fault is not None:
            return entry.fault
        query = "SELECT place, again FROM listed WHERE folded = ?"
        place, again = self._db.execute(query, (folded(entry.document_id),)).fetchone()
        if again is None:
            return None
        return same_id(entry.where, place if place != entry.where else again)

    def finish(self, document_ids: Iterable[str]) -> None:
        """Note that documents are done."""
        for document_id in document_ids:
            self._db.execute("UPDATE listed SET done = 1 WHERE document_id = ?", (document_id,))
            self.done += 1

    def is_done(self, document_id: str) -> bool:
        """Tell whether a document is done."""
        query = "SELECT 1 FROM listed WHERE document_id = ? AND done"
        return self._db.execute(query, (document_id,)).fetchone() is not None

    def set_aside(self, failure: Failed) -> None:
        """Note that a document is set aside."""
        position = natural_key(failure.document_id) + natural_key(failure.where) + self.failed.to_bytes(8, "big")
        self._db.execute("INSERT INTO failed VALUES (?, ?)", (position, msgspec.msgpack.encode(failure)))
        self.failed += 1

    def failures(self) -> Iterator[Failed]:
        """Yield what was set aside, in the order of the documents."""
        for (failure,) in self._db.execute("SELECT failure FROM failed ORDER BY position"):
            yield msgspec.msgpack.decode(failure, type=Failed)

    def report(self) -> Iterator[str]:
        """Yield the lines of `failed.csv`."""
        line = io.StringIO(newline="")
        writer = csv.writer(line, lineterminator="\n")
        rows = ((one.document_id, one.where, one.reason, one.remedy) for one in self.failures())
        for row in (HEADER, *rows):
            writer.writerow(row)
        yield line.getvalue()
