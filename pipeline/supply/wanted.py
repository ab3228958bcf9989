"""Direct dependencies: what `requirements*.in` ask for, and why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError
from pipeline.supply.lock import plain

_LINE = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?(?P<bound>[^#]*?)(?:\s+#\s*(?P<reason>.+))?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A package that people have asked for; the reason stands beside it as a comment."""

    name: str
    bound: str
    reason: str


@dataclass(frozen=True, slots=True)
class WishList:
    """A `requirements*.in`: what it is for, the other lists that it builds on, and its packages."""

    file: str
    purpose: str
    includes: tuple[str, ...]
    packages: tuple[Wanted, ...]


def read_wishes(home: Path) -> tuple[WishList, ...]:
    """Every `requirements*.in` of a folder; raise InputError naming a line without a reason."""
    return tuple(_read(path) for path in sorted(home.glob("requirements*.in")))


def _read(path: Path) -> WishList:
    lines = path.read_text("utf-8").splitlines()
    purpose = " ".join(line.removeprefix("#").strip() for line in lines if line.startswith("#"))
    includes = tuple(line.split()[1] for line in lines if line.startswith("-r "))
    return WishList(path.name, purpose, includes, tuple(_packages(path, lines)))


def _packages(path: Path, lines: list[str]) -> Iterator[Wanted]:
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith(("#", "-r ")):
            continue
        found = _LINE.fullmatch(line.strip())
        if not found or not found["reason"]:
            raise InputError(f"{path}:{number}", f"{line.strip()!r} has no reason", "write one beside it, after a #")
        yield Wanted(plain(found["name"]), found["bound"].strip(), found["reason"])
