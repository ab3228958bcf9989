"""Each rule is tripped by a row that breaks it, and by no other rule."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sample import FRONT, SAMPLE, SCHEMAS, SOLDIERS, write_sample

from pipeline.checks import Finding, check_tables
from pipeline.checks.door import RULES
from pipeline.checks.offsets import fold
from pipeline.checks.references import circular
from pipeline.formulas import STARTS
from pipeline.records import Actor, Records

Change = Callable[[Records], Records]


def change(table: str, index: int, **values: Any) -> Change:
    """Change a row of a table."""

    def changed(records: Records) -> Records:
        rows = list(getattr(records, table))
        rows[index] = replace(rows[index], **values)
        return replace(records, **{table: tuple(rows)})

    return changed


def add(table: str, row: Any) -> Change:
    """Add a row to a table."""
    return lambda records: replace(records, **{table: (*getattr(records, table), row)})


def both(*changes: Change) -> Change:
    """Make several changes."""

    def changed(records: Records) -> Records:
        for one in changes:
            records = one(records)
        return records

    return changed


NEWFORD = -1  # the last passage of the sample
TITLE_END = SAMPLE.passages[5].char_end
FIRST_MENTION, NEWFORD_MENTION = SAMPLE.mentions[0], SAMPLE.mentions[-1]
WHOLE, PART, DENIAL = 0, 1, 2
COUNCIL = Actor("elsewhere.council", "council", "coalition", "unknown", None, None, None, None)

# Rule, table and field of the finding, and what breaks it.
CASES: list[tuple[str, str, str, Change]] = [
    ("id_within_parent", "mentions", "mention_id", change("mentions", -1, mention_id="newford.p03.m2")),
    ("id_within_parent", "mentions", "mention_id", change("mentions", -1, mention_id="other.p02.m2")),
    ("no_row_twice", "mentions", "mention_id", add("mentions", replace(NEWFORD_MENTION, mention_id="newford.p02.m3"))),
    ("no_row_twice", "events", "event_id", add("events", replace(SAMPLE.events[1], event_id="newford.p02.e2"))),
    (
        "no_row_twice",
        "claims",
        "claim_id",
        add("claims", replace(SAMPLE.claims[2], claim_id="oldford.p05.c2", rule="x")),
    ),
    ("raw_file_unchanged", "documents", "sha256", change("documents", 0, sha256="0" * 64)),
    ("raw_file_unchanged", "documents", "characters", change("documents", 0, characters=999)),
    ("text_at_offsets", "passages", "text", change("passages", 0, text="Battle  of Oldford")),
    ("text_at_offsets", "mentions", "text", change("mentions", -1, text="newford")),
    ("text_at_offsets", "events", "evidence", change("events", 0, evidence="captured the town")),
    ("text_at_offsets", "claims", "evidence", change("claims", 0, evidence="20 to 25 soldiers")),
    ("text_at_offsets", "reactions", "evidence", change("reactions", 0, evidence="General Ada Lund accused")),
    ("marker_at_offsets", "citations", "marker", change("citations", 0, marker=9)),
    ("marker_at_offsets", "citations", "marker", change("citations", 0, char_start=SAMPLE.citations[0].char_start + 1)),
    ("span_in_order", "mentions", "char_start", change("mentions", 0, char_start=FIRST_MENTION.char_end)),
    ("span_in_passage", "mentions", "char_start", change("mentions", -1, char_start=10, char_end=17)),
    ("span_in_passage", "passages", "char_end", change("passages", NEWFORD, char_end=9999)),
    ("positions_without_gap", "passages", "position", change("passages", NEWFORD, position=3)),
    (
        "passages_without_overlap",
        "passages",
        "char_start",
        both(change("passages", NEWFORD, char_start=TITLE_END), change("passages", 5, char_end=TITLE_END + 1)),
    ),
    ("start_before_end", "documents", "conflict_start", change("documents", 0, conflict_end=date(2031, 3, 1))),
    ("start_before_end", "events", "date_start", change("events", 0, date_start=date(2031, 3, 3))),
    ("start_before_end", "claims", "period_start", change("claims", 0, period_start=date(2031, 3, 10))),
    ("both_dates_or_none", "reactions", "date_end", change("reactions", 0, date_end=None, date_precision=None)),
    ("both_dates_or_none", "events", "date_start", change("events", 0, date_start=None, date_precision=None)),
    ("precision_matches_interval", "events", "date_precision", change("events", 0, date_precision=2)),
    ("precision_matches_interval", "events", "date_precision", change("events", 0, date_precision=None)),
    (
        "precision_matches_interval",
        "reactions",
        "date_precision",
        change("reactions", 0, date_start=None, date_end=None),
    ),
    ("words_in_passage", "events", "trigger", change("events", 0, trigger="seized")),
    ("words_in_passage", "events", "date_text", change("events", 0, date_text="On 3 March")),
    ("words_in_passage", "claims", "quantity_text", change("claims", 0, quantity_text="twenty")),
    ("words_in_passage", "reactions", "quote", change("reactions", 0, quote="a crime.*")),
    ("coded_means_records", "passages", "outcome", change("passages", 0, outcome="coded")),
    ("coded_means_records", "passages", "outcome", change("passages", 1, outcome="not_understood")),
    ("minimum_within_maximum", "claims", "quantity_min", change("claims", WHOLE, quantity_min=26)),
    ("unit_with_number", "claims", "unit", change("claims", WHOLE, unit=None)),
    ("unit_with_number", "claims", "unit", change("claims", DENIAL, unit="killed")),
    ("approximate_with_number", "claims", "is_approximate", change("claims", WHOLE, is_approximate=None)),
    ("approximate_with_number", "claims", "is_approximate", change("claims", DENIAL, is_approximate=False)),
    ("part_within_whole", "claims", "subset_of", change("claims", PART, quantity_min=26, quantity_max=None)),
    ("part_within_whole", "claims", "subset_of", change("claims", PART, quantity_min=None, quantity_max=26)),
    ("coordinate_complete", "places", "latitude", change("places", 1, latitude=None)),
    ("coordinate_complete", "places", "coordinate_source", change("places", 1, coordinate_source=None)),
    ("place_complete", "events", "place_relation", change("events", 0, place_relation=None)),
    ("place_complete", "events", "place_precision", change("events", 1, place_precision=4)),
    ("one_referent", "mentions", "actor_id", change("mentions", -1, actor_id="newford.soldiers")),
    ("everyone_mentioned", "actors", "actor_id", add("actors", replace(COUNCIL, actor_id="council"))),
    ("everyone_mentioned", "places", "place_id", add("places", replace(SAMPLE.places[2], place_id="nowhere"))),
    (
        "scope_is_a_document",
        "actors",
        "actor_id",
        both(add("actors", COUNCIL), change("actors", 1, affiliation_id=COUNCIL.actor_id)),
    ),
    ("scoped_stays_at_home", "event_actors", "actor_id", change("event_actors", 1, actor_id=SOLDIERS)),
    ("scoped_stays_at_home", "claims", "subject_id", change("claims", 0, subject_id="newford.soldiers")),
    ("answers_within_document", "claims", "event_id", change("claims", 0, event_id="newford.p02.e1")),
    ("no_circle", "actors", "affiliation_id", change("actors", 1, affiliation_id=FRONT)),
    ("no_circle", "claims", "subset_of", change("claims", DENIAL, subset_of="oldford.p05.c1")),
    ("no_circle", "reactions", "replies_to_reaction", change("reactions", 0, replies_to_reaction="oldford.p05.r1")),
    ("no_formula", "events", "rule", change("events", 0, rule="=cmd|' /C calc'!A0")),
    ("no_formula", "places", "coordinate_source", change("places", 1, coordinate_source="@SUM(1+1)*cmd")),
    ("no_formula", "documents", "licence", change("documents", 0, licence="+1+CC0")),
]


def check(folder: Path, changed: Records) -> tuple[Finding, ...]:
    tables, raw = write_sample(folder, changed)
    return check_tables(tables, raw, SCHEMAS).findings


@pytest.mark.parametrize(("rule", "table", "field", "broken"), CASES, ids=[f"{case[0]}-{case[2]}" for case in CASES])
def test_a_broken_row_trips_its_rule_and_no_other(
    rule: str, table: str, field: str, broken: Change, tmp_path: Path
) -> None:
    findings = check(tmp_path, broken(SAMPLE))
    assert {(found.rule, found.table, found.field) for found in findings} == {(rule, table, field)}, findings
    assert all(found.line > 1 and found.row_id and found.message for found in findings)


@pytest.mark.parametrize("start", STARTS)
def test_words_that_a_spreadsheet_would_run_are_a_warning(start: str, tmp_path: Path) -> None:
    """Hostile words that nobody is told of, or words that begin with a dash and keep a package from being published."""
    changed = change("actors", 1, name=f"{start}cmd|' /C calc'!A0".strip() if start.isspace() else f"{start}972 Press")
    tables, raw = write_sample(tmp_path, changed(SAMPLE))
    report = check_tables(tables, raw, SCHEMAS)
    assert report.findings == ()
    told = [(found.rule, found.table, found.field) for found in report.warnings]
    assert told == ([] if start.isspace() else [("no_formula_in_words", "actors", "name")])


def test_a_negative_number_is_no_formula(tmp_path: Path) -> None:
    tables, raw = write_sample(tmp_path, change("places", 1, longitude=-3.5)(SAMPLE))
    report = check_tables(tables, raw, SCHEMAS)
    assert (report.findings, report.warnings) == ((), ())


def test_every_rule_has_a_broken_row() -> None:
    elsewhere = {"raw_file_is_there"}
    assert {rule.__name__ for rule in RULES} == {case[0] for case in CASES} | elsewhere


@pytest.mark.parametrize("content", [None, b"\xff not UTF-8"])
def test_a_raw_file_that_is_missing_or_no_text(content: bytes | None, tmp_path: Path) -> None:
    tables, raw = write_sample(tmp_path)
    path = raw / "newford.txt"
    path.write_bytes(content) if content else path.unlink()
    findings = check_tables(tables, raw, SCHEMAS).findings
    assert [(found.rule, found.line, found.field) for found in findings] == [("raw_file_is_there", 2, "document_id")]


def test_a_document_id_does_not_lead_out_of_the_raw_folder(tmp_path: Path) -> None:
    findings = check(tmp_path, change("documents", 1, document_id="../raw/newford")(SAMPLE))
    assert ("pattern", "document_id") in {(found.rule, found.field) for found in findings}


def test_an_unreadable_cell_is_told_once(tmp_path: Path) -> None:
    """What follows from it (the field is required, the dates do not fit) is not told besides."""
    tables, raw = write_sample(tmp_path)
    path = tables / "events.csv"
    path.write_bytes(
        path.read_bytes().replace(b"2031-03-02,2031-03-02", b"2031-03-02,2 March").replace(b",at,1,", b",at,,")
    )
    findings = check_tables(tables, raw, SCHEMAS).findings
    assert [(found.line, found.field, found.rule) for found in findings] == [
        (3, "date_end", "type"),
        (3, "date_precision", "precision_matches_interval"),
        (3, "place_precision", "place_complete"),
    ]


def test_a_finding_is_one_line_that_says_where_and_what_to_do(tmp_path: Path) -> None:
    (finding,) = check(tmp_path, change("events", 0, date_start=date(2031, 3, 3))(SAMPLE))
    assert str(finding) == (
        "events.csv:3:date_start: 2031-03-03 is after date_end 2031-03-02; exchange or mend them [oldford.p02.e1]"
    )


def test_an_empty_package_breaks_nothing(tmp_path: Path) -> None:
    assert check(tmp_path, Records()) == ()


def test_braces_and_line_breaks_in_the_text_do_not_break_the_message(tmp_path: Path) -> None:
    (finding, *_) = check(tmp_path, change("events", 0, trigger="{a}\n{0}")(SAMPLE))
    assert "\n" not in str(finding)


def test_fold_removes_markers_and_white_space() -> None:
    assert fold(" the\u00a0Front[1] \n of [12] the [note] river") == "the Front of the [note] river"


def test_circular_finds_circles_of_any_length_but_not_what_leads_into_them() -> None:
    parents = {"a": "a", "b": "c", "c": "d", "d": "b", "in": "b", "x": "y", "y": "z"}
    assert sorted(circular(parents)) == ["a", "b", "c", "d"]
