"""The tables of a corpus on disk: a CSV file each, or a folder of Parquet files each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Literal

from pipeline.records import TABLES
from pipeline.schemas import TableSchema
from pipeline.tables import parse_table, type_table
from pipeline.tables.write import header

Format = Literal["csv", "parquet", "auto"]
# Up to so many documents `auto` writes CSV: what a spreadsheet still opens.
CSV_UP_TO = 1_000
# The rows of a Parquet file, held in memory at a time. Not a number of documents: one may have ten rows or thousands.
PART = 20_000

Lines = Callable[[str], Iterable[str]]


def write_csv(lines: Lines, folder: Path) -> None:
    """Write `<table>.csv` for every table, line by line."""
    for table in TABLES:
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            file.write(header(table))
            file.writelines(lines(table))


def write_parquet(lines: Lines, folder: Path, schemas: Mapping[str, TableSchema], part: int = PART) -> None:
    """Write `<table>/part-00000.parquet` … for every table, the rows in the order of the CSV file, with types."""
    for table in TABLES:
        (folder / table).mkdir()
        for number, chunk in enumerate(_chunks(lines(table), part)):
            path = folder / table / f"part-{number:05}.parquet"
            text = parse_table("".join([header(table), *chunk]).encode("utf-8"), table, path)
            type_table(text, schemas[table])[0].write_parquet(path, compression="zstd")


def replaced(out: Path) -> Iterator[str]:
    """Name the files in OUT that a run may have written, in whatever format."""
    for table in TABLES:
        yield from (path.relative_to(out).as_posix() for path in (out / table).glob("part-?????.parquet"))
        yield f"{table}.csv"
    yield "failed.csv"


def _chunks(lines: Iterable[str], size: int) -> Iterator[list[str]]:
    """Yield the lines in chunks, at least one."""
    rest = iter(lines)
    chunk = list(islice(rest, size))
    yield chunk
    while chunk := list(islice(rest, size)):
        yield chunk
