"""Records to CSV: the same records give the same bytes."""

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.records import TABLES, Records
from pipeline.tables.order import natural_key
from pipeline.whole import write_whole

# A lone carriage return is quoted too: a reader would take it for the end of the row.
_NEEDS_QUOTES = re.compile(r'[",\r\n]')
# Rows are sorted by id, the first column; what joins two tables has no id of its own.
_ID_COLUMNS = {"event_actors": 3}
COLUMNS = {table: tuple(column.name for column in fields(Records.ROW_TYPES[table])) for table in TABLES}


def write_tables(records: Records, folder: Path) -> None:
    """Write `<table>.csv` for every table into `folder`, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        write_whole(folder / f"{table}.csv", render_table(records, table))


def render_table(records: Records, table: str) -> bytes:
    """Return a table of the records as the bytes of its CSV file, in natural order of the ids."""
    lines = sorted((sort_key(table, row), format_row(row)) for row in getattr(records, table))
    return "".join([header(table), *(line for _, line in lines)]).encode("utf-8")


def header(table: str) -> str:
    """Return the first line of a table's CSV file."""
    return ",".join(COLUMNS[table]) + "\n"


def format_row(row: Any) -> str:
    """Return a row as its lines in the CSV file."""
    return ",".join([format_cell(getattr(row, field.name)) for field in fields(row)]) + "\n"


def sort_key(table: str, row: Any) -> bytes:
    """Return the key by which the rows of a table are sorted, and by which no two are the same."""
    return b"".join(natural_key(getattr(row, column)) for column in COLUMNS[table][: _ID_COLUMNS.get(table, 1)])


def format_cell(value: Any) -> str:
    """A value as a CSV cell: dates ISO, `true`/`false`, floats by their shortest exact form, `None` empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    text = repr(value) if isinstance(value, float) else str(value)
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text
