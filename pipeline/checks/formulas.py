"""Cells that a spreadsheet would run instead of showing them, where somebody opens the CSV in one."""

import re
from collections.abc import Iterator

import polars as pl

from pipeline.checks.data import Breach, Data
from pipeline.formulas import STARTS
from pipeline.schemas import Field

# Words of the text, or of people's names for what it speaks of. They stay as they are, whatever they begin with.
_VERBATIM = {
    "documents": {"title"},
    "passages": {"text"},
    "actors": {"name", "title"},
    "places": {"name"},
    "mentions": {"text"},
    "events": {"trigger", "date_text", "evidence"},
    "claims": {"quantity_text", "evidence"},
    "reactions": {"date_text", "venue", "quote", "evidence"},
}


def no_formula(data: Data) -> Iterator[Breach]:
    """No id, code, source or word of a vocabulary begins as a formula does."""
    for table in data.frames:
        yield from _formulas(data, table, False, "{%s!r} begins like a formula; write it without its first sign")


def no_formula_in_words(data: Data) -> Iterator[Breach]:
    """No words of the text begin as a formula does; a warning only, for words are not changed."""
    for table in data.frames:
        yield from _formulas(data, table, True, "{%s!r} begins like a formula; open the workbook, not the CSV")


def _formulas(data: Data, table: str, verbatim: bool, message: str) -> Iterator[Breach]:
    for field in data.schemas[table].fields:
        if _may_run(field) and (field.name in _VERBATIM.get(table, ())) == verbatim:
            runs = pl.any_horizontal(pl.col(field.name).str.starts_with(sign) for sign in STARTS)
            yield Breach(table, field.name, data.frames[table].filter(runs), message % field.name)


def _may_run(field: Field) -> bool:
    """Whether the schema lets a cell begin as a formula does; where it does not, the schema's own check bites."""
    pattern = field.constraints.pattern or ".*"
    open_to_all = field.type == "string" and field.constraints.enum is None
    return open_to_all and any(re.fullmatch(pattern, f"{sign}a") for sign in STARTS)
