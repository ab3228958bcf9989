"""The same bytes everywhere: hash seed, locale, time zone and processor do not show, and no git is needed."""

from pathlib import Path

import pytest
from project import ROOT, contents, copy_project, pipeline, tables

TEXT = {".py", ".csv", ".json", ".yaml", ".toml", ".md", ".txt", ".in", ".cff", ".lock", ""}


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
        # numpy then multiplies as on a processor of 2004: the floats of the parser are others, its labels may not be.
        {"OPENBLAS_CORETYPE": "Prescott"},
    ],
    ids=["plain", "far-away", "old-processor"],
)
def test_a_build_gives_the_committed_bytes(tmp_path: Path, surroundings: dict[str, str]) -> None:
    """An order, a date or a letter that depends on the machine."""
    result = pipeline("build", "--raw", "raw", "--out", str(tmp_path), cwd=ROOT, **surroundings)
    assert result.returncode == 0, result.stderr
    assert tables(tmp_path) == contents(ROOT / "processed")


def test_a_download_without_git_builds(tmp_path: Path) -> None:
    """A project that only runs in its repository."""
    project = copy_project(tmp_path / "unpacked")
    assert not (project / ".git").exists()
    result = pipeline("build", "--raw", "raw", "--out", "out", cwd=project)
    assert result.returncode == 0, result.stderr
    assert tables(project / "out") == contents(ROOT / "processed")


def test_the_order_of_the_raw_files_on_disc_does_not_show(tmp_path: Path) -> None:
    """Tables in the order in which a file system happens to list the texts."""
    text = next((ROOT / "raw").glob("*.txt")).read_bytes()
    for order, names in (("one", ("a", "b")), ("two", ("b", "a"))):
        (tmp_path / order).mkdir()
        for name in names:
            (tmp_path / order / f"{name}.txt").write_bytes(text)
        result = pipeline("build", "--raw", str(tmp_path / order), "--out", str(tmp_path / f"{order}-tables"))
        assert result.returncode == 0, result.stderr
    assert tables(tmp_path / "one-tables") == tables(tmp_path / "two-tables")


def test_every_text_file_has_lf_endings_and_is_utf8(project: Path) -> None:
    """A file that Windows or an editor has turned."""
    for path in project.rglob("*"):
        ours = path.relative_to(project).parts[0] != "raw"  # raw texts stay as they came
        if ours and path.is_file() and path.suffix in TEXT:
            data = path.read_bytes()
            data.decode("utf-8")
            assert b"\r" not in data, path


def test_tables_end_with_a_line_end_and_carry_no_byte_order_mark() -> None:
    """Tables that some reader stumbles over."""
    for table in (ROOT / "processed").glob("*.csv"):
        data = table.read_bytes()
        assert data.endswith(b"\n"), table
        assert not data.startswith(b"\xef\xbb\xbf"), table
