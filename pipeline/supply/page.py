"""The page about the dependencies."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from pipeline.supply.licences import Licence, read_licences
from pipeline.supply.lock import Pin, read_locks
from pipeline.supply.wanted import WishList, read_wishes

_HEAD = """\
# Dependencies

What the project is made with, why each package is there, and under which licence. `python -m pipeline dependencies`
writes this page (`make dependencies`) from the comments in `requirements*.in`, the pins in `requirements*.txt` and
`requirements-licences.csv`; edit those.

Every package is pinned to one version and to the SHA-256 of its files, also those that others bring along, and is
installed with `pip install --require-hashes` only. `make lock` makes all pins anew in one step,
`make lock UPGRADE=--upgrade` takes the newest versions. A release holds a bill of materials of what it was made with:
`sbom.cdx.json` ([CycloneDX](https://cyclonedx.org/) 1.6).
"""
_LICENCES = """\
## All packages and their licences

The pinned packages of all lists, also those that others bring along. The licence is written as
[SPDX](https://spdx.org/licenses/) does, from what the package's own metadata says. Where that says nothing, or leaves
open which licence it means, the last column tells where it was looked up. A release of the data holds none of them.

| package | version | licence | the metadata says | looked up in |
|---|---|---|---|---|
"""


def page(home: Path) -> str:
    """Return the page of a project."""
    wishes, locks, licences = read_wishes(home), read_locks(home), read_licences(home)
    lists = "\n".join(_list(wish, locks) for wish in wishes)
    pins = {pin.name: pin for lock in locks.values() for pin in lock.values()}
    rows = "".join(_row(pins[name], licences) for name in sorted(pins))
    return f"{_HEAD}\n{lists}\n{_LICENCES}{rows}"


def _list(wish: WishList, locks: Mapping[str, Mapping[str, Pin]]) -> str:
    pins = locks[wish.file.removesuffix(".in") + ".txt"]
    return (
        f"## {wish.file}\n\n{wish.purpose}\n\n"
        + "".join(_lines(wish, pins))
        + f"\nWith what they need: {len(pins)} packages.\n"
    )


def _lines(wish: WishList, pins: Mapping[str, Pin]) -> Iterator[str]:
    yield "| package | version | why |\n|---|---|---|\n"
    for file in wish.includes:
        yield f"| everything in `{file}` | | |\n"
    for package in wish.packages:
        yield f"| {package.name} | {pins[package.name].version} | {package.reason} |\n"


def _row(pin: Pin, licences: Mapping[str, Licence]) -> str:
    licence = licences[pin.name]
    said = licence.declared.replace("|", "\\|") + (f" ({licence.declared_in})" if licence.declared_in else "nothing")
    return f"| {pin.name} | {pin.version} | {licence.spdx} | {said} | {licence.resolved_by} |\n"
