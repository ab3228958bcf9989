"""The figures: the same bytes everywhere, nothing dropped that can be drawn, nothing drawn that is not known."""

import re
import sys
from pathlib import Path

import pytest
import vl_convert
from project import ROOT, run
from sample import SAMPLE, SCHEMAS, write_sample

from pipeline.figures import FIGURES
from pipeline.figures.days import axis_days
from pipeline.figures.render import VEGA_LITE
from pipeline.publishing.descriptor import describe, write_descriptor
from pipeline.publishing.metadata import load_metadata
from pipeline.site import read_package
from pipeline.workflow import stages


@pytest.fixture(scope="module")
def descriptor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("figures")
    write_sample(home, SAMPLE)
    path = home / "datapackage.json"
    write_descriptor(describe(load_metadata(SCHEMAS.parent / "metadata.yaml"), home, SCHEMAS), path)
    return path


def test_two_processes_draw_the_same_bytes(descriptor: Path, tmp_path: Path) -> None:
    """A figure that depends on the order of a hash, a time zone or a locale."""
    places = ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"})
    for number, place in enumerate(places):
        arguments = ("--package", str(descriptor), "--out", str(tmp_path / str(number)))
        result = run(sys.executable, "-m", "pipeline", "figures", *arguments, cwd=ROOT, **place)
        assert (result.returncode, result.stderr) == (0, "")
    drawn = [{path.name: path.read_bytes() for path in (tmp_path / number).iterdir()} for number in "01"]
    assert drawn[0] == drawn[1]
    assert set(drawn[0]) == {Path(name).name for name in stages.FIGURES}
    for name in FIGURES:
        assert re.match(rb'<svg role="img" aria-label="[^"]+" ', drawn[0][f"{name}.svg"])
        assert drawn[0][f"{name}.png"].startswith(b"\x89PNG")


def test_figures_are_drawn_from_any_package(descriptor: Path) -> None:
    """A figure that fails where there is no date, no place, no number or no table row at all."""
    package = read_package(descriptor)
    for table in package.tables.values():
        object.__setattr__(table, "rows", ())
    for draw in FIGURES.values():
        assert vl_convert.vegalite_to_svg(draw(package), vl_version=VEGA_LITE).startswith("<svg")


def test_what_is_open_is_drawn_open(descriptor: Path) -> None:
    """A range drawn as a point, a span of days drawn as one."""
    package = read_package(descriptor)
    (panel,) = FIGURES["claims"](package)["vconcat"]
    assert [row["points"] for row in panel["data"]["values"]] == [[20, 25], [5]]
    assert [row["kind"] for row in FIGURES["timeline"](package)["data"]["values"]] == ["day", "days"]


@pytest.mark.parametrize("length", [0, 10, 60, 400, 2000, 9000])
def test_an_axis_names_some_days_and_not_too_many(length: int) -> None:
    """An axis without a label, or with one on top of another."""
    assert 1 <= len(axis_days(16150, 16150 + length)) <= 40
