"""The published package as it lies there: the descriptor and the tables that it names, every cell as text."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import InputError
from pipeline.inside import inside

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its schema, and its rows with an empty string where nothing is known."""

    name: str
    title: str
    description: str
    schema: dict[str, Any]
    rows: tuple[Row, ...]

    @property
    def columns(self) -> list[str]:
        """Names of the fields, in order."""
        return [field["name"] for field in self.schema["fields"]]


@dataclass(frozen=True, slots=True)
class Package:
    """What the package says about itself, and its tables by name."""

    about: dict[str, Any]
    tables: dict[str, Table]

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table."""
        return self.tables[table].rows

    def by_key(self, table: str) -> dict[str, Row]:
        """Return the rows of a table by its first key field."""
        key = self.tables[table].schema["primaryKey"]
        name = key if isinstance(key, str) else key[0]
        return {row[name]: row for row in self.rows(table)}


def read_package(path: Path) -> Package:
    """Read datapackage.json and its tables; raise InputError naming what is missing or does not fit."""
    try:
        descriptor = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise InputError(str(path), "no such file", "run `dvc repro` first") from None
    except ValueError as error:
        raise InputError(str(path), f"not JSON: {error}") from None
    about = {key: value for key, value in descriptor.items() if key not in {"resources", "$schema"}}
    tables = {resource["name"]: _table(resource, path.parent) for resource in descriptor["resources"]}
    return Package(about, tables)


def _table(resource: dict[str, Any], home: Path) -> Table:
    path, schema = inside(home, resource["path"]), resource["schema"]
    columns = [field["name"] for field in schema["fields"]]
    rows = tuple(_rows(path, columns))
    return Table(resource["name"], resource["title"], resource["description"], schema, rows)


def _rows(path: Path, columns: list[str]) -> Iterator[Row]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.reader(lines, strict=True)
            if next(reader, []) != columns:
                raise InputError(f"{path}:1", "the header is not the one in datapackage.json", "publish both anew")
            for cells in reader:
                yield dict(zip(columns, cells, strict=True))
    except FileNotFoundError:
        raise InputError(str(path), "no such file", "run `dvc repro` first") from None
    except (ValueError, csv.Error) as error:
        raise InputError(str(path), f"not a table: {error}", "publish it anew") from None
