"""Pins: what `requirements*.txt` say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError

_PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(?P<version>[^\s;]+)(?: ; (?P<marker>.+?))?")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Pin:
    """A package in one version: the hashes of its files, and what asks for it (names, or `-r` and a file)."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    via: tuple[str, ...]


def read_lock(path: Path) -> dict[str, Pin]:
    """The pins of a `requirements*.txt` by name; raise InputError naming the line that is none, or has no hash."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise InputError(str(path), "the list of pins cannot be read", "put it back") from error
    pins = {pin.name: pin for pin in _pins(path, text)}
    if not pins:
        raise InputError(str(path), "it pins nothing", "run `make lock`")
    return pins


def read_locks(home: Path) -> dict[str, dict[str, Pin]]:
    """The pins of every `requirements*.txt` of a folder, by file."""
    return {path.name: read_lock(path) for path in sorted(home.glob("requirements*.txt"))}


def plain(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _pins(path: Path, text: str) -> Iterator[Pin]:
    for number, block in _blocks(text):
        first = block[0].removesuffix("\\").strip()
        found = _PIN.fullmatch(first)
        hashes = [match[1] for line in block[1:] if (match := _HASH.fullmatch(line.removesuffix("\\").strip()))]
        comments = [line.strip().removeprefix("#").strip() for line in block if line.strip().startswith("#")]
        if not found or not hashes or len(hashes) + len(comments) + 1 != len(block):
            raise InputError(f"{path}:{number}", f"{first!r} is no pin with hashes", "run `make lock`")
        via = [word.removeprefix("via").strip() for word in comments]
        yield Pin(
            plain(found["name"]), found["version"], found["marker"] or "", tuple(hashes), tuple(filter(None, via))
        )


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """A line that is not indented and all that follow it; with the number of the first."""
    number, block = 0, list[str]()
    for place, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        if line[0].isspace() and block:
            block.append(line)
            continue
        if block:
            yield number, block
        number, block = place, [line]
    if block:
        yield number, block
