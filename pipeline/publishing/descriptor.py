"""The descriptor datapackage.json, after Data Package v2, with every schema inlined."""

import csv
import json
from pathlib import Path
from typing import Any

from pipeline.publishing.metadata import Metadata
from pipeline.records import TABLES
from pipeline.schemas import load_schemas
from pipeline.verdict import sha256

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def describe(metadata: Metadata, home: Path, schemas: Path) -> dict[str, Any]:
    """Describe the tables that lie under `home`/processed; raise InputError where a schema cannot be used."""
    load_schemas(schemas)  # raises for one that cannot be used; what is inlined is the file as people wrote it
    inlined = {name: json.loads((schemas / f"{name}.schema.json").read_bytes()) for name in TABLES}
    resources = [_resource(name, home, schema) for name, schema in inlined.items()]
    return {"$schema": PROFILE, **metadata.described(), "resources": resources}


def write_descriptor(descriptor: dict[str, Any], path: Path) -> None:
    """Write the descriptor as readable JSON with LF endings."""
    path.write_bytes((json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode())


def count_rows(table: Path) -> int:
    """Count the rows of a CSV table below its header."""
    with table.open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.reader(lines)) - 1


def _resource(name: str, home: Path, schema: dict[str, Any]) -> dict[str, Any]:
    table = home / "processed" / f"{name}.csv"
    return {
        "name": name,
        "type": "table",
        "path": table.relative_to(home).as_posix(),
        "title": schema["title"],
        "description": schema["description"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.stat().st_size,
        "hash": sha256(table),
        "rows": count_rows(table),
        "dialect": DIALECT,
        "schema": schema,
    }
