"""The workflow: no dependency forgotten, nothing to do when nothing changed, an edited table mended."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from project import ROOT, contents, copy_project, run

from pipeline.workflow.imports import needed_modules
from pipeline.workflow.stages import STAGES, modules_of, render_workflow

# Runs a command and says which files of the project it has opened and which modules of it were loaded.
WATCHED = """
import os, sys
opened = set()

def watch(event, args):
    if event == "open" and isinstance(args[0], (str, os.PathLike)):
        opened.add(args[0])

sys.addaudithook(watch)
from pipeline.commands import main
main(sys.argv[1:], standalone_mode=False)
loaded = {module.__file__ for module in list(sys.modules.values()) if getattr(module, "__file__", None)}
print(*{os.path.relpath(os.path.realpath(path)) for path in opened | loaded}, sep="\\n")
"""
SLOWEST = 5.0  # seconds; two on a quiet machine


def stages() -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load((ROOT / "dvc.yaml").read_bytes())["stages"]
    return workflow


def repro(project: Path, *options: str) -> str:
    result = run("dvc", "repro", *options, cwd=project)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a download of the project, without git, in which everything has been built."""
    project = copy_project(tmp_path_factory.mktemp("dvc") / "project")
    repro(project)
    yield project


def test_dvc_yaml_is_up_to_date() -> None:
    """A new module, raw text, curated file or schema that no stage depends on: run `make refresh`."""
    assert (ROOT / "dvc.yaml").read_text("utf-8") == render_workflow(ROOT)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_no_dependency_is_forgotten(stage: Any) -> None:
    """A file that can change the result and is not a dependency: a stale result would pass for a new one."""
    listed = set(stages()[stage.name]["deps"])
    room = ROOT / "pipeline" / stage.room
    needed = {*(room.rglob("*.py") if room.is_dir() else [room.with_suffix(".py")])}
    needed |= {ROOT / "requirements.txt", ROOT / "pipeline" / "commands" / f"{stage.name}.py"}
    if stage.name in {"source", "language", "coding"}:
        needed |= {path for path in (ROOT / "curated").rglob("*") if path.is_file() and path.name[0] != "."}
    if stage.name in {"checks", "publishing"}:
        needed |= set((ROOT / "schemas").glob("*.json"))
    if stage.name in {"source", "checks"}:
        needed |= set((ROOT / "raw").rglob("*.txt"))
    assert {path.relative_to(ROOT).as_posix() for path in needed} <= listed
    assert not [path for path in listed if (ROOT / path).is_dir()]


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_a_stage_touches_nothing_but_its_dependencies(built: Path, stage: Any) -> None:
    """A file that a room opens behind the workflow's back, by a path of its own, or a module loaded by name."""
    result = run(sys.executable, "-B", "-c", WATCHED, stage.name, *stage.options.split(), cwd=built)
    assert result.returncode == 0, result.stderr
    touched = {Path(line).as_posix() for line in result.stdout.splitlines() if (built / line).is_file()}
    ours = {path for path in touched if not path.startswith("..") and not path.endswith(".pyc")}
    assert ours <= {*stages()[stage.name]["deps"], *stage.writes}
    assert ours & set(stages()[stage.name]["deps"])


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_outputs_lie_in_git_and_survive_a_run(stage: Any) -> None:
    """An output that DVC takes into its cache, or a published file that it deletes before a run that may fail."""
    workflow = stages()[stage.name]
    listed = workflow["metrics"] if stage.metrics else workflow["outs"]
    flags = {path: options for out in listed for path, options in out.items()}
    assert all(options["cache"] is False for options in flags.values())
    assert {path for path, options in flags.items() if options.get("persist")} == (
        set(stage.writes) if stage.name in {"publishing", "site", "figures", "evaluate"} else set()
    )


def test_imports_are_followed(tmp_path: Path) -> None:
    """A module that is reached only by way of another, of a package, or of a relative import."""
    files = {
        "p/__init__.py": "",
        "p/a.py": "def f():\n    from p.room import thing\n",
        "p/room/__init__.py": "from p.room.inner import thing\n",
        "p/room/inner.py": "from . import beside\nfrom ..outer import x\nimport json\n",
        "p/room/beside.py": "",
        "p/outer.py": "",
        "p/stranger.py": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    found = {path.relative_to(tmp_path).as_posix() for path in needed_modules([tmp_path / "p" / "a.py"], tmp_path)}
    assert found == set(files) - {"p/stranger.py"}


def test_the_rooms_do_not_reach_into_each_other() -> None:
    """A rule that comes to depend on the parser, a check on the extraction."""
    modules = {stage.name: {path.relative_to(ROOT).parts[1] for path in modules_of(stage, ROOT)} for stage in STAGES}
    assert not modules["source"] & {"language", "coding", "checks", "publishing"}
    assert not modules["language"] & {"coding", "checks", "publishing"}
    assert not modules["checks"] & {"language", "coding", "publishing"}
    assert not modules["publishing"] & {"language", "coding"}
    assert not modules["evaluate"] & {"source", "language", "coding", "checks", "publishing"}
    assert not (modules["site"] | modules["figures"]) & {"source", "language", "coding", "tables", "checks"}


def test_a_rebuild_gives_the_committed_files(built: Path) -> None:
    """Committed tables that the committed code does not make."""
    assert contents(built / "processed") == contents(ROOT / "processed")
    assert (built / "datapackage.json").read_bytes() == (ROOT / "datapackage.json").read_bytes()
    assert (built / "metrics.json").read_bytes() == (ROOT / "metrics.json").read_bytes()
    assert (built / "dvc.lock").read_bytes() == (ROOT / "dvc.lock").read_bytes()


def test_nothing_to_do_is_quick(built: Path) -> None:
    """A stage that runs again although nothing has changed."""
    start = time.perf_counter()
    assert "Data and pipelines are up to date." in repro(built)
    assert time.perf_counter() - start < SLOWEST


def test_an_edited_cell_is_restored(built: Path) -> None:
    """A table edited by hand that stays as it is."""
    table = built / "processed" / "events.csv"
    text = table.read_text("utf-8")
    edited = text.replace("capture", "conquest", 1)
    assert edited != text
    table.write_text(edited, "utf-8")
    repro(built)
    assert table.read_text("utf-8") == text


def test_a_deleted_descriptor_comes_back(built: Path) -> None:
    """A package without its descriptor that passes for complete."""
    (built / "datapackage.json").unlink()
    repro(built)
    assert (built / "datapackage.json").read_bytes() == (ROOT / "datapackage.json").read_bytes()
