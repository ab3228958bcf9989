"""YAML as people write it, read by the safe loader only: plain values, never objects."""

from pathlib import Path
from typing import Any

import yaml

from pipeline.errors import InputError

# Bytes; the loader takes a second for a few hundred thousand.
LARGEST = 5_000_000


def load_yaml(path: Path) -> Any:
    """Return the values of a file; raise InputError with file and line where it is no YAML or holds objects."""
    return _read(path, yaml.safe_load)


def compose_yaml(path: Path) -> yaml.Node | None:
    """Return a file as nodes, which know their lines; raise InputError where it is not YAML."""
    root: yaml.Node | None = _read(path, lambda data: yaml.compose(data, Loader=yaml.SafeLoader))
    return root


def _read(path: Path, read: Any) -> Any:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(str(path), "no such file") from None
    if len(data) > LARGEST:
        raise InputError(str(path), f"{len(data)} bytes are too many", f"keep it below {LARGEST}")
    try:
        return read(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError(str(path), "not UTF-8", "save the file as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark is not None else ""
        raise InputError(f"{path}{line}", f"not YAML: {_one_line(error.problem)}") from None
    except RecursionError:
        raise InputError(str(path), "brackets or lists are nested too deeply", "write it flatter") from None
    except (ValueError, yaml.YAMLError) as error:  # a date such as 2031-02-30, a number of thousands of digits
        raise InputError(str(path), f"not YAML: {_one_line(error)}") from None


def _one_line(reason: object) -> str:
    return " ".join(str(reason).split())
