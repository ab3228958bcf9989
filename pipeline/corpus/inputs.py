"""Where the documents of a corpus come from: a folder, a glob, a file, here or anywhere that fsspec opens."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fsspec.core import has_magic, url_to_fs
from fsspec.implementations.local import LocalFileSystem

from pipeline.corpus.entry import Entry, entry, faulty
from pipeline.corpus.streams import JSON_LINES, json_lines, parquet_rows
from pipeline.errors import InputError
from pipeline.source.files import unreadable
from pipeline.source.register import REGISTER, Origin, read_register

KINDS = ".txt, .jsonl, .ndjson or .parquet"


class Corpus:
    """The documents that a `--raw` names; listing them reads no text, and may be done more than once."""

    def __init__(self, raw: str) -> None:
        """Look what `raw` is; raises InputError where there is nothing or no way to open it."""
        self.raw = raw
        try:
            self.files, self.root = url_to_fs(raw)
            self.is_folder = self.files.isdir(self.root)
            there = self.is_folder or has_magic(self.root) or self.files.exists(self.root)
        except (ImportError, ValueError) as error:
            raise InputError(raw, _line(error), "give another with --raw") from error
        except OSError as error:
            raise unreadable(raw, error) from error
        if not there:
            raise InputError(raw, "no such folder", "give another with --raw")

    @property
    def is_local(self) -> bool:
        """Whether the documents lie in the file system of this machine."""
        return isinstance(self.files, LocalFileSystem)

    def entries(self) -> Iterator[Entry]:
        """Yield the documents, in an order that depends on their names only."""
        for path in self._paths():
            yield from self._entries_of(path, self._shown(path))

    def register(self, known: Callable[[str], bool]) -> dict[str, Origin]:
        """Return the origins that `documents.csv` in the folder (beside the files) gives, by document id.

        Raises InputError for a row that cannot be used; in a folder also for one whose document is not `known`.
        """
        wanted: Callable[[str], bool] = known if self.is_folder else lambda _: True
        place = self._folder()
        if self.is_local:
            return read_register(Path(place) if os.path.isabs(self.raw) else Path(os.path.relpath(place)), wanted)
        path = f"{place}/{REGISTER}".lstrip("/") if not place else f"{place}/{REGISTER}"
        with TemporaryDirectory() as copies:
            copy = Path(copies) / (place.rpartition("/")[2] or "raw")
            copy.mkdir()
            if self.files.exists(path):
                (copy / REGISTER).write_bytes(self.files.cat_file(path))
            return read_register(copy, wanted)

    def _folder(self) -> str:
        if self.is_folder:
            return str(self.root).rstrip("/") or self.root
        place = str(self.root)
        while has_magic(place) or place == self.root:
            place = place.rpartition("/")[0]
        return place

    def _paths(self) -> Iterator[str]:
        if self.is_folder:
            yield from (path for path in _walk(self.files, self.root) if path.endswith(".txt"))
        elif has_magic(self.root):
            matches = sorted(self.files.glob(self.root))
            yield from (path for path in matches if not path.endswith("/" + REGISTER) and self.files.isfile(path))
        else:
            yield self.root

    def _entries_of(self, path: str, where: str) -> Iterator[Entry]:
        if path.endswith(".txt"):
            yield entry(Path(path).stem, where, lambda: self._read(path, where))
        elif path.endswith(JSON_LINES):
            yield from json_lines(self.files, path, where)
        elif path.endswith(".parquet"):
            yield from parquet_rows(self.files, path, where)
        else:
            yield faulty(InputError(where, f"is no {KINDS} file", "rename or convert it"))

    def _read(self, path: str, where: str) -> bytes:
        try:
            data: bytes = self.files.cat_file(path)
        except OSError as error:
            raise unreadable(where, error) from error
        return data

    def _shown(self, path: str) -> str:
        """The path as the user would write it."""
        if not self.is_local:
            return str(self.files.unstrip_protocol(path))
        return path if os.path.isabs(self.raw) else os.path.relpath(path)


def _walk(files: Any, root: str) -> Iterator[str]:
    """Yield every file under a folder, folder by folder; links to folders are not followed, for they may lead back."""
    walk = os.walk(root) if isinstance(files, LocalFileSystem) else files.walk(root)
    for folder, inner, names in walk:
        inner.sort()
        yield from (f"{folder}/{name}" if folder else name for name in sorted(names))


def _line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
