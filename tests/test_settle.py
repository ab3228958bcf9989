"""Mending after a kill: what is torn no longer blocks, what is whole stays as it is."""

import fcntl
import os
from pathlib import Path

import pytest
import yaml
from project import ROOT, contents, pipeline

from pipeline.workflow.mending import mend

LOCK = (ROOT / "dvc.lock").read_bytes()
STAGES = list(yaml.safe_load(LOCK)["stages"])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / ".dvc" / "tmp").mkdir(parents=True)
    (tmp_path / "dvc.lock").write_bytes(LOCK)
    return tmp_path


def test_what_is_whole_stays(home: Path) -> None:
    """A mending that breaks."""
    (home / ".dvc" / "tmp" / "rwlock").write_text("{}")
    assert pipeline("settle", "--home", str(home)).returncode == 0
    assert (home / "dvc.lock").read_bytes() == LOCK
    assert (home / ".dvc" / "tmp" / "rwlock").read_text() == "{}"


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.5, 0.77, 0.9999])
def test_a_torn_lock_keeps_its_whole_stages(home: Path, share: float) -> None:
    """A `dvc repro` that is blocked because the one before was killed while it wrote; results that are forgotten."""
    torn = LOCK[: int(len(LOCK) * share)].rstrip(b"\n")  # what ends with a whole line would block nothing
    (home / "dvc.lock").write_bytes(torn)
    assert len(list(mend(home))) == 1
    whole = torn.decode().count("\n    cmd:") - 1
    kept = yaml.safe_load((home / "dvc.lock").read_bytes()) if (home / "dvc.lock").exists() else {"stages": {}}
    assert list(kept["stages"]) == STAGES[: max(whole, 0)]
    assert list(mend(home)) == []


@pytest.mark.parametrize(
    "text", ["", '{"write": {"a": {"pi', '{"write": {"a": {"pid": 1, "cmd": "repro"}}, "read": {}}']
)
def test_a_stale_rwlock_is_removed(home: Path, text: str) -> None:
    """A torn file, or one with the number of a process that has been given to another since."""
    (home / ".dvc" / "tmp" / "rwlock").write_text(text)
    assert len(list(mend(home))) == 1
    assert not (home / ".dvc" / "tmp" / "rwlock").exists()


def test_the_files_of_a_running_dvc_are_left_alone(home: Path) -> None:
    """A lock that is taken away from a living run."""
    (home / "dvc.lock").write_bytes(LOCK[:1000])
    handles = [os.open(home / ".dvc" / "tmp" / name, os.O_CREAT | os.O_RDWR) for name in ("lock", "rwlock.lock")]
    for handle in handles:
        fcntl.flock(handle, fcntl.LOCK_EX)
    (home / ".dvc" / "tmp" / "rwlock").write_text("{")
    before = contents(home)
    assert list(mend(home)) == []
    assert contents(home) == before
    for handle in handles:
        os.close(handle)
