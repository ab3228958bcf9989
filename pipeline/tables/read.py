"""CSV to frames of text: `NA`, `None` and `nan` are text, only the empty cell is missing."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

import polars as pl

from pipeline.errors import InputError
from pipeline.records import TABLES, Records

_REBUILD = "build the tables anew"


def read_tables(folder: Path) -> dict[str, pl.DataFrame]:
    """All tables of `folder` as text; raises `InputError` naming file and line for one that cannot be read."""
    return {table: read_table(folder, table) for table in TABLES}


def read_table(folder: Path, table: str) -> pl.DataFrame:
    """One table as text: every column a string, missing where the cell is empty."""
    path = folder / f"{table}.csv"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), "the table cannot be read", _REBUILD) from error
    return parse_table(data, table, path)


def parse_table(data: bytes, table: str, path: Path) -> pl.DataFrame:
    """The bytes of a table's CSV file, which an error calls `path`, as text."""
    columns = [column.name for column in fields(Records.ROW_TYPES[table])]
    text = _decode(data, path)
    header = text.partition("\n")[0].removesuffix("\r").replace('"', "")
    if header != ",".join(columns):
        raise InputError(f"{path}:1", f"the header is {header!r} instead of {','.join(columns)!r}", _REBUILD)
    frame = _read_fast(text, columns)
    return _read_exact(path, text, columns) if frame is None else frame


def line_numbers(frame: pl.DataFrame) -> pl.Series:
    """Line of the file on which each row begins; the header is line 1, and a cell may hold line breaks."""
    breaks = frame.select(pl.sum_horizontal(pl.all().str.count_matches("\n"))).to_series()
    return pl.int_range(2, frame.height + 2, eager=True) + breaks.cum_sum().shift(1, fill_value=0)


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{path}:{line}", "not UTF-8", "save the file as UTF-8 without a byte-order mark") from error


def _read_fast(text: str, columns: Sequence[str]) -> pl.DataFrame | None:
    """The rows as Polars reads them, or nothing where it may have filled up a short row or cannot read one."""
    try:
        frame = pl.read_csv(text.encode("utf-8"), infer_schema=False)
    except pl.exceptions.PolarsError:
        return None
    if frame.columns != list(columns) or frame[columns[-1]].has_nulls():
        return None
    return _blank_is_missing(frame)


def _read_exact(path: Path, text: str, columns: Sequence[str]) -> pl.DataFrame:
    """The rows as the csv module reads them, twenty times slower: it knows how long each is, and on which line."""
    rows = list(_rows(path, text, len(columns)))[1:]
    cells = {name: [row[place] for row in rows] for place, name in enumerate(columns)}
    return _blank_is_missing(pl.DataFrame(cells, schema_overrides=dict.fromkeys(columns, pl.String)))


def _blank_is_missing(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.select(pl.when(pl.all() != "").then(pl.all()))


def _rows(path: Path, text: str, width: int) -> Iterator[list[str]]:
    """Rows of cells, header first; `newline=""` keeps line breaks inside cells as they are."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            if len(row) != width:
                reason = f"the row has {len(row)} cells instead of {width}"
                raise InputError(f"{path}:{reader.line_num}", reason, "look for a missing quotation mark or comma")
            yield row
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}", f"not CSV: {error}", _REBUILD) from error
