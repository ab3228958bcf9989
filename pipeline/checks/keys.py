"""Foreign keys, also those to the table itself."""

from collections.abc import Iterator

import polars as pl

from pipeline.checks.data import RECORD_TABLES, Breach, Data

_HAPPENING = ("passage_id", "event_type", "place_id", "date_start", "date_end", "trigger", "char_start", "char_end")


def foreign_key(data: Data) -> Iterator[Breach]:
    """What a foreign key names stands in the table that it points at."""
    for table, schema in data.schemas.items():
        for key in schema.foreign_keys:
            target = key.reference.resource or table
            rows = data.frames[table].drop_nulls(key.fields)
            known = data.frames[target]
            lost = rows.join(known, left_on=key.fields, right_on=key.reference.fields, how="anti")
            cell = "+".join(f"{{{column}}}" for column in key.fields)
            message = f"{cell} is not in {target}.csv; add it there or mend the value"
            yield Breach(table, "+".join(key.fields), lost, message)


def id_within_parent(data: Data) -> Iterator[Breach]:
    """The id of a record begins with its passage, the id of a passage with its document."""
    parents = {"passages": "document_id"} | dict.fromkeys(RECORD_TABLES, "passage_id")
    for table, parent in parents.items():
        (row_id,) = data.row_key(table)
        prefix = pl.col(row_id).str.replace(r"\.[^.]*$", "")
        rows = data.frames[table].filter(prefix != pl.col(parent))
        yield Breach(table, row_id, rows, f"{{{row_id}}} does not belong to {{{parent}}}; name it after its {parent}")


def no_row_twice(data: Data) -> Iterator[Breach]:
    """No two records of a passage are the same but for their id and rule."""
    for table in RECORD_TABLES:
        (row_id,) = data.row_key(table)
        columns = [name for name in data.schemas[table].columns if name not in {row_id, "rule"}]
        same = pl.struct(_HAPPENING if table == "events" else columns)
        rows = (
            data.frames[table].with_columns(_first=pl.col(row_id).first().over(same)).filter(~same.is_first_distinct())
        )
        yield Breach(table, row_id, rows, f"{{{row_id}}} says the same as {{_first}}; keep one of the two")
