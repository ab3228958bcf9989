"""The journal of a move: which files, what is in them, and which of them have a predecessor."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from pipeline.intermediate import save


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a move: path under home, SHA-256 of the new one (empty: unknown), whether it replaces an old one.

    `gone` where there is no new one and the old one only leaves.
    """

    name: str
    digest: str = ""
    replaces: bool = True
    gone: bool = False


def write_journal(entries: Sequence[Entry], path: Path) -> None:
    """Write the journal in one step."""
    save(entries, path)


def read_journal(path: Path) -> list[Entry] | None:
    """Read a journal; None for one that is torn."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[Entry])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def sha256(path: Path) -> str:
    """Return the checksum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
