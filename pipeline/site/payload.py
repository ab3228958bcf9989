"""The tables and the base map as the page's scripts read them."""

import json
from typing import Any

from pipeline.site.bundle import read_asset
from pipeline.site.reader import Package, Table


def payload(package: Package) -> dict[str, Any]:
    """Return what the page knows: the package's own words, the tables with their meanings, the map."""
    return {
        "about": package.about,
        "tables": [_table(table) for table in package.tables.values()],
        "basemap": json.loads(read_asset("basemap", "natural_earth_10m.json")),
    }


def _table(table: Table) -> dict[str, Any]:
    key = table.schema.get("primaryKey", [])
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "key": [key] if isinstance(key, str) else key,
        "references": _references(table),
        "fields": [_field(field) for field in table.schema["fields"]],
        "rows": [list(row.values()) for row in table.rows],
    }


def _references(table: Table) -> dict[str, str]:
    """Return the table that each foreign key points at; without a name it is the table's own."""
    keys = table.schema.get("foreignKeys", [])
    return {field: key["reference"].get("resource") or table.name for key in keys for field in key["fields"]}


def _field(field: dict[str, Any]) -> dict[str, Any]:
    kept = {name: field[name] for name in ("name", "type", "title", "description", "unit") if name in field}
    return kept | ({"codes": field["enumDescriptions"]} if "enumDescriptions" in field else {})
