"""What lies exactly on a limit passes: no rule forbids more than it says."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from broken_rows import LOADED
from rule_breaks import (
    CLAIM_ABROAD,
    NEWFORD,
    NEWFORD_MENTION,
    PART,
    REACTION_ABROAD,
    TITLE,
    TITLE_END,
    Change,
    add,
    both,
    change,
    rule_findings,
)
from sample import CLAIMS, EVENTS, write_sample
from sample_text import RAW

from pipeline.checks import check_frames
from pipeline.checks.data import read_raw
from pipeline.checks.offsets import fold
from pipeline.tables import read_tables

START = date(2031, 3, 2)
WIDTHS = [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (400, 5)]
# An event that differs in one of these from another is another.
OTHER: dict[str, Any] = {
    "passage_id": "newford.p01",
    "event_type": "capture",
    "place_id": "newford",
    "date_start": date(2031, 4, 2),
    "date_end": date(2031, 4, 6),
    "trigger": "shelled Newford",
    "char_start": 20,
    "char_end": 40,
}
PASSING: dict[str, Change] = {
    "a part as large as its whole": change("claims", PART, quantity_min=25, quantity_max=25),
    "a passage that begins where the one before ends": change("passages", NEWFORD, char_start=TITLE_END),
    "a whole without an upper bound": change("claims", 0, quantity_max=None),
    "a claim of another part of a whole": both(
        change("claims", 0, quantity_min=None), change("claims", PART, quantity_min=None)
    ),
    "a number in words only": change(
        *("claims", 2), unit="killed", quantity_text="an old lie", claim_type="casualties"
    ),
    "no citation": lambda records: replace(records, citations=()),
    "a reaction without a date": change("reactions", 0, date_start=None, date_end=None, date_precision=None),
}


# The title of a document, of which no record is made in the sample, with one record in it.
TITLE_PASSAGE = 5
HEADLINE: dict[str, Any] = {"passage_id": "newford.p01", "evidence": "Battle of Newford", **TITLE["newford"]}
ALONE: dict[str, Any] = {
    "events": replace(EVENTS[1], event_id="newford.p01.e1", trigger="Battle", date_text=None, **HEADLINE),
    "claims": replace(CLAIM_ABROAD, claim_id="newford.p01.c1", **HEADLINE),
    "reactions": replace(REACTION_ABROAD, reaction_id="newford.p01.r1", **HEADLINE),
    "mentions": replace(
        NEWFORD_MENTION,
        mention_id="newford.p01.m1",
        passage_id="newford.p01",
        text="Battle of Newford",
        **TITLE["newford"],
    ),
}


@pytest.mark.parametrize("table", ALONE)
def test_one_record_is_enough_for_a_passage_to_be_coded(table: str, tmp_path: Path) -> None:
    coded = change("passages", TITLE_PASSAGE, outcome="coded")
    assert rule_findings(tmp_path, both(coded, add(table, ALONE[table]))) == ()


@pytest.mark.parametrize("name", PASSING)
def test_what_lies_on_the_limit_passes(name: str, tmp_path: Path) -> None:
    assert rule_findings(tmp_path, PASSING[name]) == ()


@pytest.mark.parametrize(("days", "code"), WIDTHS)
def test_each_width_has_its_one_precision(days: int, code: int, tmp_path: Path) -> None:
    end = START + timedelta(days=days - 1)
    assert rule_findings(tmp_path, change("events", 0, date_end=end, date_precision=code)) == ()
    (finding,) = rule_findings(tmp_path, change("events", 0, date_end=end, date_precision=code % 5 + 1))
    assert f"is not the code of {days} days from date_start to date_end; write {code}" in finding.message


@pytest.mark.parametrize("field", OTHER)
def test_events_that_differ_in_what_happened_are_two(field: str, tmp_path: Path) -> None:
    event = replace(EVENTS[1], event_id="newford.p02.e2", **{field: OTHER[field]})
    assert "no_row_twice" not in {finding.rule for finding in rule_findings(tmp_path, add("events", event))}


def test_the_order_of_rows_in_a_file_breaks_nothing(tmp_path: Path) -> None:
    """A passage that is compared with the row above it, not with the passage before it."""
    tables, raw = write_sample(tmp_path)
    upside_down = {table: frame.reverse() for table, frame in read_tables(tables).items()}
    assert check_frames(upside_down, read_raw(raw, RAW), LOADED).findings == ()


def test_of_a_doubled_whole_the_first_counts(tmp_path: Path) -> None:
    """A part that is told twice, or against a claim whose own key is wrong."""
    found = rule_findings(tmp_path, add("claims", replace(CLAIMS[0], quantity_max=3, quantity_min=3)))
    assert {finding.rule for finding in found} == {"primaryKey"}


def test_a_number_of_seven_digits_is_no_marker() -> None:
    assert fold("a[123456]b[1234567]c[]") == "ab[1234567]c[]"
