"""The hidden folder in OUT: what is finished, what this run is at, and the lock that keeps a second run out.

What is finished stays for the next run. All the rest goes when the run ends, and the folder too if nothing is in it.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.corpus.finished import Finished
from pipeline.errors import InputError, PipelineError

NAME = ".work"


@dataclass(frozen=True, slots=True)
class Work:
    """What is finished, and a database for this run only."""

    finished: Finished
    run: sqlite3.Connection


@contextmanager
def work_in(out: Path) -> Iterator[Work]:
    """Lend the work folder of OUT; raises InputError where another run holds it or it cannot be read."""
    made = [folder for folder in (out, *out.parents) if not folder.exists()]
    folder = out / NAME
    folder.mkdir(parents=True, exist_ok=True)
    empty = False
    try:
        with _locked(folder):
            (folder / ".gitignore").write_text("*\n", "utf-8")
            with _finished(folder / "finished.sqlite") as finished, _scratch(folder / "run.sqlite") as run:
                try:
                    yield Work(finished, run)
                finally:
                    empty = finished.is_empty()
    finally:
        if empty:
            shutil.rmtree(folder)
            for parent in made:
                if parent.is_dir() and not any(parent.iterdir()):
                    parent.rmdir()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold a lock that ends with the process, however it ends."""
    with closing(sqlite3.connect(folder / "lock.sqlite", timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            remedy = "wait for it, or give another --out"
            raise InputError(str(folder.parent), "another build is writing there", remedy) from error
        yield


@contextmanager
def _finished(path: Path) -> Iterator[Finished]:
    try:
        with closing(sqlite3.connect(path)) as connection:
            yield Finished(connection)
    except sqlite3.OperationalError as error:
        raise PipelineError(f"{path.parent}: {error}; what is finished is kept, run again") from error
    except sqlite3.DatabaseError as error:
        remedy = f"delete {path.parent}: the documents are read again"
        raise InputError(str(path), f"cannot be used: {error}", remedy) from error


@contextmanager
def _scratch(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend a database that nobody will miss: it is on the disk only because it may not fit into memory."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        for setting in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE"):
            connection.execute(f"PRAGMA {setting}")
        yield connection
    path.unlink()
