"""Every curated file: it loads, and a row that breaks its column is refused with file, line, field and a remedy."""

import csv
import pickle
from dataclasses import fields
from pathlib import Path

import pytest
from bad_cells import cases

from pipeline.curation.curated import ROW_TYPES, Curated, load_curated
from pipeline.curation.table import read_table
from pipeline.errors import InputError

CURATED = Path(__file__).parents[2] / "curated"


@pytest.fixture(scope="module")
def curated() -> Curated:
    return load_curated(CURATED)


def sample(name: str) -> tuple[list[str], list[str]]:
    """Give the header and the first row of a real file."""
    with (CURATED / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle)
        return next(reader), next(reader)


def write(folder: Path, name: str, *rows: list[str]) -> Path:
    path = folder / "curated" / f"{name}.csv"
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows(rows)
    return path


def problem(name: str, path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        read_table(path, ROW_TYPES[name])
    return caught.value


@pytest.mark.parametrize("name", ROW_TYPES)
def test_file_loads_and_has_rows(curated: Curated, name: str) -> None:
    """Catches a curated file that does not fit its dataclass, or is empty."""
    assert all(isinstance(row, ROW_TYPES[name]) for row in getattr(curated, name))
    assert getattr(curated, name)


@pytest.mark.parametrize("name", ROW_TYPES)
def test_file_is_utf8_with_line_feeds_and_no_quotes_too_many(name: str) -> None:
    """Catches a file that a spreadsheet has saved in its own manner: its next edit would change every line."""
    raw = (CURATED / f"{name}.csv").read_bytes()
    rows = list(csv.reader(raw.decode("utf-8").splitlines(keepends=True)))
    assert b"\r" not in raw
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert raw.endswith(b"\n")
    assert all(rows), "an empty line"


def test_curated_is_the_same_each_time_and_travels_between_processes(curated: Curated) -> None:
    """Catches rows whose order hangs on a set or a hash, and rows that a worker process could not be handed."""
    assert load_curated(CURATED) == curated
    assert pickle.loads(pickle.dumps(curated)) == curated
    assert isinstance(hash(curated), int)


@pytest.mark.parametrize(("name", "column", "bad", "said"), cases())
def test_a_bad_cell_is_named(tmp_path: Path, name: str, column: str, bad: str, said: str) -> None:
    """Catches a column that takes what it must refuse, or an error that does not lead to the cell."""
    header, row = sample(name)
    row[header.index(column)] = bad
    error = problem(name, write(tmp_path, name, header, row))
    assert error.where == f"curated/{name}.csv:2:{column}"
    assert said in str(error)
    assert error.remedy


@pytest.mark.parametrize("name", ROW_TYPES)
def test_a_row_given_twice_is_named(tmp_path: Path, name: str) -> None:
    """Catches a key that is not checked."""
    header, row = sample(name)
    error = problem(name, write(tmp_path, name, header, row, row))
    assert error.where.startswith(f"curated/{name}.csv:3:")
    assert "line 2" in error.reason
    assert error.remedy


@pytest.mark.parametrize("name", ROW_TYPES)
def test_a_wrong_header_is_named(tmp_path: Path, name: str) -> None:
    """Catches a renamed, missing or moved column."""
    header, row = sample(name)
    for wrong in (header[:-1], [*header, "note"], ["nonsense", *header[1:]]):
        error = problem(name, write(tmp_path, name, wrong, row))
        assert error.where == f"curated/{name}.csv:1"
        assert ",".join(header) in error.remedy


def test_a_row_with_a_cell_too_many_is_named(tmp_path: Path) -> None:
    """Catches a comma that nobody has quoted."""
    header, row = sample("titles")
    error = problem("titles", write(tmp_path, "titles", header, row, [*row, "more"]))
    assert error.where == "curated/titles.csv:3"
    assert "4 cells for 3 columns" in error.reason


def test_a_line_is_counted_where_its_row_begins(tmp_path: Path) -> None:
    """Catches line numbers that blank lines put out of step."""
    path = write(tmp_path, "side_words", ["word", "side"], [], ["rebel", "opposition"], ["state", "nonsense"])
    assert problem("side_words", path).where == "curated/side_words.csv:4:side"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"\xff\xfeword", "not UTF-8"), (b'word,side\n"rebel,opposition\n', "not CSV"), (b"", "wrong header")],
)
def test_a_file_that_is_no_csv_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    """Catches a traceback where the curator needs a sentence."""
    path = tmp_path / "curated" / "side_words.csv"
    path.parent.mkdir()
    path.write_bytes(content)
    error = problem("side_words", path)
    assert error.where.startswith("curated/side_words.csv")
    assert said in error.reason
    assert error.remedy


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Catches a folder that is not the curated one."""
    with pytest.raises(InputError) as caught:
        load_curated(tmp_path)
    assert "missing" in caught.value.reason
    assert caught.value.remedy


def test_what_a_spreadsheet_saves_is_read(tmp_path: Path) -> None:
    """Catches a byte-order mark in the first column's name, and carriage returns in the last cell."""
    path = tmp_path / "curated" / "side_words.csv"
    path.parent.mkdir()
    path.write_bytes(b"\xef\xbb\xbfword,side\r\nrebel,opposition\r\n")
    assert read_table(path, ROW_TYPES["side_words"]).rows[0].word == "rebel"


def test_every_column_has_bad_values() -> None:
    """Catches a column type for which no broken value is known."""
    covered: set[tuple[str, str]] = {(name, column) for name, column, _, _ in cases()}
    columns = {(name, field.name) for name, row in ROW_TYPES.items() for field in fields(row)}
    assert covered == columns
