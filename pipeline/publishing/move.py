"""A move of files into a folder: made ready, finished, or undone."""

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.inside import inside
from pipeline.publishing.journal import Entry, sha256
from pipeline.whole import flush, flush_folder


@dataclass(frozen=True, slots=True)
class Move:
    """The folder that files move into, where the new ones wait, and where the old ones are kept until all is done.

    `kept` holds those that are replaced, `gone` those that only leave.
    """

    home: Path
    staged: Path
    kept: Path
    gone: Path

    def prepared(self, gone: Iterable[str]) -> list[Entry]:
        """Have the new files on the disc, and the old ones kept, should the move have to be undone."""
        names = names_under(self.staged)
        leaving = sorted({name for name in gone if (self.home / name).is_file()}.difference(names))
        return [self._put(name) for name in names] + [self._leave(name) for name in leaving]

    def found(self) -> list[Entry]:
        """What a journal that cannot be read must have said."""
        moved = sorted({*names_under(self.staged), *names_under(self.kept)})
        return [Entry(name) for name in moved] + [Entry(name, gone=True) for name in names_under(self.gone)]

    def is_whole(self, entries: Sequence[Entry]) -> bool:
        """Whether every new file is there as it was made ready, be it still waiting or moved already."""
        return all(self._is_whole(entry) for entry in entries)

    def finish(self, entries: Sequence[Entry]) -> None:
        """Do what is left to do of a move."""
        for entry in entries:
            staged, place = self.staged / entry.name, inside(self.home, entry.name)
            if entry.gone:
                place.unlink(missing_ok=True)
            elif staged.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(staged, place)
        for folder in sorted({(self.home / entry.name).parent for entry in entries}):
            if folder != self.home and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
            elif folder.is_dir():
                flush_folder(folder)

    def undo(self, entries: Sequence[Entry]) -> None:
        """Put the old files back. The new ones of a move that got stuck are as good as those of a run that failed."""
        for entry in entries:
            kept, place = (self.gone if entry.gone else self.kept) / entry.name, inside(self.home, entry.name)
            if kept.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(kept, place)
            elif not entry.replaces and not (self.staged / entry.name).exists():
                place.unlink(missing_ok=True)

    def _put(self, name: str) -> Entry:
        flush(self.staged / name)
        replaces = (self.home / name).is_file()
        if replaces:
            _keep(self.home / name, self.kept / name)
        return Entry(name, sha256(self.staged / name), replaces)

    def _leave(self, name: str) -> Entry:
        _keep(self.home / name, self.gone / name)
        return Entry(name, gone=True)

    def _is_whole(self, entry: Entry) -> bool:
        staged, place = self.staged / entry.name, self.home / entry.name
        found = staged if staged.exists() else place  # one that is gone was moved before the run was killed
        return not entry.digest or (found.is_file() and sha256(found) == entry.digest)


def names_under(folder: Path) -> list[str]:
    """Return the files below a folder by their paths in it, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _keep(place: Path, kept: Path) -> None:
    """Keep an old file by a second name, which costs nothing; by a copy where the file system knows no such names."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(place, kept)
    except OSError:
        shutil.copyfile(place, kept)
        flush(kept)
        shutil.copystat(place, kept)
