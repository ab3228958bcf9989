"""SQLite: typed tables with keys, foreign keys and indexes, full-text search, and views that join them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from sqlite_utils import Database
from sqlite_utils.db import Table

from pipeline.errors import InvalidTablesError
from pipeline.exports.package import Package
from pipeline.exports.views import VIEWS
from pipeline.schemas import TableSchema

# SQLite has no booleans and no dates: 0 and 1, and ISO text, which its date functions read.
_TYPES = {"string": str, "integer": int, "number": float, "boolean": int, "date": str}
# What people search for words in; the index of a table is `<table>_fts`.
_SEARCHED = {
    "passages": ("text",),
    "events": ("evidence",),
    "claims": ("evidence",),
    "reactions": ("evidence", "quote"),
}


def write_sqlite(package: Package, folder: Path) -> None:
    """Write `<package>.sqlite`; raise InvalidTablesError where a foreign key points at nothing."""
    path = folder / f"{package.metadata.name}.sqlite"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        database = Database(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        for table in _targets_first(package.schemas):
            _create(database, package.schemas[table])
        _fill(database, package)
        for table, columns in _SEARCHED.items():
            _table(database, table).enable_fts(columns, tokenize="unicode61 remove_diacritics 2")
        for name, query in VIEWS.items():
            database.create_view(name, query)
        _insist_on_links(connection, path)


def _create(database: Database, schema: TableSchema) -> None:
    table = _table(database, schema.name)
    table.create(
        {field.name: _TYPES[field.type] for field in schema.fields},
        pk=schema.primary_key if len(schema.primary_key) > 1 else schema.primary_key[0],
        not_null={field.name for field in schema.fields if field.constraints.required},
        foreign_keys=[
            (key.fields[0], key.reference.resource or schema.name, key.reference.fields[0])
            for key in schema.foreign_keys
        ],
        strict=True,
    )
    linked = {key.fields[0] for key in schema.foreign_keys}
    for field in schema.fields:
        if field.name in linked or field.constraints.unique:
            table.create_index([field.name], unique=field.constraints.unique)


def _fill(database: Database, package: Package) -> None:
    """Fill the tables in one go: a row may point at a later one of its own table."""
    with database.conn:
        database.conn.execute("BEGIN")
        database.conn.execute("PRAGMA defer_foreign_keys = ON")
        for table in _targets_first(package.schemas):
            frame = package.frames[table]
            marks = ", ".join("?" * frame.width)
            rows = ([_value(cell) for cell in row] for row in frame.iter_rows())
            database.conn.executemany(f"INSERT INTO [{table}] VALUES ({marks})", rows)


def _targets_first(schemas: Any) -> Iterator[str]:
    """Yield the tables so that each comes after those that it points at."""
    done: set[str] = set()
    while len(done) < len(schemas):
        for table, schema in schemas.items():
            needed = {key.reference.resource or table for key in schema.foreign_keys} - {table}
            if table not in done and needed <= done:
                done.add(table)
                yield table


def _insist_on_links(connection: sqlite3.Connection, path: Path) -> None:
    for table, row, target, _ in connection.execute("PRAGMA foreign_key_check"):
        raise InvalidTablesError(f"{path}: row {row} of {table} points at nothing in {target} (check the tables)")


def _table(database: Database, name: str) -> Table:
    table = database[name]
    assert isinstance(table, Table)
    return table


def _value(cell: object) -> object:
    return cell.isoformat() if isinstance(cell, date) else int(cell) if isinstance(cell, bool) else cell
