"""Tables in, report out."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from pipeline.checks import claims, dates, documents, formulas, keys, offsets, places, references, words
from pipeline.checks.data import LINE, Data, RawText, Rule, findings_of, read_raw
from pipeline.checks.report import Finding, Report, sorted_report, without_echoes
from pipeline.schemas import TableSchema, load_schemas
from pipeline.tables import line_numbers, read_tables, type_table

# What Table Schema cannot say; a rule is known by the name of its function, and its docstring says what it demands.
RULES: tuple[Rule, ...] = (
    keys.id_within_parent,
    keys.no_row_twice,
    documents.raw_file_is_there,
    documents.raw_file_unchanged,
    offsets.text_at_offsets,
    offsets.marker_at_offsets,
    offsets.span_in_order,
    offsets.span_in_passage,
    offsets.positions_without_gap,
    offsets.passages_without_overlap,
    dates.start_before_end,
    dates.both_dates_or_none,
    dates.precision_matches_interval,
    words.words_in_passage,
    words.coded_means_records,
    claims.minimum_within_maximum,
    claims.unit_with_number,
    claims.approximate_with_number,
    claims.part_within_whole,
    places.coordinate_complete,
    places.place_complete,
    references.one_referent,
    references.everyone_mentioned,
    references.scope_is_a_document,
    references.scoped_stays_at_home,
    references.answers_within_document,
    references.no_circle,
    formulas.no_formula,
)
# What people should know of, and what keeps nothing from being published.
WARNINGS: tuple[Rule, ...] = (formulas.no_formula_in_words,)


def check_tables(folder: Path, raw: Path, schemas: Path) -> Report:
    """Check the tables in `folder` against the schemas, the rules and the raw texts `raw/<document_id>.txt`.

    Raises `InputError` where a table or schema cannot be read at all; everything else is a finding,
    or a warning where nothing is wrong with the tables themselves.
    """
    texts = read_tables(folder)
    return check_frames(texts, read_raw(raw, set(texts["documents"]["document_id"])), load_schemas(schemas))


def check_frames(
    texts: Mapping[str, pl.DataFrame], raw: Mapping[str, RawText], schemas: Mapping[str, TableSchema]
) -> Report:
    """Check tables of text, as `read_tables` gives them; `raw` are the raw texts by document."""
    from pipeline.checks.pandera_schema import schema_findings  # noqa: PLC0415 - a start-up that only checks pay

    frames, unreadable = typed_frames(texts, schemas)
    data = Data(frames, schemas, raw)
    # Each step leaves out what only follows from the steps before it.
    found = list(unreadable)
    found += without_echoes([hit for table in frames for hit in schema_findings(frames[table], schemas[table])], found)
    found += without_echoes(list(findings_of(keys.foreign_key, data)), found)
    found += without_echoes([finding for rule in RULES for finding in findings_of(rule, data)], found)
    return sorted_report(found, [finding for rule in WARNINGS for finding in findings_of(rule, data)])


def typed_frames(
    frames: Mapping[str, pl.DataFrame], schemas: Mapping[str, TableSchema]
) -> tuple[dict[str, pl.DataFrame], list[Finding]]:
    """The tables with typed columns and the line of each row, and a finding for each cell that is not of its type."""
    typed: dict[str, pl.DataFrame] = {}
    found: list[Finding] = []
    for table, frame in frames.items():
        lines = line_numbers(frame).rename(LINE)
        values, bad_cells = type_table(frame, schemas[table])
        typed[table] = values.with_columns(lines)
        for cell in bad_cells:
            row_id = "+".join(str(frame[column][cell.row]) for column in schemas[table].primary_key)
            message = f"{cell.text!r} is no {cell.type}; mend the value"
            found.append(Finding(table, lines[cell.row], cell.field, row_id, "type", message))
    return typed, found
