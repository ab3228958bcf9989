"""Brings requirements-licences.csv up to date with the pins and with what the installed packages say of themselves.

    python tools/licences.py [site-packages ...]     further folders of installed packages, as of `make croissant`

What people have looked up (`resolved_by`) stays as it is. A new package whose metadata does not settle its licence gets
an empty `spdx`: look it up and say where it stands. Exit code 1 as long as there is one.
"""

import csv
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from pipeline.supply import read_locks  # noqa: E402
from pipeline.supply.licences import COLUMNS, FILE  # noqa: E402
from pipeline.supply.lock import plain  # noqa: E402

# What metadata says in its own words, where it can only mean one licence.
SPDX = {
    "0BSD": "0BSD", "Apache 2.0": "Apache-2.0", "Apache License 2.0": "Apache-2.0", "Apache-2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0", "BSD-2-Clause": "BSD-2-Clause", "BSD-3-Clause": "BSD-3-Clause",
    "EPL-2.0 OR GPL-2.0-or-later": "EPL-2.0 OR GPL-2.0-or-later", "ISC License": "ISC", "MIT": "MIT",
    "MIT License": "MIT", "MIT license": "MIT", "PSFL": "PSF-2.0", "ISC License (ISCL)": "ISC",
    "MPL-2.0": "MPL-2.0", "MPL-2.0 AND MIT": "MPL-2.0 AND MIT", "New BSD": "BSD-3-Clause",
    "PSF-2.0": "PSF-2.0", "SIL OFL 1.1": "OFL-1.1", "ZPL-2.1": "ZPL-2.1",
    "Apache Software License": "Apache-2.0", "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}  # fmt: skip
_LONG = 60


def main() -> int:
    """Write the file; return 1 where a licence has to be looked up."""
    installed = {plain(each.metadata["Name"]): each for each in _installed(sys.argv[1:])}
    path = ROOT / FILE
    kept = {row["package"]: row for row in csv.DictReader(path.open(encoding="utf-8"))} if path.exists() else {}
    names = sorted({name for lock in read_locks(ROOT).values() for name in lock})
    rows = [_row(name, installed.get(name), kept.get(name)) for name in names]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(
            [COLUMNS, *([row[column] for column in COLUMNS] for row in rows)]
        )
    open_ = [row["package"] for row in rows if not row["spdx"]]
    if open_:
        print(f"error: {FILE}: look up the licence of {', '.join(open_)}", file=sys.stderr)
    return int(bool(open_))


def _installed(folders: list[str]) -> Iterator[Distribution]:
    """The packages of the folders, and after them, so that they count, those of this environment."""
    yield from distributions(path=folders)
    yield from distributions()


def _row(name: str, package: Distribution | None, kept: dict[str, str] | None) -> dict[str, str]:
    if package is None:
        return kept or dict.fromkeys(COLUMNS, "") | {"package": name}
    declared, field = declaration(package)
    if kept and kept["resolved_by"]:
        return kept | {"declared": declared, "declared_in": field}
    spdx = declared if field == "License-Expression" else SPDX.get(declared, "")
    return {"package": name, "declared": declared, "declared_in": field, "spdx": spdx, "resolved_by": ""}


def declaration(package: Distribution) -> tuple[str, str]:
    """What a package's metadata says of its licence, and in which field; the most exact field first."""
    metadata = package.metadata
    if expression := metadata.get("License-Expression"):
        return expression, "License-Expression"
    text = metadata.get("License") or ""
    # Some put the whole text there: its first line is a copyright, no name.
    if text and text != "UNKNOWN" and "\n" not in text and len(text) < _LONG:
        return text, "License"
    marks = [each.rpartition(" :: ")[2] for each in metadata.get_all("Classifier") or [] if each.startswith("License")]
    names = [re.sub(r"^OSI Approved$", "", mark) for mark in marks]
    return ("; ".join(filter(None, names)), "Classifier") if any(names) else ("", "")


if __name__ == "__main__":
    sys.exit(main())
