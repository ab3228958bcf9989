"""Moves a set of files into place whole or not at all, also when a run is killed between two renames.

New files are made ready in a folder aside. A journal that names them is the point of no return: before it is
written the old files stand untouched, after it whoever comes next finishes the move.
"""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.lock import locked
from pipeline.publishing.journal import read_journal, write_journal
from pipeline.publishing.move import Move
from pipeline.whole import flush_folder


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of finished files (`home`) and the one where their successors are made ready (`aside`).

    Both lie on one file system, so that a rename between them is atomic. One run holds a shelf at a time.
    """

    home: Path
    aside: Path

    @property
    def _move(self) -> Move:
        return Move(self.home, self.aside / "new", self.aside / "old", self.aside / "gone")

    @property
    def _journal(self) -> Path:
        return self.aside / "journal.json"

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """Settle what an earlier run left and lend an empty folder; what was not moved in by the end is thrown away."""
        made = [folder for folder in (self.home, *self.home.parents) if not folder.exists()]
        try:
            with self.held():
                self._move.staged.mkdir(parents=True)
                try:
                    yield self._move.staged
                finally:
                    self._settle()
        finally:
            for folder in made:
                _remove_if_empty(folder)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Settle what an earlier run left, and let nobody move anything in meanwhile."""
        with locked(self.aside.with_name(f"{self.aside.name}.lock"), self.home):
            self._settle()
            yield

    def move_in(self, gone: Iterable[str] = ()) -> None:
        """Move every staged file to its place under home, together with all the others; the files `gone` leave it.

        Raises OSError where one cannot be moved; all old files are back in place then.
        """
        entries = self._move.prepared(gone)
        for folder in (self.aside, *(path for path in self.aside.rglob("*") if path.is_dir())):
            flush_folder(folder)
        write_journal(entries, self._journal)
        flush_folder(self.aside)
        self._settle()

    def settle(self) -> None:
        """Finish a move that has its journal, undo one that has not; nothing happens where there is neither."""
        if self.aside.exists():
            with self.held():
                pass

    def _settle(self) -> None:
        if self._journal.exists():
            move = self._move
            entries = read_journal(self._journal)
            if entries is None:  # what it promised lay on the disc before it was written
                entries = move.found()
            try:
                if move.is_whole(entries):
                    move.finish(entries)
                else:
                    move.undo(entries)
            except OSError:
                move.undo(entries)
                self._clear()
                raise
        self._clear()

    def _clear(self) -> None:
        self._journal.unlink(missing_ok=True)  # first, so that nobody takes what is half cleared for a move
        if self.aside.exists():
            shutil.rmtree(self.aside)


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
