"""The check of each document by itself finds whatever the check of the whole package finds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rule_breaks import named_cases
from sample import SAMPLE, SCHEMAS
from sample_text import RAW

from pipeline.checks import RawText, check_frames
from pipeline.records import TABLES, Records
from pipeline.schemas import load_schemas
from pipeline.tables import parse_table, render_table

LOADED, CASES = load_schemas(SCHEMAS), named_cases()
NAMED = {
    "actors": ("actor_id", "claimant_id", "subject_id", "target_id", "affiliation_id"),
    "places": ("place_id", "parent_id"),
}


def own(records: Records, document_id: str) -> Records:
    """The rows of one document, with the actors and places that they name; what nobody names is the first's."""
    first = records.documents[0].document_id
    kept: dict[str, Any] = {"event_types": records.event_types, "reaction_types": records.reaction_types}
    for table in TABLES:
        if table not in {*NAMED, *kept}:
            kept[table] = tuple(row for row in getattr(records, table) if home(row) == document_id)
    for table, columns in NAMED.items():
        rows, others = getattr(records, table), [row for name, rows in kept.items() for row in rows]
        wanted = names(others, columns)
        for _ in rows:
            wanted |= names([row for row in rows if getattr(row, columns[0]) in wanted], columns)
        everywhere = names([row for name in TABLES if name != table for row in getattr(records, name)], columns)
        everywhere |= names(rows, columns[1:])
        kept[table] = tuple(
            row
            for row in rows
            if getattr(row, columns[0]) in wanted
            or (document_id == first and getattr(row, columns[0]) not in everywhere)
        )
    return Records(**kept)


def home(row: Any) -> str:
    if hasattr(row, "document_id"):
        return str(row.document_id)
    return str(getattr(row, "passage_id", None) or row.event_id).partition(".")[0]


def names(rows: Any, columns: tuple[str, ...]) -> set[str]:
    return {getattr(row, column) for row in rows for column in columns if getattr(row, column, None)}


def findings(records: Records) -> set[str]:
    """The rules that the documents break, each looked at by itself."""
    broken: set[str] = set()
    for document_id, text in RAW.items():
        part = own(records, document_id)
        frames = {table: parse_table(render_table(part, table), table, Path(table)) for table in TABLES}
        sha256 = next(row.sha256 for row in SAMPLE.documents if row.document_id == document_id)
        raw = {document_id: RawText(text, sha256)}
        broken |= {finding.rule for finding in check_frames(frames, raw, LOADED).findings}
    return broken


def test_the_sample_passes_document_by_document() -> None:
    """A check that finds fault with what is right."""
    assert findings(SAMPLE) == set()


@pytest.mark.parametrize(("rule", "broken"), [(case[0], case[3]) for case in CASES.values()], ids=CASES)
def test_what_the_whole_check_finds_is_found(rule: str, broken: Callable[[Records], Records]) -> None:
    """A rule that only sees two documents at once, and nothing at all when each is looked at by itself."""
    # What reaches into another document is for the document's own check a key that leads nowhere.
    reaching = {"scoped_stays_at_home", "answers_within_document", "scope_is_a_document"}
    expected = {rule, "foreign_key"} if rule in reaching else {rule}
    assert findings(replace(broken(SAMPLE))) & expected
