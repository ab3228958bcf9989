"""The bill of materials of a release, as CycloneDX writes it: every package that made it, with hashes and licence."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import InputError
from pipeline.supply.licences import FILE, Licence, read_licences
from pipeline.supply.lock import Pin, read_lock

# What `make release` runs with.
LOCK = "requirements-release.txt"


def write_sbom(home: Path, name: str, version: str, path: Path) -> None:
    """Write the packages that a release of a project is made with.

    There is neither a serial number nor a time stamp: the same pins give the same bytes. Raises InputError where a
    pin has no licence.
    """
    pins, licences = read_lock(home / LOCK), read_licences(home)
    if lost := sorted(set(pins) - set(licences)):
        raise InputError(str(home / FILE), f"no licence of {', '.join(lost)}", "run `make dependencies`")
    text = json.dumps(_bill(name, version, pins, licences), ensure_ascii=False, indent=1)
    path.write_bytes(f"{text}\n".encode())


def _bill(name: str, version: str, pins: Mapping[str, Pin], licences: Mapping[str, Licence]) -> dict[str, Any]:
    root = f"{name}@{version}"
    direct = [pin for pin in pins.values() if any(word.startswith("-r ") for word in pin.via)]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "data", "bom-ref": root, "name": name, "version": version}},
        "components": [_component(pin, licences[pin.name]) for pin in pins.values()],
        "dependencies": [
            {"ref": root, "dependsOn": [_purl(pin) for pin in direct]},
            *({"ref": _purl(pin), "dependsOn": _needs(pin, pins)} for pin in pins.values()),
        ],
    }


def _component(pin: Pin, licence: Licence) -> dict[str, Any]:
    """A package; each hash is that of a file, for one machine or another, that may be installed for it."""
    marker = [{"name": "python:marker", "value": pin.marker}] if pin.marker else []
    return {
        "type": "library",
        "bom-ref": _purl(pin),
        "name": pin.name,
        "version": pin.version,
        "purl": _purl(pin),
        "hashes": [{"alg": "SHA-256", "content": value} for value in pin.hashes],
        "licenses": [{"expression": licence.spdx}],
        **({"properties": marker} if marker else {}),
    }


def _needs(pin: Pin, pins: Mapping[str, Pin]) -> list[str]:
    return [_purl(other) for other in pins.values() if pin.name in other.via]


def _purl(pin: Pin) -> str:
    return f"pkg:pypi/{pin.name}@{pin.version.replace('+', '%2B')}"
