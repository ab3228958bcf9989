"""Moves a set of files into place whole or not at all, also when a run is killed between two renames.

New files are made ready in a folder aside. A journal that names them is the point of no return: before it is
written the old files stand untouched, after it whoever comes next finishes the move.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.inside import inside
from pipeline.intermediate import load, save


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of finished files (`home`) and the one where their successors are made ready (`aside`).

    Both lie on one file system, so that a rename between them is atomic.
    """

    home: Path
    aside: Path

    @property
    def _staged(self) -> Path:
        return self.aside / "new"

    @property
    def _journal(self) -> Path:
        return self.aside / "journal.json"

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """Settle what an earlier run left and lend an empty folder; what was not moved in by the end is thrown away."""
        self.settle()
        made = [folder for folder in (self.home, *self.home.parents) if not folder.exists()]
        self._staged.mkdir(parents=True)
        try:
            yield self._staged
        finally:
            self.settle()
            for folder in made:
                _remove_if_empty(folder)

    def move_in(self) -> None:
        """Move every staged file to its place under home, together with all the others."""
        names = sorted(path.relative_to(self._staged).as_posix() for path in self._staged.rglob("*") if path.is_file())
        for name in names:
            _flush(self._staged / name)
        draft = self.aside / "journal.draft"
        save(names, draft)
        _flush(draft)
        os.replace(draft, self._journal)
        self.settle()

    def settle(self) -> None:
        """Finish a move that has its journal, undo one that has not."""
        if self._journal.exists():
            for name in load(self._journal, list[str], "publishing"):
                self._put(name)
        if self.aside.exists():
            shutil.rmtree(self.aside)

    def _put(self, name: str) -> None:
        staged, place = self._staged / name, inside(self.home, name)
        if staged.exists():  # one that is gone was moved before the run was killed
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged, place)


def _flush(path: Path) -> None:
    """Have the file on the disc and not only in memory, so that no journal promises bytes that a crash has eaten."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
