"""Gold that cannot be used: one line with file and line."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from gold_sample import GOLD
from project import ROOT
from sample import write_sample

from pipeline.commands import main


def evaluate(tmp_path: Path, text: str | bytes, *options: str) -> tuple[int, str]:
    tables, raw = write_sample(tmp_path)
    gold = tmp_path / "oldford.yaml"
    gold.write_bytes(text.encode() if isinstance(text, str) else text)
    folders = ["--data", str(tables), "--raw", str(raw), "--gold", str(gold)]
    result = CliRunner().invoke(main, ["evaluate", *folders, *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stderr or result.stdout


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("in: captured the town", "in: captured the bridge", ":15: the text does not hold 'captured the bridge'"),
        ("in: denied it", "inn: denied it", ":24: Object contains unknown field `inn` at $.reactions[1]"),
        ("in: denied it", "on: denied it", ":24: Expected `str` at $.reactions[1]"),
        ("place: oldford", "place: !wrong oldford", ":15: not YAML: "),
        ("date: [2031-03-05", "date: [2031-13-05", ": not YAML: month must be in 1..12"),
        ("actor: [lund]", "actor: [lunt]", ":23: 'lunt' is not among the actors"),
        ("place: oldford", "place: [oldford, mill]", ":15: 'mill' is not among the places"),
        ("place: oldford", "palce: oldford", ":15: Object contains unknown field `palce` at $.events[0]"),
        ("generic: [soldiers]", "generic: [crowds]", ":2: 'crowds' is neither an actor nor a place"),
        ("document: oldford", "document: newford", ":1: is the gold of 'newford', but the file is called oldford.yaml"),
        ("target: []", "target: null", ":15: Expected `array`, got `null` at $.events[0].target"),
        ("actors:\n", "actors: [\n", ":6: not YAML: "),
        ("quantity: [5, 5]", "quantity: five", ":19: Expected `array`, got `str` at $.claims[1].quantity"),
        ("reactions:", "reaction:", ":1: Object contains unknown field `reaction`"),
    ],
)
def test_a_mistake_is_said_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    """A mistake in the gold that is counted as one of the tables, or has to be looked for."""
    assert old in GOLD
    code, error = evaluate(tmp_path, GOLD.replace(old, new, 1))
    assert code == 2
    assert error.startswith(f"error: {tmp_path / 'oldford.yaml'}{said}"), error
    assert len(error.splitlines()) == 1


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """A traceback for a file that an editor has saved otherwise."""
    assert evaluate(tmp_path, b"document: \xff\n")[0] == 2
    code, error = evaluate(tmp_path, "")
    assert (code, len(error.splitlines())) == (2, 1)


def test_a_document_that_the_tables_do_not_hold_is_an_error(tmp_path: Path) -> None:
    """A recall of nought where in truth the wrong tables were given."""
    tables, _ = write_sample(tmp_path)
    folders = ["--data", str(tables), "--raw", str(ROOT / "raw"), "--gold", str(ROOT / "gold")]
    result = CliRunner().invoke(main, ["evaluate", *folders])
    assert result.exit_code == 2
    assert "the tables hold no document" in result.stderr


def test_the_figures_have_three_forms(tmp_path: Path) -> None:
    """A form that fails, or figures that differ from one form to the other."""
    assert "claims    P 1.000  R 1.000  F1 1.000  strict F1 1.000" in evaluate(tmp_path, GOLD)[1]
    assert '"strict": {' in evaluate(tmp_path, GOLD, "--json")[1]
    assert (
        "| Battle of Oldford | claims | 3 | 1.000 | 1.000 | 1.000 | 1.000 | claimant 3/3"
        in evaluate(tmp_path, GOLD, "--markdown")[1]
    )
    wrong = GOLD.replace("place: oldford", "place: northland")
    assert "wrong event: place | captured" in evaluate(tmp_path, wrong, "--show")[1]


def test_the_figures_are_written_as_they_are_printed(tmp_path: Path) -> None:
    """A file with other figures than the screen, or other bytes each time."""
    out = tmp_path / "metrics.json"
    printed = evaluate(tmp_path, GOLD, "--json")[1]
    assert evaluate(tmp_path, GOLD, "--out", str(out)) == (0, "")
    first = out.read_bytes()
    evaluate(tmp_path, GOLD, "--out", str(out))
    assert out.read_bytes() == first
    assert sorted(out.read_text("utf-8")) == sorted(printed)


def test_a_page_is_refreshed_in_its_block(tmp_path: Path) -> None:
    """Tables that are doubled by a second run, or that take the words around them away."""
    page = tmp_path / "page.md"
    page.write_text("Before.\n<!-- one: how -->\nold\n<!-- end of one -->\nAfter.\n", "utf-8")
    for _ in range(2):
        assert evaluate(tmp_path, GOLD, "--page", str(page), "one") == (0, "")
    text = page.read_text("utf-8")
    assert text.startswith("Before.\n<!-- one: how -->\n\n| text |")
    assert text.endswith("|\n\n<!-- end of one -->\nAfter.\n")
    assert text.count("| Battle of Oldford | events |") == 1
    assert evaluate(tmp_path, GOLD, "--page", str(page), "two")[0] == 2
