"""Files of many documents, read row by row: JSON lines and Parquet with `document_id` and `text`.

`source_url` and `licence` may stand beside them, as in `documents.csv`; other columns are not looked at.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from fsspec.implementations.local import LocalFileSystem

from pipeline.corpus.entry import Entry, entry, faulty
from pipeline.curation.cells import CellError, read_cell
from pipeline.errors import InputError
from pipeline.source.register import Origin, SourceUrl

JSON_LINES = tuple(f"{kind}{packed}" for kind in (".jsonl", ".ndjson") for packed in ("", ".gz", ".bz2", ".xz"))
NEEDED, OPTIONAL = ("document_id", "text"), ("source_url", "licence")
# Rows of a Parquet file that are held in memory at a time.
ROWS = 64


class Row(msgspec.Struct, frozen=True):
    """A document as one row."""

    document_id: str
    text: str
    source_url: str | None = None
    licence: str | None = None


def json_lines(files: Any, path: str, where: str) -> Iterator[Entry]:
    """Yield the documents of a file with one JSON object a line; a line that is none becomes a faulty entry."""
    decoder = msgspec.json.Decoder(Row)
    with files.open(path, "rb", compression="infer") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
            except msgspec.DecodeError as error:
                remedy = 'write {"document_id": "…", "text": "…"} on a line of its own'
                yield faulty(InputError(f"{where}:{number}", str(error), remedy))
            else:
                yield _entry(row, f"{where}:{number}")


def parquet_rows(files: Any, path: str, where: str) -> Iterator[Entry]:
    """Yield the documents of a Parquet file; raises InputError where a column is missing or no text."""
    import polars as pl  # noqa: PLC0415 - other inputs do without

    with _local(files, path) as copy:
        try:
            scan = pl.scan_parquet(copy, glob=False)
            columns = scan.collect_schema()
        except (pl.exceptions.PolarsError, OSError) as error:
            raise InputError(where, f"is not Parquet: {' '.join(str(error).split())}", "write the file anew") from error
        lost = [name for name in NEEDED if columns.get(name) != pl.String]
        if lost:
            raise InputError(where, f"has no text column {' and '.join(lost)}", "name the columns document_id and text")
        wanted = [name for name in (*NEEDED, *OPTIONAL) if name in columns]
        number = 0
        for frame in scan.select(wanted).collect_batches(chunk_size=ROWS, maintain_order=True):
            for cells in frame.iter_rows(named=True):
                number += 1
                yield _parquet_entry(cells, f"{where}:{number}")


def _parquet_entry(cells: dict[str, Any], where: str) -> Entry:
    try:
        return _entry(msgspec.convert(cells, Row), where)
    except msgspec.ValidationError as error:
        return faulty(InputError(where, str(error), "fill the cell"))


def _entry(row: Row, where: str) -> Entry:
    try:
        read_cell(row.source_url or "", SourceUrl)
    except CellError as error:
        return faulty(InputError(f"{where}:source_url", error.reason, error.remedy), row.document_id)
    data = row.text.encode("utf-8")
    return entry(row.document_id, where, lambda: data, Origin(None, row.source_url or None, row.licence or None))


@contextmanager
def _local(files: Any, path: str) -> Iterator[str]:
    """Lend a path on this machine: Parquet is read from its end, which not every place can do."""
    if isinstance(files, LocalFileSystem):
        yield path
        return
    with TemporaryDirectory() as folder:
        copy = str(Path(folder) / "copy.parquet")
        files.get_file(path, copy)
        yield copy
