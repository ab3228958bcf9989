"""A release as it can be compared: its descriptor and its rows as text, from a folder or a zip file."""

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline.errors import InputError
from pipeline.inside import inside, leaves_folder, read_member

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A package: what it says about itself, its resources by name, and their rows."""

    where: str
    descriptor: Mapping[str, Any]
    resources: Mapping[str, Mapping[str, Any]]
    rows: Mapping[str, Sequence[Row]]

    @property
    def version(self) -> str:
        """The version that the package says it has."""
        return str(self.descriptor.get("version", ""))


def read_snapshot(path: Path) -> Snapshot:
    """Read a package from a folder with a datapackage.json, or from a zip file that holds one."""
    if path.is_dir():
        return _snapshot(path, lambda name: inside(path, name).read_bytes())
    if not path.is_file():
        raise InputError(str(path), "no such folder or file", "give a folder with a datapackage.json, or a zip file")
    try:
        with zipfile.ZipFile(path) as archive:
            root = _root_of(path, archive.namelist())
            return _snapshot(path, lambda name: read_member(archive, f"{root}{name}"))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise InputError(str(path), f"not a zip file: {error}", "download or build it again") from error


def _root_of(path: Path, names: Sequence[str]) -> str:
    """Return the folder of the outermost datapackage.json, with its slash."""
    found = [name for name in names if PurePosixPath(name).name == "datapackage.json"]
    if not found:
        raise InputError(str(path), "it holds no datapackage.json", "give a release")
    return min(found, key=lambda name: name.count("/")).removesuffix("datapackage.json")


def _snapshot(path: Path, read: Callable[[str], bytes]) -> Snapshot:
    descriptor = _descriptor(path, read)
    resources = {str(each["name"]): each for each in descriptor["resources"]}
    rows = {name: _rows(path, name, resource, read) for name, resource in resources.items()}
    return Snapshot(str(path), descriptor, resources, rows)


def _descriptor(path: Path, read: Callable[[str], bytes]) -> Mapping[str, Any]:
    where = f"{path}: datapackage.json"
    try:
        descriptor = json.loads(read("datapackage.json"))
    except (FileNotFoundError, KeyError):
        raise InputError(where, "no such file", "give a folder or zip file of a release") from None
    except (ValueError, RecursionError) as error:
        raise InputError(where, f"not JSON: {error}", "build the package anew") from error
    resources = descriptor.get("resources") if isinstance(descriptor, dict) else None
    if not isinstance(resources, list) or not resources:
        raise InputError(where, "it describes no resources", "build the package anew")
    for resource in resources:
        if not _is_described(resource):
            raise InputError(where, "a resource has no name, path or inlined schema", "build the package anew")
    return dict(descriptor)


def _is_described(resource: Any) -> bool:
    if not isinstance(resource, dict) or not isinstance(resource.get("schema"), dict):
        return False
    fields = resource["schema"].get("fields")
    named = isinstance(fields, list) and all(isinstance(field, dict) and "name" in field for field in fields)
    return named and {"name", "path"} <= set(resource)


def _rows(path: Path, name: str, resource: Mapping[str, Any], read: Callable[[str], bytes]) -> list[Row]:
    where, place = f"{path}: {resource['path']}", str(resource["path"])
    if leaves_folder(place):
        raise InputError(where, f"the table {name} lies outside of the package", "give a whole release")
    try:
        lines = csv.DictReader(io.StringIO(read(place).decode("utf-8"), newline=""), strict=True)
        rows = list(lines)
    except (FileNotFoundError, KeyError):
        raise InputError(where, "no such file", "give a whole release") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(where, f"not a table: {error}", "build the package anew") from error
    columns = [field["name"] for field in resource["schema"]["fields"]]
    if list(lines.fieldnames or ()) != columns or any(None in row or None in row.values() for row in rows):
        raise InputError(where, "the columns are not those of its schema", "build the package anew")
    return list(rows)
