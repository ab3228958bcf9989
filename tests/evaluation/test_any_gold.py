"""Whatever stands in a gold file, a curated file or a table: figures, or one clear line."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from gold_sample import GOLD
from hypothesis import given, settings
from hypothesis import strategies as st
from project import ROOT
from sample import write_sample
from sample_text import RAW
from texts import ODD

from pipeline.curation.curated import ROW_TYPES
from pipeline.curation.table import read_table
from pipeline.errors import InputError
from pipeline.evaluation import score
from pipeline.evaluation.data import READ
from pipeline.evaluation.figures import KINDS
from pipeline.evaluation.paragraphs import Paragraphs

ODD_CELLS = st.sampled_from(["", "x", "-1", "1e9", "9" * 5000, "2031-02-30", "null", "oldford.p99", *ODD]) | st.text(
    max_size=8
)
NEW = st.sampled_from(
    ["null", "[]", "{}", "true", "2031-02-30", "1.5", "!!binary x", "&a *a", "- ", ": ", "[" * 600, "9" * 5000, *ODD]
)


def change(draw: st.DrawFn, text: str, new: st.SearchStrategy[str]) -> str:
    """Put something into a text, or in the place of some of it."""
    start = draw(st.integers(0, len(text)))
    return text[:start] + draw(new) + text[start + draw(st.integers(0, 30)) :]


@st.composite
def gold_files(draw: st.DrawFn) -> bytes:
    text = GOLD
    for _ in range(draw(st.integers(1, 3))):
        text = change(draw, text, NEW)
    return text.encode("utf-8", "surrogatepass")


@settings(max_examples=100)
@given(gold_files())
def test_any_gold_file_gives_figures_or_one_clear_line(gold: bytes) -> None:
    with TemporaryDirectory() as folder:
        tables, raw = SAMPLE_FOLDERS
        path = Path(folder, "oldford.yaml")
        path.write_bytes(gold)
        try:
            (scored,) = score(tables, raw, path)
        except InputError as error:
            assert len(str(error).splitlines()) == 1
            return
    for kind in KINDS:
        rates = scored.figures.tables[kind].loose
        assert 0 <= rates.precision <= 1
        assert 0 <= rates.recall <= 1
        assert rates.hits + rates.extra <= len(_rows(tables / f"{kind}.csv"))


@settings(max_examples=40)
@given(st.data())
def test_any_cell_of_a_table_gives_figures_or_one_clear_line(data: st.DataObject) -> None:
    """Tables of another program, or edited by hand, that end in a traceback."""
    with TemporaryDirectory() as folder:
        tables, raw = write_sample(Path(folder))
        path = tables / f"{data.draw(st.sampled_from(READ))}.csv"
        rows = _rows(path)
        row = data.draw(st.integers(1, len(rows) - 1))
        rows[row][data.draw(st.integers(0, len(rows[0]) - 1))] = data.draw(ODD_CELLS)
        with path.open("w", encoding="utf-8", newline="", errors="surrogatepass") as handle:
            csv.writer(handle, lineterminator="\n").writerows(rows)
        (Path(folder) / "oldford.yaml").write_text(GOLD, "utf-8")
        try:
            score(tables, raw, Path(folder) / "oldford.yaml")
        except InputError as error:
            assert len(str(error).splitlines()) == 1


def spoilt(data: st.DataObject, text: str) -> str:
    """Put an odd cell into a file, or in the place of some of it."""
    start = data.draw(st.integers(0, len(text)))
    return text[:start] + data.draw(ODD_CELLS) + text[start + data.draw(st.integers(0, 30)) :]


@settings(max_examples=100)
@given(st.data())
def test_any_curated_file_gives_rows_or_one_clear_line(data: st.DataObject) -> None:
    name: str = data.draw(st.sampled_from(sorted(ROW_TYPES)))
    lines = (ROOT / "curated" / f"{name}.csv").read_text("utf-8").splitlines(keepends=True)
    text = "".join(lines[:5])
    for _ in range(data.draw(st.integers(1, 3))):
        text = spoilt(data, text)
    with TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.csv")
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            read_table(path, ROW_TYPES[name])
        except InputError as error:
            assert len(str(error).splitlines()) == 1
            assert str(error).split(":")[0].endswith(f"{name}.csv")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_paragraphs_are_the_same_whatever_ends_a_line(end: str) -> None:
    """Gold that fits no record, because the text came from another machine."""
    text = RAW["oldford"].replace("\n", end)
    paragraphs = Paragraphs(text)
    found = [paragraphs.holding(words) for words in ("captured the town", "including 5 officers", "an old lie")]
    assert len(set(found)) == 3


def _rows(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))


_FOLDER = TemporaryDirectory()
SAMPLE_FOLDERS = write_sample(Path(_FOLDER.name))
