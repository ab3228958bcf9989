"""Records to CSV: the same records give the same bytes."""

import re
from dataclasses import fields
from datetime import date
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from pipeline.records import Records
from pipeline.tables.order import NaturalKey, natural_key
from pipeline.whole import write_whole

# A lone carriage return is quoted too: a reader would take it for the end of the row.
_NEEDS_QUOTES = re.compile(r'[",\r\n]')
# Rows are sorted by id, the first column; what joins two tables has no id of its own.
_ID_COLUMNS = {"event_actors": 3}


def write_tables(records: Records, folder: Path) -> None:
    """Write `<table>.csv` for every table into `folder`, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in fields(records):
        header = tuple(column.name for column in fields(Records.ROW_TYPES[table.name]))
        by_id = partial(_id_key, _ID_COLUMNS.get(table.name, 1))
        rows = sorted(map(attrgetter(*header), getattr(records, table.name)), key=by_id)
        lines = [",".join(map(format_cell, row)) + "\n" for row in [header, *rows]]
        write_whole(folder / f"{table.name}.csv", "".join(lines).encode("utf-8"))


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


def _id_key(id_columns: int, row: tuple[Any, ...]) -> tuple[NaturalKey, ...]:
    return tuple(map(natural_key, row[:id_columns]))
