"""Bad input gets one clear line (file, line, reason) and exit code 2, and nothing is written."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from project import ROOT, contents

from pipeline.commands import main

GOOD = """Battle of Oldford

The Battle of Oldford was a battle of a civil war.

On 3 April 2014, rebels captured Oldford.
"""


@dataclass(frozen=True)
class Desk:
    """A folder of raw texts and one of curated files, both to be spoilt, and the line that the build answers with."""

    raw: Path
    curated: Path
    out: Path

    def put(self, name: str, data: bytes | str) -> None:
        path = self.raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)

    def build(self) -> tuple[int, str]:
        folders = ["--raw", str(self.raw), "--curated", str(self.curated), "--out", str(self.out)]
        result = CliRunner().invoke(main, ["build", *folders, "--schemas", str(ROOT / "schemas")])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result.exit_code, result.stderr


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    curated = tmp_path / "curated"
    curated.mkdir()
    for path in (ROOT / "curated").iterdir():
        if path.is_file():
            (curated / path.name).write_bytes(path.read_bytes())
    (tmp_path / "raw").mkdir()
    return Desk(tmp_path / "raw", curated, tmp_path / "out")


def refused(desk: Desk, *said: str) -> None:
    """Assert that the build answers with one line that says all of this, and leaves OUT as it was."""
    before = contents(desk.out) if desk.out.exists() else None
    code, line = desk.build()
    assert code == 2, line
    assert line.startswith("error: ")
    assert line.count("\n") == 1
    for words in said:
        assert words in line
    assert (contents(desk.out) if desk.out.exists() else None) == before


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("notes.md", GOOD, (".txt",)),
        ("a.txt", b"", ("a.txt: ", "empty")),
        ("a.txt", b" \n\n \n", ("a.txt", "empty")),
        ("a.txt", GOOD.encode() + b"caf\xe9\n", ("a.txt:6", "UTF-8")),
        ("a.txt", GOOD + "one\0two\n", ("a.txt:6", "NUL")),
        ("a.txt", GOOD.partition("\n\n")[2], ("a.txt", "title")),
    ],
    ids=["no-text", "empty", "only-space", "not-utf8", "nul", "no-title"],
)
def test_a_bad_text_is_refused(desk: Desk, name: str, data: bytes | str, said: tuple[str, ...]) -> None:
    """A text that cannot be read as one and is read all the same."""
    desk.put(name, data)
    refused(desk, *said)


def test_two_documents_of_one_name_are_refused(desk: Desk) -> None:
    """Two texts whose rows would bear the same identifiers."""
    desk.put("one/a.txt", GOOD)
    desk.put("two/a.txt", GOOD)
    refused(desk, "one", "two", "a.txt")


def set_cell(path: Path, line: int, column: str, value: str) -> None:
    """Change a cell of a CSV file that has one line a row."""
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.reader(handle))
    rows[line - 1][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows(rows)


def share_an_alias(curated: Path) -> None:
    for line in (2, 3):
        set_cell(curated / "actors.csv", line, "aliases", "the Oldford Brigade")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda folder: set_cell(folder / "actors.csv", 3, "kind", "gang"), ("actors.csv:3:kind", "gang")),
        (lambda folder: set_cell(folder / "actors.csv", 2, "side", "west"), ("actors.csv:2:side", "west")),
        (share_an_alias, ("actors.csv:3:aliases", "the Oldford Brigade", "actors.csv:2")),
        (lambda folder: set_cell(folder / "places.csv", 2, "latitude", "91.5"), ("places.csv:2:latitude", "91.5")),
        (lambda folder: set_cell(folder / "places.csv", 2, "longitude", "east"), ("places.csv:2:longitude", "east")),
        (lambda folder: set_cell(folder / "places.csv", 2, "parent_id", "moon"), ("places.csv:2:parent_id", "moon")),
        (lambda folder: (folder / "actors.csv").unlink(), ("actors.csv", "missing")),
    ],
    ids=["unknown-kind", "unknown-side", "shared-alias", "out-of-range", "no-number", "no-such-parent", "no-file"],
)
def test_a_bad_curated_row_is_refused(desk: Desk, spoil: Callable[[Path], object], said: tuple[str, ...]) -> None:
    """A mistake in a curated file that reaches the tables."""
    desk.put("a.txt", GOOD)
    spoil(desk.curated)
    refused(desk, *said)


def test_existing_tables_survive_bad_input(desk: Desk) -> None:
    """Tables of an earlier run that a later one takes away."""
    desk.out.mkdir()
    (desk.out / "events.csv").write_text("event_id\n")
    desk.put("a.txt", b"\xff")
    refused(desk, "a.txt:1", "UTF-8")


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "Battle of Oldford\n\nOn 3 April 2014, rebels captured Oldford.",
        "Battle of Oldford\n\nThe battle ended.[1] On 3 April 2014, rebels captured Oldford.[2]\n\nOldford in 2010",
    ],
    ids=["no-box", "no-line-end", "markers-and-caption"],
)
def test_a_plain_text_is_fine(desk: Desk, text: str) -> None:
    """A text turned away because it has no summary box, no markers or no captions."""
    desk.put("a.txt", text)
    assert desk.build() == (0, "")
    with (desk.out / "documents.csv").open(encoding="utf-8", newline="") as table:
        assert [row["title"] for row in csv.DictReader(table)] == ["Battle of Oldford"]
