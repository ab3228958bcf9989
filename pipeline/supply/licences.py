"""Licences of all pinned packages: `requirements-licences.csv`."""

import csv
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError

FILE = "requirements-licences.csv"
COLUMNS = ("package", "declared", "declared_in", "spdx", "resolved_by")


@dataclass(frozen=True, slots=True)
class Licence:
    """A package's licence.

    `declared` is what its metadata says, in the field `declared_in` (License-Expression, License or Classifier; both
    empty for nothing). `spdx` is the SPDX expression for it; `resolved_by` says where people looked it up, where the
    metadata did not settle it.
    """

    package: str
    declared: str
    declared_in: str
    spdx: str
    resolved_by: str


def read_licences(home: Path) -> dict[str, Licence]:
    """The licences by package; raise InputError naming the line that is incomplete."""
    path = home / FILE
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
    except OSError as error:
        raise InputError(str(path), "the licences cannot be read", "put the file back") from error
    if not rows or tuple(rows[0]) != COLUMNS:
        raise InputError(f"{path}:1", "the header is another", f"write {','.join(COLUMNS)}")
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(COLUMNS) or not row[3]:
            raise InputError(
                f"{path}:{number}", "no licence", "look it up, write it as SPDX does, and say where it stands"
            )
    return {row[0]: Licence(*row) for row in rows[1:]}
