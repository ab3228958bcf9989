"""What the rules look at, and how they say what they found."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import polars as pl

from pipeline.checks.report import Finding
from pipeline.schemas import TableSchema

# Line of the row in its file; the underscore keeps it apart from the columns of the tables.
LINE = "_line"
# The tables whose rows are records of a passage, with offsets of their own.
RECORD_TABLES = ("citations", "mentions", "events", "claims", "reactions")


@dataclass(frozen=True, slots=True)
class RawText:
    """A raw file: its text as it lies there and the SHA-256 of its bytes."""

    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Data:
    """Tables with typed columns and the line of each row, their schemas, and the raw texts by document."""

    frames: Mapping[str, pl.DataFrame]
    schemas: Mapping[str, TableSchema]
    raw: Mapping[str, RawText]

    def row_key(self, table: str) -> tuple[str, ...]:
        """The columns that name a row."""
        return self.schemas[table].primary_key

    def with_document(self, table: str) -> pl.DataFrame:
        """The table with the document of each row as `_document`, empty where its passage or event is unknown."""
        frame = self.frames[table]
        if "passage_id" in frame.columns:
            return look_up(frame, "passage_id", self.frames["passages"].select("passage_id", _document="document_id"))
        return look_up(frame, "event_id", self.with_document("events").select("event_id", "_document"))

    def with_passage(self, table: str) -> pl.DataFrame:
        """The table with its passages' text and offsets as `_text`, `_start` and `_end`."""
        wanted = self.frames["passages"].select("passage_id", _text="text", _start="char_start", _end="char_end")
        return look_up(self.frames[table], "passage_id", wanted)


@dataclass(frozen=True, slots=True)
class Breach:
    """Rows of a table that break a rule at a field; `message` is a template over the columns of `rows`."""

    table: str
    field: str
    rows: pl.DataFrame
    message: str


Rule: TypeAlias = Callable[[Data], Iterator[Breach]]


def findings_of(rule: Rule, data: Data) -> Iterator[Finding]:
    """A finding for each row that breaks the rule; the rule is known by the name of its function."""
    for breach in rule(data):
        key = data.row_key(breach.table)
        for row in breach.rows.iter_rows(named=True):
            row_id = "+".join(str(row[column]) for column in key)
            # An empty cell is unknown: that is how a message calls it.
            message = breach.message.format_map(
                {name: "unknown" if cell is None else cell for name, cell in row.items()}
            )
            yield Finding(breach.table, row[LINE], breach.field, row_id, rule.__name__, message)


def read_raw(folder: Path, document_ids: Collection[str]) -> dict[str, RawText]:
    """The raw texts, anywhere below the folder, that are UTF-8; line ends stay as they are, for offsets count them."""
    texts: dict[str, RawText] = {}
    for path in sorted(folder.rglob("*.txt")):
        if path.stem in document_ids and path.is_file():
            data = path.read_bytes()
            with suppress(UnicodeDecodeError):
                texts[path.stem] = RawText(data.decode("utf-8"), hashlib.sha256(data).hexdigest())
    return texts


def look_up(frame: pl.DataFrame, key: str, other: pl.DataFrame) -> pl.DataFrame:
    """The frame with the columns of the row of `other` that `key` names; of a doubled key there the first counts."""
    return frame.join(other.filter(pl.col(key).is_first_distinct()), on=key, how="left")
