"""Text and the offsets at which it stands in the raw file."""

import re
from collections.abc import Callable, Iterator

import polars as pl

from pipeline.checks.data import RECORD_TABLES, Breach, Data

# Nothing with more digits is a citation.
_MARKER = re.compile(r"\[[0-9]{1,6}\]")
_TEXT_FIELDS = {
    "passages": "text",
    "mentions": "text",
    "events": "evidence",
    "claims": "evidence",
    "reactions": "evidence",
}


def fold(raw: str) -> str:
    """Raw text as the tables have it: citation markers removed, white space folded."""
    return " ".join(_MARKER.sub("", raw).split())


def text_at_offsets(data: Data) -> Iterator[Breach]:
    """Text and evidence are the raw text between the offsets, markers removed and white space folded."""
    for table, field in _TEXT_FIELDS.items():
        rows = _with_raw(data, table, fold).filter(pl.col(field) != pl.col("_raw"))
        yield Breach(table, field, rows, f"{{{field}!r}} is not the raw text at its offsets, {{_raw!r}}; mend either")


def marker_at_offsets(data: Data) -> Iterator[Breach]:
    """A citation's offsets are exactly those of its marker."""
    number = pl.col("_raw").str.extract(r"^\[([0-9]{1,6})\]$").cast(pl.Int64)
    rows = _with_raw(data, "citations", str).filter(number.ne_missing(pl.col("marker")))
    yield Breach("citations", "marker", rows, "[{marker}] is not the raw text at its offsets, {_raw!r}; mend either")


def span_in_order(data: Data) -> Iterator[Breach]:
    """A span begins before it ends."""
    for table in ("passages", *RECORD_TABLES):
        rows = data.frames[table].filter(pl.col("char_start") >= pl.col("char_end"))
        yield Breach(table, "char_start", rows, "{char_start} is not before char_end {char_end}; mend the offsets")


def span_in_passage(data: Data) -> Iterator[Breach]:
    """A record lies within its passage, a passage within its document."""
    outside = (pl.col("char_start") < pl.col("_start")) | (pl.col("char_end") > pl.col("_end"))
    for table in RECORD_TABLES:
        rows = data.with_passage(table).filter(outside)
        message = "{char_start}–{char_end} leaves the passage, {_start}–{_end}; mend the offsets or the passage"
        yield Breach(table, "char_start", rows, message)
    passages = data.frames["passages"].join(data.frames["documents"], on="document_id")
    rows = passages.filter(pl.col("char_end") > pl.col("characters"))
    yield Breach("passages", "char_end", rows, "{char_end} is beyond the document's {characters} characters; mend it")


def positions_without_gap(data: Data) -> Iterator[Breach]:
    """The positions of a document's passages are 1, 2, 3 …"""
    expected = pl.col("position").rank("ordinal").over("document_id")
    rows = data.frames["passages"].with_columns(_expected=expected)
    wrong = rows.filter(pl.col("position") != pl.col("_expected"))
    yield Breach(
        "passages", "position", wrong, "position {position} stands where {_expected} is next; number them anew"
    )


def passages_without_overlap(data: Data) -> Iterator[Breach]:
    """A passage begins where the one before it has ended, or after."""
    before = pl.col("char_end").shift(1).over("document_id", order_by="position")
    rows = data.frames["passages"].with_columns(_before=before)
    wrong = rows.filter(pl.col("char_start") < pl.col("_before"))
    yield Breach(
        "passages", "char_start", wrong, "{char_start} is before the end of the passage before, {_before}; mend it"
    )


def _with_raw(data: Data, table: str, read: Callable[[str], str]) -> pl.DataFrame:
    """Rows with a span in a raw file that is there, and the raw text in it, read by `read`, as `_raw`."""
    rows = data.with_document(table).filter(pl.col("_document").is_in(list(data.raw)))
    rows = rows.filter(pl.col("char_start") < pl.col("char_end"))
    spans = rows.select("_document", "char_start", "char_end").iter_rows()
    texts = [read(data.raw[document].text[start:end]) for document, start, end in spans]
    return rows.with_columns(pl.Series("_raw", texts, dtype=pl.String))
