"""Moving in whole: whenever a run is killed, what lies on the shelf afterwards is all old or all new."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT, contents

from pipeline.errors import InputError
from pipeline.publishing.shelf import Shelf

OLD = {"a.csv": b"old a", "b.csv": b"old b", "c.json": b"old c"}
GONE = {"old.csv": b"old", "part/old.csv": b"old part"}
NEW = {"a.csv": b"new a", "b.csv": b"new b", "c.json": b"new c", "d/e.csv": b"new e"}


def stock(home: Path) -> Shelf:
    home.mkdir()
    for name, data in (OLD | GONE).items():
        (home / name).parent.mkdir(exist_ok=True)
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
        shelf.move_in(GONE)
    assert contents(tmp_path / "home") == NEW


def test_without_moving_in_nothing_changes(tmp_path: Path) -> None:
    """Staged files that get in by the back door."""
    shelf = stock(tmp_path / "home")
    with pytest.raises(ValueError, match="not valid"), shelf.staging() as staged:
        fill(staged)
        raise ValueError("not valid")
    assert contents(tmp_path / "home") == OLD | GONE


def test_a_new_home_is_not_left_behind_by_a_failed_run(tmp_path: Path) -> None:
    """Empty folders that a failed run has made; a folder of other people that it takes away."""
    home = tmp_path / "x" / "y"
    with pytest.raises(ValueError, match="not valid"), Shelf(home, home / ".incoming").staging():
        raise ValueError("not valid")
    assert list(tmp_path.iterdir()) == []


def killed_after(home: Path, renames: int) -> Shelf:
    """Give the shelf of a run that was killed at one of its renames; the first is that of the journal."""
    shelf = stock(home)
    child = os.fork()
    if not child:
        move_until_killed(shelf, renames)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    return shelf


def move_until_killed(shelf: Shelf, left: int) -> None:
    rename = os.replace

    def replace(source: Path, target: Path) -> None:
        nonlocal left
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        rename(source, target)

    os.replace = replace  # type: ignore[assignment]
    try:
        with shelf.staging() as staged:
            fill(staged)
            shelf.move_in(GONE)
    finally:
        os._exit(1)


@pytest.mark.parametrize("renames", range(5))
def test_a_killed_move_is_finished_or_undone(tmp_path: Path, renames: int) -> None:
    """A mixture of old and new files after a run was killed between two renames."""
    shelf = killed_after(tmp_path / "home", renames)
    shelf.settle()
    journal_was_written = renames >= 1
    assert contents(shelf.home) == (NEW if journal_was_written else OLD | GONE)


def test_settling_twice_changes_nothing(tmp_path: Path) -> None:
    """A repair that breaks what is whole."""
    shelf = stock(tmp_path / "home")
    shelf.settle()
    shelf.settle()
    assert contents(shelf.home) == OLD | GONE


@pytest.mark.parametrize(
    ("torn", "after"),
    [
        ("journal.json", NEW),  # everything else lay on the disc before it was written
        ("new/c.json", OLD | GONE),
        ("new/d/e.csv", OLD | GONE),
        ("old/a.csv", NEW),
        ("old/c.json", NEW),
    ],
)
@pytest.mark.parametrize("renames", [1, 2, 3])
def test_any_one_file_of_a_move_may_be_torn(tmp_path: Path, torn: str, after: dict[str, bytes], renames: int) -> None:
    """Half a file that is moved in after a power cut; a journal that nobody can read and that blocks every run."""
    shelf = killed_after(tmp_path / "home", renames)
    path = shelf.aside / torn
    path.write_bytes(path.read_bytes()[:3])
    shelf.settle()
    assert contents(shelf.home) == after


def test_a_move_that_the_system_refuses_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """New files beside old ones because a folder cannot be written to."""
    shelf = stock(tmp_path / "home")
    rename = os.replace

    def refuse(source: Path, target: Path) -> None:
        if target == shelf.home / "c.json" and source.parent.name == "new":
            raise PermissionError(13, "Permission denied", str(target))
        rename(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError), shelf.staging() as staged:
        fill(staged)
        (staged / "b2.csv").write_bytes(b"not there before")
        shelf.move_in(GONE)
    assert contents(shelf.home) == OLD | GONE


def test_a_second_run_is_refused_while_the_first_is_at_the_shelf(tmp_path: Path) -> None:
    """Two runs that mix their files; a lock that outlives its holder, or one that a worker of the dead run keeps."""
    shelf = stock(tmp_path / "home")
    holder = (
        "import os, sys, time; from pathlib import Path; from pipeline.publishing.shelf import Shelf\n"
        "home = Path(sys.argv[1])\n"
        "with Shelf(home, home / '.incoming').held():\n"
        "    worker = os.fork()\n"
        "    if worker: print(worker, flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", holder, shelf.home], cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        with pytest.raises(InputError, match=r"home: another run is writing here \(wait"), shelf.staging():
            pass
        process.kill()
        process.wait()
        with shelf.staging() as staged:
            fill(staged)
            with pytest.raises(InputError, match="another run"), shelf.held():
                pass
            shelf.move_in(GONE)
        os.kill(worker, signal.SIGKILL)
    assert contents(shelf.home) == NEW
