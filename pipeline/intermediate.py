"""The files between the rooms: frozen dataclasses as JSON under build/."""

from pathlib import Path
from typing import TypeVar

import msgspec

from pipeline.errors import InputError
from pipeline.whole import write_whole

T = TypeVar("T")


def save(value: object, path: Path) -> None:
    """Write a value as JSON, whole or not at all; the same value always gives the same bytes."""
    encoded = msgspec.json.format(msgspec.json.encode(value, order="deterministic"), indent=1) + b"\n"
    write_whole(path, encoded)


def load(path: Path, kind: type[T], made_by: str) -> T:
    """Read a value that the command `made_by` saved; raise InputError where it is missing or of another shape."""
    remedy = f"run `python -m pipeline {made_by}` first"
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        raise InputError(str(path), "no such file", remedy) from None
    except msgspec.DecodeError as error:
        raise InputError(str(path), str(error), remedy) from None
