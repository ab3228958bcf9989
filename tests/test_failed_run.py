"""A failed run leaves the last good tables as they were, and says what is wrong and where."""

from collections.abc import Callable
from pathlib import Path

import pytest
from project import contents, pipeline, run


def published(project: Path) -> dict[str, bytes]:
    return contents(project / "processed") | {"datapackage.json": (project / "datapackage.json").read_bytes()}


def break_raw(project: Path) -> str:
    text = next((project / "raw").glob("*.txt"))
    text.write_bytes(text.read_bytes() + b"\xff")
    return text.name


def break_curated(project: Path) -> str:
    (project / "curated" / "actors.csv").write_text("actor_id\n", "utf-8")
    return "actors.csv"


def break_schema(project: Path) -> str:
    path = project / "schemas" / "events.schema.json"
    text = path.read_text("utf-8")
    broken = text.replace('"[a-z]+(?:_[a-z]+)*"', '"[0-9]+"', 1)
    assert broken != text
    path.write_text(broken, "utf-8")
    return "events.csv:"


def break_metadata(project: Path) -> str:
    (project / "metadata.yaml").write_text("name: x\n", "utf-8")
    return "metadata.yaml"


@pytest.mark.parametrize("damage", [break_raw, break_curated, break_schema, break_metadata])
def test_a_failing_stage_leaves_the_published_package(project: Path, damage: Callable[[Path], str]) -> None:
    """Tables that disappear, or change, because a later run has failed."""
    before = published(project)
    said = damage(project)
    result = run("dvc", "repro", cwd=project)
    assert result.returncode != 0
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert published(project) == before


def test_a_failing_build_leaves_the_tables_in_out(project: Path) -> None:
    """The same for `build` without DVC: an existing folder of tables, and one that is not there yet."""
    before = contents(project / "processed")
    break_schema(project)
    result = pipeline("build", "--raw", "raw", "--out", "processed", cwd=project)
    assert result.returncode == 1
    assert "events.csv:2:" in result.stderr
    assert contents(project / "processed") == before
    assert pipeline("build", "--raw", "raw", "--out", "new", cwd=project).returncode == 1
    assert not (project / "new").exists()


def test_the_verdict_is_kept_and_refuses_publication(project: Path) -> None:
    """Publishing by hand after checks that have failed."""
    for room in ("source", "language", "coding", "tables"):
        assert pipeline(room, cwd=project).returncode == 0
    break_schema(project)
    assert pipeline("checks", cwd=project).returncode == 1
    before = published(project)
    result = pipeline("publishing", cwd=project)
    assert result.returncode == 1
    assert "events.csv:2:" in result.stderr
    assert published(project) == before
