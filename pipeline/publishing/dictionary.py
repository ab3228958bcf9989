"""The data dictionary: every table and field with its meaning, type, unit, example, codes, links and how full it is."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.publishing.citation import render_text
from pipeline.publishing.metadata import Metadata

Field = Mapping[str, Any]

_RULES = {
    "required": "never empty",
    "unique": "no two rows share it",
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "pattern": "pattern `{}`",
}


def render_dictionary(descriptor: Mapping[str, Any], metadata: Metadata, home: Path) -> str:
    """Return the dictionary of the package whose tables lie under `home`, as Markdown."""
    lines = [*_header(metadata), *_overview(descriptor["resources"])]
    for resource in descriptor["resources"]:
        lines += _table(resource, home / resource["path"])
    return "\n".join(lines) + "\n"


def _header(metadata: Metadata) -> Iterator[str]:
    yield f"# {metadata.title}: data dictionary"
    yield ""
    yield f"Version {metadata.version}" + (f", {metadata.created.isoformat()}." if metadata.created else ".")
    yield ""
    yield " ".join(metadata.description.split())
    yield ""
    yield f"- Cite as: {render_text(metadata)}"
    yield "- Licence: " + ", ".join(f"[{each.title}]({each.path})" for each in metadata.licenses)
    yield "- Made from:"
    yield from (f"  - [{each.title}]({each.path})" for each in metadata.sources)
    yield ""
    yield "CSV, UTF-8, comma, one header line; an empty cell is unknown. *Empty* is the share of empty cells."
    yield "What a coder records and why: [codebook](codebook.md)."
    yield ""


def _overview(resources: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield "| table | one row is | rows | key |"
    yield "|---|---|---:|---|"
    for each in resources:
        key = " + ".join(f"`{name}`" for name in each["schema"]["primaryKey"])
        yield f"| [`{each['name']}`](#{each['name']}) | {_cell(each['description'])} | {each['rows']} | {key} |"
    yield ""


def _table(resource: Mapping[str, Any], path: Path) -> Iterator[str]:
    schema, empty = resource["schema"], _empty_cells(path)
    links = {key["fields"][0]: key["reference"] for key in schema.get("foreignKeys", ())}
    yield f"## {resource['name']}"
    yield ""
    yield f"{resource['description']} {resource['rows']} rows in `{resource['path']}`."
    yield ""
    yield "| field | type | meaning | example | rules | empty |"
    yield "|---|---|---|---|---|---:|"
    for field in schema["fields"]:
        share = _share(empty[field["name"]], resource["rows"])
        rules = "; ".join(_rules(field, links.get(field["name"]), resource["name"], schema["primaryKey"]))
        kind = field["type"] + (f", {field['unit']}" if field.get("unit") else "")
        cells = (f"`{field['name']}`", kind, field["description"], f"`{_plain(field['example'])}`", rules, share)
        yield f"| {' | '.join(map(_cell, cells))} |"
    yield ""
    for field in schema["fields"]:
        yield from _codes(field)


def _codes(field: Field) -> Iterator[str]:
    if meanings := field.get("enumDescriptions"):
        yield f"`{field['name']}`:"
        yield ""
        yield "| code | meaning |"
        yield "|---|---|"
        yield from (f"| `{code}` | {_cell(meaning)} |" for code, meaning in meanings.items())
        yield ""


def _rules(field: Field, link: Field | None, table: str, key: Sequence[str]) -> Iterator[str]:
    if field["name"] in key:
        yield "key" if len(key) == 1 else "part of the key"
    if link:
        target = link.get("resource") or table
        yield f"points at [`{target}.{link['fields'][0]}`](#{target})"
    for name, value in field.get("constraints", {}).items():
        if name == "enum":
            yield "one of the codes below"
        elif value is not False:
            yield _RULES[name].format(_plain(value))


def _empty_cells(path: Path) -> dict[str, int]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        counts = dict.fromkeys(rows.fieldnames or (), 0)
        for row in rows:
            for name, cell in row.items():
                counts[name] += not cell
    return counts


def _share(empty: int, rows: int) -> str:
    return f"{100 * empty / rows:.0f} %" if rows else "–"


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _cell(text: str) -> str:
    r"""Keep a `|` of a pattern from ending the cell."""
    return " ".join(text.replace("|", r"\|").split())
