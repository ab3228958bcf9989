"""Words that are said to stand in the text."""

from collections.abc import Iterator

import polars as pl

from pipeline.checks.data import Breach, Data

_VERBATIM = {
    "events": ("trigger", "date_text"),
    "claims": ("quantity_text",),
    "reactions": ("date_text", "quote"),
}
# With one of these a passage is coded; a citation alone does not make it so.
_RECORDS = ("events", "claims", "reactions", "mentions")


def words_in_passage(data: Data) -> Iterator[Breach]:
    """Trigger, date expression, number expression and quotation stand verbatim in the passage."""
    for table, fields in _VERBATIM.items():
        rows = data.with_passage(table)
        for field in fields:
            missing = rows.filter(~pl.col("_text").str.contains(pl.col(field), literal=True))
            yield Breach(
                table, field, missing, f"{{{field}!r}} does not stand in {{passage_id}}; copy it from the text"
            )


def coded_means_records(data: Data) -> Iterator[Breach]:
    """A passage's outcome is `coded` exactly where an event, claim, reaction or mention stands in it."""
    coded = pl.concat([data.frames[table].select("passage_id") for table in _RECORDS])
    rows = data.frames["passages"]
    empty = rows.filter(pl.col("outcome") == "coded").join(coded, on="passage_id", how="anti")
    yield Breach("passages", "outcome", empty, "is coded, but no record stands in {passage_id}; mend the outcome")
    full = rows.filter(pl.col("outcome") != "coded").join(coded, on="passage_id", how="semi")
    yield Breach("passages", "outcome", full, "is {outcome}, but records stand in {passage_id}; mend the outcome")
