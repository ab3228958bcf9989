"""Moves a set of files into place whole or not at all, also when a run is killed between two renames.

New files are made ready in a folder aside. A journal that names them is the point of no return: before it is
written the old files stand untouched, after it whoever comes next finishes the move, or undoes it where that cannot be.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.lock import locked
from pipeline.publishing.journal import Entry, read_journal, sha256, write_journal
from pipeline.whole import flush, flush_folder


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of finished files (`home`) and the one where their successors are made ready (`aside`).

    Both lie on one file system, so that a rename between them is atomic. One run at a time is at a shelf; another
    gets an InputError at once.
    """

    home: Path
    aside: Path

    @property
    def _staged(self) -> Path:
        return self.aside / "new"

    @property
    def _kept(self) -> Path:
        return self.aside / "old"

    @property
    def _journal(self) -> Path:
        return self.aside / "journal.json"

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """Settle what an earlier run left and lend an empty folder; what was not moved in by the end is thrown away."""
        made = [folder for folder in (self.home, *self.home.parents) if not folder.exists()]
        try:
            with self.held():
                self._staged.mkdir(parents=True)
                try:
                    yield self._staged
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

    def move_in(self) -> None:
        """Move every staged file to its place under home, together with all the others.

        Raises OSError where one cannot be moved; all old files are back in place then.
        """
        entries = [self._prepare(name) for name in _names(self._staged)]
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

    def _prepare(self, name: str) -> Entry:
        """Have a staged file on the disc, and a copy of the one that it replaces, should the move have to be undone."""
        flush(self._staged / name)
        place, kept = self.home / name, self._kept / name
        replaces = place.is_file()
        if replaces:
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(place, kept)
            flush(kept)
            shutil.copystat(place, kept)
        return Entry(name, sha256(self._staged / name), replaces)

    def _settle(self) -> None:
        if self._journal.exists():
            entries = read_journal(self._journal)
            if entries is None:  # what it promised lay on the disc before it was written
                entries = [Entry(name) for name in sorted({*_names(self._staged), *_names(self._kept)})]
            try:
                if all(self._is_whole(entry) for entry in entries):
                    self._finish(entries)
                else:
                    self._undo(entries)
            except OSError:
                self._undo(entries)
                self._clear()
                raise
        self._clear()

    def _is_whole(self, entry: Entry) -> bool:
        staged, place = self._staged / entry.name, self.home / entry.name
        found = staged if staged.exists() else place  # one that is gone was moved before the run was killed
        return not entry.digest or (found.is_file() and sha256(found) == entry.digest)

    def _finish(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            staged, place = self._staged / entry.name, self.home / entry.name
            if staged.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(staged, place)
        for folder in {(self.home / entry.name).parent for entry in entries}:
            flush_folder(folder)

    def _undo(self, entries: Sequence[Entry]) -> None:
        """Put the old files back. The new ones of a move that got stuck are as good as those of a run that failed."""
        for entry in entries:
            kept, place = self._kept / entry.name, self.home / entry.name
            if kept.exists():
                os.replace(kept, place)
            elif not entry.replaces and not (self._staged / entry.name).exists():
                place.unlink(missing_ok=True)

    def _clear(self) -> None:
        self._journal.unlink(missing_ok=True)  # first, so that nobody takes what is half cleared for a move
        if self.aside.exists():
            shutil.rmtree(self.aside)


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
