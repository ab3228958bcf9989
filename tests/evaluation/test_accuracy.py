"""The accuracy that has been reached is not lost: floors for the document and for eight invented texts."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from project import ROOT

from pipeline.coding import code_documents
from pipeline.commands import main
from pipeline.curation import load_curated
from pipeline.evaluation import score
from pipeline.evaluation.figures import KINDS
from pipeline.evaluation.page import refresh_page, render_markdown
from pipeline.evaluation.report import as_metrics
from pipeline.language import parse_documents
from pipeline.source import read_documents
from pipeline.tables import write_tables

FLOORS: dict[str, Any] = yaml.safe_load((ROOT / "tests" / "accuracy_floors.yaml").read_bytes())
PROBE = ROOT / "tests" / "probe"
LEVELS = [(kind, level) for kind in KINDS for level in ("loose", "strict")]


@pytest.fixture(scope="module")
def metrics() -> Mapping[str, Any]:
    """Give the committed figures of the document."""
    read: dict[str, Any] = json.loads((ROOT / "metrics.json").read_bytes())
    return read


@pytest.fixture(scope="module")
def probe(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """Give the figures of the invented texts, which are coded once for all tests: the slow part of this file."""
    tables = tmp_path_factory.mktemp("probe")
    facts = load_curated(ROOT / "curated")
    write_tables(code_documents(parse_documents(read_documents(PROBE), facts), facts), tables)
    return as_metrics(score(tables, PROBE, PROBE))


def below(figures: Mapping[str, Any], floors: Mapping[str, Any], levels: Iterable[tuple[str, str]]) -> list[str]:
    return [
        f"{kind} {level}: {figures[kind][level]['f1']} < {floors[kind][level]}"
        for kind, level in levels
        if figures[kind][level]["f1"] < floors[kind][level]
    ]


def test_every_document_with_gold_has_floors(metrics: Mapping[str, Any]) -> None:
    """A document whose accuracy nobody watches."""
    assert set(metrics["documents"]) == set(FLOORS["documents"]) == {path.stem for path in (ROOT / "gold").iterdir()}


@pytest.mark.parametrize("document", FLOORS["documents"])
def test_no_figure_of_a_document_drops(metrics: Mapping[str, Any], document: str) -> None:
    """A change of the rules that loses records of the document, or their slots."""
    assert not below(metrics["documents"][document], FLOORS["documents"][document], LEVELS)


@pytest.mark.parametrize("document", FLOORS["documents"])
def test_every_actor_and_place_stands_as_one_row(metrics: Mapping[str, Any], document: str) -> None:
    """An actor of the document that falls into two rows, or into another's."""
    for table in ("actors", "places"):
        rows = metrics["documents"][document][table]
        assert rows["one_row"] == rows["asked"], (table, rows)


def test_the_committed_figures_are_those_of_the_committed_tables(tmp_path: Path) -> None:
    """Figures of older tables: run `make refresh`."""
    out = tmp_path / "metrics.json"
    folders = ["--data", str(ROOT / "processed"), "--raw", str(ROOT / "raw"), "--gold", str(ROOT / "gold")]
    result = CliRunner().invoke(main, ["evaluate", *folders, "--out", str(out)])
    assert result.exit_code == 0, result.stderr
    assert out.read_bytes() == (ROOT / "metrics.json").read_bytes()


def test_the_page_has_the_figures_of_the_document(tmp_path: Path) -> None:
    """A page with figures of older tables: `python -m pipeline evaluate --page docs/accuracy.md document`."""
    page = tmp_path / "accuracy.md"
    page.write_bytes((ROOT / "docs" / "accuracy.md").read_bytes())
    refresh_page(page, "document", render_markdown(score(ROOT / "processed", ROOT / "raw", ROOT / "gold")))
    assert page.read_bytes() == (ROOT / "docs" / "accuracy.md").read_bytes()


def test_the_headline_says_what_was_measured(metrics: Mapping[str, Any]) -> None:
    """A README that promises more than the figures and the page say."""
    readme, page = (ROOT / "README.md").read_text("utf-8"), (ROOT / "docs" / "accuracy.md").read_text("utf-8")
    sentence = re.search(r"^Measured against .*?docs/accuracy\.md", readme, re.DOTALL | re.MULTILINE)
    blocks = [re.search(rf"<!-- {name}:.*?<!-- end of {name}", page, re.DOTALL) for name in ("held-out", "other-wars")]
    assert sentence
    assert all(blocks)
    lines = [line for block in blocks if block for line in block[0].splitlines()]
    rows = [line.split(" | ") for line in lines if line.startswith("| all together")]
    measured = [metrics["total"][kind]["loose"]["f1"] for kind in KINDS] + [float(row[5]) for row in rows]
    assert re.findall(r"\d\.\d\d", sentence[0]) == [f"{figure:.2f}" for figure in measured]


def test_rules_carry_over_to_texts_that_they_were_not_made_for(probe: Mapping[str, Any]) -> None:
    """A rule that helps the document and harms other texts."""
    assert len(probe["documents"]) == len(list(PROBE.glob("*.txt")))
    assert not below(probe["total"], FLOORS["probe"], LEVELS)
