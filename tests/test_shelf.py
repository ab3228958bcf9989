"""Moving in whole: whenever a run is killed, what lies on the shelf afterwards is all old or all new."""

import signal
import sys
from pathlib import Path

import pytest
from project import ROOT, contents, run

from pipeline.publishing.shelf import Shelf

OLD = {"a.csv": b"old a", "b.csv": b"old b", "c.json": b"old c"}
GONE = {"old.csv": b"old"}
NEW = {"a.csv": b"new a", "b.csv": b"new b", "c.json": b"new c", "d/e.csv": b"new e"}

# A run that is killed at the nth rename.
KILLED = """
import os, signal, sys
from pathlib import Path
from pipeline.publishing.shelf import Shelf

home, left, rename = Path(sys.argv[1]), int(sys.argv[2]), os.replace

def replace(source, target):
    global left
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    rename(source, target)

os.replace = replace
shelf = Shelf(home, home / ".incoming")
with shelf.staging() as staged:
    (staged / "d").mkdir()
    for name in ("a.csv", "b.csv", "c.json", "d/e.csv"):
        (staged / name).write_text("new " + Path(name).stem)
    shelf.move_in(["old.csv"])
"""


def stock(home: Path) -> Shelf:
    home.mkdir()
    for name, data in OLD.items():
        (home / name).write_bytes(data)
    return Shelf(home, home / ".incoming")


def fill(staged: Path) -> None:
    for name, data in NEW.items():
        (staged / name).parent.mkdir(exist_ok=True)
        (staged / name).write_bytes(data)


def test_all_files_move_in_together(tmp_path: Path) -> None:
    """A file that stays behind, or a work folder that does."""
    shelf = stock(tmp_path / "home")
    with shelf.staging() as staged:
        fill(staged)
        shelf.move_in()
    assert contents(tmp_path / "home") == NEW


def test_files_leave_together_with_those_that_move_in(tmp_path: Path) -> None:
    """A file of the format before that stays beside the new ones, its empty folder, a file of others that goes."""
    shelf = stock(tmp_path / "home")
    (shelf.home / "old").mkdir()
    (shelf.home / "old" / "part.csv").write_bytes(b"old part")
    with shelf.staging() as staged:
        fill(staged)
        shelf.move_in(["old/part.csv", "a.csv", "never.csv"])
    assert contents(shelf.home) == NEW
    assert not (shelf.home / "old").exists()


def test_without_moving_in_nothing_changes(tmp_path: Path) -> None:
    """Staged files that get in by the back door."""
    shelf = stock(tmp_path / "home")
    with pytest.raises(ValueError, match="not valid"), shelf.staging() as staged:
        fill(staged)
        raise ValueError("not valid")
    assert contents(tmp_path / "home") == OLD


def test_a_new_home_is_not_left_behind_by_a_failed_run(tmp_path: Path) -> None:
    """Empty folders that a failed run has made; a folder of other people that it takes away."""
    home = tmp_path / "x" / "y"
    with pytest.raises(ValueError, match="not valid"), Shelf(home, home / ".incoming").staging():
        raise ValueError("not valid")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("renames", range(6))
def test_a_killed_move_is_finished_or_undone(tmp_path: Path, renames: int) -> None:
    """A mixture of old and new files after a run was killed between two renames."""
    shelf = stock(tmp_path / "home")
    (shelf.home / "old.csv").write_bytes(GONE["old.csv"])
    killed = run(sys.executable, "-c", KILLED, str(shelf.home), str(renames), cwd=ROOT)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    shelf.settle()
    journal_was_written = renames >= 2
    assert contents(shelf.home) == (NEW if journal_was_written else OLD | GONE)


def test_settling_twice_changes_nothing(tmp_path: Path) -> None:
    """A repair that breaks what is whole."""
    shelf = stock(tmp_path / "home")
    shelf.settle()
    shelf.settle()
    assert contents(shelf.home) == OLD
