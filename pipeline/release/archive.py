"""The archive of a release: all that a reader of the data needs, in a zip file that is the same on any machine."""

import hashlib
import zipfile
from pathlib import Path

from pipeline.errors import InputError

# Beside what is generated: patterns of files that people keep, each of which has to be there.
KEPT = ("raw/**/*.txt", "raw/documents.csv", "schemas/*.schema.json", "LICENSE", "LICENSE-DATA", "docs/codebook.md")
SUMS = "SHA256SUMS"
_FILE_MODE = 0o100644 << 16
_UNIX = 3
_AGAIN = "get the release again with `dvc pull`, or remove it and make it again"


def kept_files(home: Path) -> list[Path]:
    """Return the files of a project that go into the archive as they are; raise InputError where a kind is missing."""
    files: list[Path] = []
    for pattern in KEPT:
        found = sorted(path for path in home.glob(pattern) if path.is_file() and not path.name.startswith("."))
        if not found:
            raise InputError(str(home / pattern), "no such file, and the archive needs it", "put it back")
        files += found
    return files


def write_sums(folder: Path) -> None:
    """Write SHA256SUMS over every file of a folder, as `sha256sum --check` reads it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / SUMS)
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}" for path in files
    ]
    (folder / SUMS).write_bytes(("\n".join(lines) + "\n").encode())


def insist_on_sums(archive: Path, folder: Path) -> None:
    """Raise InputError where a release is torn: a member of the archive, or a file of the folder by its SHA256SUMS."""
    with zipfile.ZipFile(archive) as packed:
        torn = packed.testzip()
    if torn:
        raise InputError(f"{archive}: {torn}", "does not have its checksum", _AGAIN)
    sums = _read_sums(folder / SUMS)
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / SUMS):
        if hashlib.sha256(path.read_bytes()).hexdigest() != sums.pop(path.relative_to(folder).as_posix(), ""):
            raise InputError(str(path), f"is not the file of {SUMS}", _AGAIN)
    if sums:
        raise InputError(str(folder / min(sums)), "no such file", _AGAIN)


def _read_sums(path: Path) -> dict[str, str]:
    try:
        rows = [line.split("  ", 1) for line in path.read_text("utf-8").splitlines()]
        return {name: digest for digest, name in rows}
    except (FileNotFoundError, ValueError):
        raise InputError(str(path), "no such file, or no list of checksums", _AGAIN) from None


def write_archive(folder: Path, archive: Path) -> None:
    """Pack what is in a folder: files sorted, one date, one mode.

    The descriptor lies at the root, so that Frictionless opens the archive as it is. Nothing is compressed, since
    no two compressors give the same bytes.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        for path in files:
            member = zipfile.ZipInfo(path.relative_to(folder).as_posix(), (1980, 1, 1, 0, 0, 0))
            member.external_attr, member.create_system = _FILE_MODE, _UNIX
            packed.writestr(member, path.read_bytes())
