"""Findings are printed, ordered and left out as readers of the report expect."""

import hashlib
from pathlib import Path

import pytest
from sample import write_sample

from pipeline.checks import Finding, Report
from pipeline.checks.report import sorted_report, without_echoes
from pipeline.errors import InvalidTablesError
from pipeline.records import TABLES
from pipeline.verdict import SHOWN, hash_tables, insist, sha256, warn

CELL = Finding("events", 7, "trigger", "a.p01.e1", "pattern", "mend it")


def finding(
    table: str = "events", line: int = 7, field: str = "trigger", rule: str = "r", message: str = "m"
) -> Finding:
    return Finding(table, line, field, "", rule, message)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (CELL, "events.csv:7:trigger: mend it [a.p01.e1]"),
        (finding(line=0, field=""), "events.csv: m"),
        (finding(field=""), "events.csv:7: m"),
        (finding(line=0), "events.csv:trigger: m"),
        (finding(message="two\n  lines"), "events.csv:7:trigger: two lines"),
    ],
)
def test_a_finding_says_as_much_of_its_place_as_is_known(found: Finding, text: str) -> None:
    assert str(found) == text


def test_a_report_is_ordered_and_says_nothing_twice() -> None:
    """By table (an unknown one last), line as a number, field, rule, message."""
    expected = [
        finding("documents", 9, "z", "z"),
        finding("events", 2, "z"),
        finding("events", 10, "a", "z"),
        finding("events", 10, "b", "a", "z"),
        *(finding("events", 10, "b", "b", message) for message in "abcdefgh"),
        finding("reaction_types", 1),
        finding("another", 1),
    ]
    backwards = [*expected[::-1], expected[0]]
    report = sorted_report(backwards, backwards)
    assert list(report.findings) == list(report.warnings) == expected
    assert str(report).splitlines() == [str(found) for found in expected]
    assert str(Report()) == ""


def test_only_what_is_about_a_rejected_cell_is_an_echo() -> None:
    other = [finding("claims"), finding(line=8), finding(field="status")]
    assert without_echoes([finding(rule="another"), *other], [CELL]) == other
    assert without_echoes(other, []) == other


@pytest.mark.parametrize(
    ("number", "heading"),
    [
        (1, "nothing is published, for 1 finding:"),
        (2, "nothing is published, for 2 findings:"),
        (SHOWN, f"nothing is published, for {SHOWN} findings:"),
        (SHOWN + 1, f"nothing is published, for {SHOWN + 1} findings, the first {SHOWN} of them:"),
    ],
)
def test_findings_are_insisted_on_with_a_line_each(number: int, heading: str) -> None:
    found = [finding(line=line) for line in range(1, number + 1)]
    with pytest.raises(InvalidTablesError) as caught:
        insist(found)
    assert str(caught.value).splitlines() == [heading, *map(str, found[:30])]
    assert SHOWN == 30


def test_nothing_is_insisted_on_without_findings() -> None:
    insist(iter(()))


@pytest.mark.parametrize(("number", "more"), [(0, []), (SHOWN, []), (SHOWN + 2, ["warning: 2 more of the kind"])])
def test_the_first_of_many_warnings_are_shown(number: int, more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the output, which other programs read."""
    warn([f"odd thing {count}" for count in range(number)])
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [*(f"warning: odd thing {count}" for count in range(min(number, 30))), *more]


def test_tables_are_hashed_and_missing_ones_named(tmp_path: Path) -> None:
    folder, _ = write_sample(tmp_path)
    hashes = hash_tables(folder)
    assert list(hashes) == list(TABLES)
    events = folder / "events.csv"
    assert hashes["events"] == sha256(events) == f"sha256:{hashlib.sha256(events.read_bytes()).hexdigest()}"
    events.unlink()
    (folder / "claims.csv").unlink()
    with pytest.raises(InvalidTablesError) as caught:
        hash_tables(folder)
    assert str(caught.value).splitlines()[1:] == [
        f"{events}: the table is missing",
        f"{folder / 'claims.csv'}: the table is missing",
    ]
