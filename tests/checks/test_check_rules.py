"""Each rule is tripped by a row that breaks it, and by no other rule."""

import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import FunctionType
from typing import get_type_hints

import msgspec
import pytest
from broken_rows import CONSTRAINTS, KEYS, LOADED
from known_findings import KNOWN, printed
from rule_breaks import change, named_cases, rule_findings
from sample import SAMPLE, SCHEMAS, write_sample
from sample_text import RAW

import pipeline.checks
from pipeline.checks import check_frames, check_tables
from pipeline.checks.data import Breach, Data, read_raw
from pipeline.checks.door import RULES, WARNINGS, typed_frames
from pipeline.checks.keys import foreign_key
from pipeline.checks.offsets import fold
from pipeline.checks.references import circular
from pipeline.formulas import STARTS
from pipeline.records import Records
from pipeline.schemas import Constraints
from pipeline.tables import read_tables


@pytest.mark.parametrize("name", named_cases())
def test_a_broken_row_trips_its_rule_and_no_other(name: str, tmp_path: Path) -> None:
    """A rule that is gone, finds something else as well, or says something else than people have read."""
    rule, table, field, broken = named_cases()[name]
    findings = rule_findings(tmp_path, broken)
    assert {(found.rule, found.table, found.field) for found in findings} == {(rule, table, field)}, findings
    assert all(found.line > 1 and found.row_id and found.message for found in findings)
    assert printed(findings) == KNOWN[name]


def test_every_breach_of_every_rule_has_a_broken_row(tmp_path: Path) -> None:
    """A new rule, or a new table of an old one, that nobody has shown to bite."""
    tables, raw = write_sample(tmp_path)
    frames, _ = typed_frames(read_tables(tables), LOADED)
    data = Data(frames, LOADED, read_raw(raw, set(frames["documents"]["document_id"])))
    told = {(rule, finding) for findings in KNOWN.values() for rule, finding in findings}
    elsewhere = {"raw_file_is_there"}  # no change of a table breaks it
    for rule in RULES:
        for breach in rule(data):
            form = re.sub(r"\\\{.*?\\\}", ".*", re.escape(breach.message))
            line = re.compile(rf"{breach.table}\.csv:\d+:{breach.field}: {form}".replace("\\ ", r"\s"))
            bites = any(name == rule.__name__ and line.match(finding) for name, finding in told)
            assert bites or rule.__name__ in elsewhere, (rule.__name__, breach.table, breach.field, breach.message)


def test_what_is_known_is_what_is_broken() -> None:
    """A constraint or rule that is gone, and its broken table with it."""
    assert set(KNOWN) == {*map(str, CONSTRAINTS), *map(str, KEYS), *named_cases()}


WORDS = [
    *(("documents", "title"), ("passages", "text"), ("mentions", "text")),
    *(("actors", "name"), ("actors", "title"), ("places", "name")),
    *(("events", "trigger"), ("events", "date_text"), ("events", "evidence")),
    *(("claims", "quantity_text"), ("claims", "evidence")),
    *(("reactions", "date_text"), ("reactions", "venue"), ("reactions", "quote"), ("reactions", "evidence")),
]


@pytest.mark.parametrize(("table", "field"), WORDS)
def test_words_of_the_text_may_begin_like_a_formula_but_people_are_told(table: str, field: str, tmp_path: Path) -> None:
    """A word that the checks want changed, or that nobody is warned of."""
    tables, raw = write_sample(tmp_path, change(table, 0, **{field: "=1+1"})(SAMPLE))
    report = check_tables(tables, raw, SCHEMAS)
    assert "no_formula" not in {found.rule for found in report.findings}
    (told,) = [found for found in report.warnings if found.table == table]
    assert (told.rule, told.field) == ("no_formula_in_words", field)
    assert told.message == "'=1+1' begins like a formula; open the workbook, not the CSV"


def test_a_field_that_may_hold_anything_may_begin_like_a_formula(tmp_path: Path) -> None:
    """No field is as free as that: each has a list of values or a pattern."""
    tables, raw = write_sample(tmp_path, change("actors", 0, title="=1+1")(SAMPLE))
    free = [msgspec.structs.replace(field, constraints=Constraints()) for field in LOADED["actors"].fields]
    schemas = LOADED | {"actors": msgspec.structs.replace(LOADED["actors"], fields=tuple(free))}
    (told,) = check_frames(read_tables(tables), read_raw(raw, RAW), schemas).warnings
    assert (told.rule, told.table, told.field) == ("no_formula_in_words", "actors", "title")


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


@pytest.mark.parametrize("content", [None, b"\xff not UTF-8"])
def test_a_raw_file_that_is_missing_or_no_text(content: bytes | None, tmp_path: Path) -> None:
    tables, raw = write_sample(tmp_path)
    path = raw / "newford.txt"
    path.write_bytes(content) if content else path.unlink()
    (found,) = check_tables(tables, raw, SCHEMAS).findings
    assert (found.rule, found.line, found.field) == ("raw_file_is_there", 2, "document_id")
    assert found.message == "no UTF-8 file newford.txt in the raw folder; put it there or drop the row"


def test_a_precision_needs_a_coordinate(tmp_path: Path) -> None:
    findings = rule_findings(tmp_path, change("places", 2, coordinate_precision_km=1.0))
    missing = ("coordinate_source", "latitude", "longitude")
    assert [(found.rule, found.field) for found in findings] == [("coordinate_complete", field) for field in missing]


def test_a_document_id_does_not_lead_out_of_the_raw_folder(tmp_path: Path) -> None:
    findings = rule_findings(tmp_path, change("documents", 1, document_id="../raw/newford"))
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
    (finding,) = rule_findings(tmp_path, change("events", 0, date_start=date(2031, 3, 3)))
    assert str(finding) == (
        "events.csv:3:date_start: 2031-03-03 is after date_end 2031-03-02; exchange or mend them [oldford.p02.e1]"
    )


def test_every_rule_that_is_written_is_asked_and_an_empty_package_breaks_none(tmp_path: Path) -> None:
    assert rule_findings(tmp_path, lambda _: Records()) == ()
    modules = [import_module(f"pipeline.checks.{found.name}") for found in iter_modules(pipeline.checks.__path__)]
    functions = [each for module in modules for each in vars(module).values() if isinstance(each, FunctionType)]
    written = {each for each in functions if get_type_hints(each) == {"data": Data, "return": Iterator[Breach]}}
    assert written == {*RULES, *WARNINGS, foreign_key}


def test_braces_and_line_breaks_in_the_text_do_not_break_the_message(tmp_path: Path) -> None:
    (finding, *_) = rule_findings(tmp_path, change("events", 0, trigger="{a}\n{0}"))
    assert "\n" not in str(finding)


def test_fold_removes_markers_and_white_space() -> None:
    assert fold(" the\u00a0Front[1] \n of [12] the [note] river") == "the Front of the [note] river"


def test_circular_finds_circles_of_any_length_but_not_what_leads_into_them() -> None:
    parents = {"a": "a", "b": "c", "c": "d", "d": "b", "in": "b", "x": "y", "y": "z"}
    assert sorted(circular(parents)) == ["a", "b", "c", "d"]
