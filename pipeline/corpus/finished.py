"""The documents that are finished: their records, and the key of the very reading that gave them."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from pipeline.corpus.units import Coded

# A database of another layout is begun anew.
LAYOUT = 1


class Finished:
    """Documents by id in a database; what was kept stays kept, also when the process is killed right after."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        if self._db.execute("PRAGMA user_version").fetchone() != (LAYOUT,):
            self._db.execute("DROP TABLE IF EXISTS finished")
            self._db.execute("PRAGMA auto_vacuum=FULL")  # what is forgotten gives its room back
            self._db.execute("CREATE TABLE finished (document_id TEXT PRIMARY KEY, key TEXT NOT NULL, records BLOB)")
            self._db.execute(f"PRAGMA user_version={LAYOUT}")
            self._db.commit()

    def has(self, document_id: str, key: str) -> bool:
        """Tell whether a document is finished by the reading of that key."""
        query = "SELECT 1 FROM finished WHERE document_id = ? AND key = ?"
        return self._db.execute(query, (document_id, key)).fetchone() is not None

    def keep(self, coded: Iterable[Coded]) -> None:
        """Keep documents, all of them or none."""
        rows = [(one.document_id, one.key, one.records) for one in coded]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO finished VALUES (?, ?, ?)", rows)

    def records(self, wanted: Callable[[str], bool]) -> Iterator[bytes]:
        """Yield the encoded records of the wanted documents."""
        for document_id, records in self._db.execute("SELECT document_id, records FROM finished"):
            if wanted(document_id):
                yield records

    def forget(self, wanted: Callable[[str], bool]) -> None:
        """Forget the documents that are not wanted."""
        stale = [(name,) for (name,) in self._db.execute("SELECT document_id FROM finished") if not wanted(name)]
        if stale:
            with self._db:
                self._db.executemany("DELETE FROM finished WHERE document_id = ?", stale)

    def is_empty(self) -> bool:
        """Tell whether no document is finished."""
        return self._db.execute("SELECT 1 FROM finished LIMIT 1").fetchone() is None
