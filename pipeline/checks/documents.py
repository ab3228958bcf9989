"""Documents and their raw files."""

from collections.abc import Iterator

import polars as pl

from pipeline.checks.data import Breach, Data


def raw_file_is_there(data: Data) -> Iterator[Breach]:
    """Every document has its raw file, in UTF-8."""
    rows = data.frames["documents"].filter(~pl.col("document_id").is_in(list(data.raw)))
    yield Breach(
        "documents",
        "document_id",
        rows,
        "no UTF-8 file {document_id}.txt in the raw folder; put it there or drop the row",
    )


def raw_file_unchanged(data: Data) -> Iterator[Breach]:
    """Checksum and length are those of the raw file."""
    texts = data.raw.values()
    actual = pl.DataFrame(
        {
            "document_id": list(data.raw),
            "_sha256": [raw.sha256 for raw in texts],
            "_characters": [len(raw.text) for raw in texts],
        },
        schema={"document_id": pl.String, "_sha256": pl.String, "_characters": pl.Int64},
    )
    rows = data.frames["documents"].join(actual, on="document_id")
    for field in ("sha256", "characters"):
        wrong = rows.filter(pl.col(field) != pl.col(f"_{field}"))
        message = f"{{{field}}} is not that of the raw file, {{_{field}}}; build the tables anew from it"
        yield Breach("documents", field, wrong, message)
