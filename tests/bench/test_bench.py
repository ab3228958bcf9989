"""The measurements: what they measure with is the same every time, and their small parts run. Nothing is timed here."""

import random
import re
from pathlib import Path

import pytest
from project import ROOT

from bench.corpus import Recombiner
from bench.figure import Figure, at_least, at_most
from bench.machine import describe
from bench.process import python, run
from bench.renaming import Renaming, renamable
from bench.report import END, START, render, write_page
from bench.throughput import Extraction
from bench.validation import write_events
from pipeline.curation import load_curated
from pipeline.errors import InputError
from pipeline.tables import read_table


@pytest.fixture(scope="module")
def recombiner() -> Recombiner:
    return Recombiner([ROOT / "raw", ROOT / "tests" / "probe"], ROOT / "curated")


def test_a_document_is_the_same_by_its_number(recombiner: Recombiner) -> None:
    """Catches figures that cannot be compared, because each run measures other texts."""
    again = Recombiner([ROOT / "raw", ROOT / "tests" / "probe"], ROOT / "curated")
    assert [recombiner.text(number) for number in range(5)] == [again.text(number) for number in range(5)]
    assert len({recombiner.text(number) for number in range(20)}) == 20


def test_documents_have_other_names_and_dates_than_their_sources(recombiner: Recombiner) -> None:
    """Catches a corpus that every cache knows by heart."""
    made = "".join(recombiner.text(number) for number in range(10))
    left = [name for name in recombiner.names if re.search(rf"\b{name}\b", made)]
    assert recombiner.names
    assert not left


def test_dates_move_together_and_keep_their_spelling() -> None:
    names = renamable(["Captain Orla Venn saw Tarbrook fall. The captain fled."], {"Captain"})
    assert names == {"Orla", "Venn", "Tarbrook"}
    text = Renaming(names, random.Random(4)).apply("Orla fled on 21 March 2031 and on April 2, 2031.")
    found = re.fullmatch(r"[A-Z][a-z]+ fled on (\d+) ([A-Z][a-z]+) (\d{4}) and on ([A-Z][a-z]+) (\d+), (\d{4})\.", text)
    assert found is not None
    assert "Orla" not in text
    assert found[3] == found[6] or found[2] == "December"


def test_extraction_of_a_made_document_runs(recombiner: Recombiner, tmp_path: Path) -> None:
    recombiner.write(1, tmp_path)
    extraction = Extraction(load_curated(ROOT / "curated"))
    paths = sorted(tmp_path.glob("*.txt"))
    assert len(extraction.sentences(paths)) > 10
    extraction.run(paths)


def test_many_events_are_valid_events(tmp_path: Path) -> None:
    """Catches a table whose validation is fast because it stops at the first row."""
    folder = write_events(ROOT / "processed", tmp_path, 1000)
    frame = read_table(folder, "events")
    assert frame.height == 1000
    assert frame["event_id"].n_unique() == 1000


def test_a_run_tells_its_time_memory_and_failure(tmp_path: Path) -> None:
    done = run(python("-c", "print('done')"), tmp_path)
    assert done.code == 0
    assert done.peak > 1
    assert done.cpu > 0
    assert run(python("-c", "raise SystemExit('no such luck')"), tmp_path).failure == "no such luck"


def test_figures_are_judged_by_their_targets() -> None:
    assert at_least("extraction", "share", 0.81, "", 0.8).verdict == "met"
    assert at_most("start", "help", 0.4, "s", 0.3).verdict == "missed"
    assert Figure("workers", "gain", None, "", "≥ 1.8", note="no workers").verdict == "not measured"


def test_a_page_gets_its_block_and_nothing_else_changes(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{START}\nold\n{END}\nafter\n", encoding="utf-8")
    block = render([at_most("start", "help", 0.2, "s", 0.3)], describe(), "make bench")
    write_page(page, block)
    text = page.read_text(encoding="utf-8")
    assert text == f"before\n{START}\n{block}\n{END}\nafter\n"
    assert "| start: help | 0.2 s | ≤ 0.3 s | met |  |" in text
    page.write_text("no marks", encoding="utf-8")
    with pytest.raises(InputError, match="marks"):
        write_page(page, block)
