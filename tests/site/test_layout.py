"""The page before any browser sees it: marks stand on their words, bytes repeat, colours can be told apart."""

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT, run

from pipeline.checks.offsets import fold
from pipeline.errors import InputError
from pipeline.site import Package, read_package
from pipeline.site.bundle import join_scripts, join_styles
from pipeline.site.page import render_page
from pipeline.site.passages import MARKED, lay_out
from pipeline.site.spelling import spell

from .site_sample import HOSTILE, SITE, hostile, write_package

LIMIT = 3_000_000
CONTRAST = 4.5
PUBLISHED = ROOT / "datapackage.json"
WORDS = st.text(alphabet="ab'é𝔸", min_size=1, max_size=4)
MARKERS = st.sampled_from(["", "", "[1]", "[23][4]"])


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return read_package(write_package(tmp_path_factory.mktemp("package")))


def packages(package: Package) -> list[Package]:
    return [package, *([read_package(PUBLISHED)] if PUBLISHED.exists() else [])]


def test_every_record_is_marked_on_its_words(package: Package) -> None:
    """A mark that is a letter off, or in another place where the same words stand."""
    for each in packages(package):
        for passage in (passage for passages in lay_out(each).values() for passage in passages):
            for mark in passage.marks:
                words = each.by_key(mark.table)[mark.record_id][MARKED[mark.table]]
                assert passage.row["text"][mark.first : mark.last] == words


def test_the_runs_are_the_text_with_its_markers(package: Package) -> None:
    """A letter or a marker that gets lost or doubled where records overlap."""
    for each in packages(package):
        for passage in (passage for passages in lay_out(each).values() for passage in passages):
            assert "".join(run.text for run in passage.runs if not run.citation) == passage.row["text"]
            cited = [row for row in each.rows("citations") if row["passage_id"] == passage.row["passage_id"]]
            assert [run.text for run in passage.runs if run.citation] == [f"[{row['marker']}]" for row in cited]


@given(MARKERS, st.lists(st.tuples(WORDS, st.sampled_from(["", " "]), MARKERS), min_size=1, max_size=6))
def test_letters_get_their_offsets_in_the_raw_text(opening: str, pieces: list[tuple[str, str, str]]) -> None:
    """An offset that drifts after a marker, at folded white space, or behind a letter outside the basic plane."""
    raw = " ".join([opening, *(word + (gap if markers else "") + markers for word, gap, markers in pieces)]).strip()
    text = fold(raw)
    markers = [match.span() for match in re.finditer(r"\[[0-9]+\]", raw)]
    letters = spell(text, 0, len(raw), markers)
    assert len(letters.offsets) == len(text)
    assert all(raw[at] == letter for at, letter in zip(letters.offsets, text, strict=True) if letter != " ")


@given(st.lists(WORDS, min_size=3, max_size=6), st.lists(st.integers(1, 3), min_size=6, max_size=6))
def test_words_are_found_where_white_space_was_folded(words: list[str], widths: list[int]) -> None:
    """A record whose words cannot be found because the source is indented or wrapped."""
    raw = "".join(word + " " * width for word, width in zip(words, widths, strict=False)).rstrip()
    text, start = fold(raw), len(words[0]) + widths[0]
    wanted = fold(raw[start:])
    first, last = spell(text, 0, len(raw), []).span(start, len(raw), wanted)
    assert text[first:last] == wanted


def test_overlapping_records_share_a_run(package: Package) -> None:
    """An overlap of which only one record is marked."""
    passage = next(each for each in lay_out(package)["oldford"] if each.row["passage_id"] == "oldford.p03")
    officers = next(run for run in passage.runs if "officers" in run.text)
    assert {"claims/oldford.p03.c1", "claims/oldford.p03.c2", "events/oldford.p03.e1"} <= set(officers.records.split())
    assert officers.records.split()[0] == "claims/oldford.p03.c2"


def test_two_processes_make_the_same_bytes(tmp_path: Path) -> None:
    """A page that depends on the order of a hash."""
    descriptor = write_package(tmp_path)
    for seed in ("1", "2"):
        out = str(tmp_path / seed)
        arguments = ("-m", "pipeline", "site", "--package", str(descriptor), "--out", out)
        result = run(sys.executable, *arguments, cwd=ROOT, PYTHONHASHSEED=seed)
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert (tmp_path / "1" / "index.html").read_bytes() == (tmp_path / "2" / "index.html").read_bytes()


def test_the_page_is_small_and_asks_nobody(package: Package) -> None:
    """A page that outgrows its limit, or names a script, style or image of another host."""
    for each in packages(package):
        page = render_page(each)
        assert len(page.encode()) < LIMIT
        assert not re.search(r"<(script|img|iframe|link)[^>]*(src|href)=\"?https?:", page)
        assert "default-src 'none'" in page


def test_text_of_the_data_is_never_markup(tmp_path: Path) -> None:
    """A title or quotation that ends the script which carries the data, or becomes an element."""
    page = render_page(read_package(write_package(tmp_path, hostile(SITE))))
    assert HOSTILE not in page
    assert "<script>window" not in page
    assert "<b onclick" not in page


def test_a_missing_or_strange_package_is_said(tmp_path: Path) -> None:
    """A traceback where a line would do."""
    with pytest.raises(InputError, match="no such file"):
        read_package(tmp_path / "datapackage.json")
    descriptor = write_package(tmp_path)
    (tmp_path / "processed" / "events.csv").write_text("a,b\n1,2\n")
    with pytest.raises(InputError, match=r"events\.csv:1: the header is not"):
        read_package(descriptor)


def test_modules_are_joined_without_imports() -> None:
    """A module statement left in the joined script, which no browser runs."""
    script = join_scripts()
    assert not re.search(r"^(import|export) ", script, flags=re.MULTILINE)
    assert script.index("const dom$") < script.index("const main$")


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(scheme: int) -> None:
    """A pair of colours below the contrast that WCAG AA asks for: 4.5 to 1 for text, 3 to 1 for graphics."""
    block = re.findall(r":root \{(.*?)\}", join_styles(), flags=re.DOTALL)[scheme]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))

    def ratio(one: str, other: str) -> float:
        dark, light = sorted((luminance(colours[one]), luminance(colours[other])))
        return (light + 0.05) / (dark + 0.05)

    for ground in ("paper", "raised"):
        for ink in ("ink", "soft", "accent", "claim", "reaction"):
            assert ratio(ink, ground) >= CONTRAST, (ink, ground)
    for ground in ("event", "event-nested", "sea", "ground"):
        assert ratio("ink", ground) >= CONTRAST, ground
    for side in ("government", "opposition", "external", "civilian", "unknown"):
        assert ratio(side, "paper") >= 3, side
