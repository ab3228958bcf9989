"""The overview of the tables that README.md shows, taken from datapackage.json."""

import json
from pathlib import Path
from typing import Any

from pipeline.errors import InputError

START, END = "<!-- tables: written by `python -m pipeline readme` -->", "<!-- end of tables -->"


def render_overview(descriptor: dict[str, Any]) -> str:
    """Return the tables with their descriptions and row counts as a Markdown table."""
    rows = [
        f"| [`{each['name']}`]({each['path']}) | {each['description']} | {each['rows']} |"
        for each in descriptor["resources"]
    ]
    return "\n".join(["| table | what it holds | rows |", "|---|---|---:|", *rows])


def refresh_readme(text: str, descriptor: dict[str, Any]) -> str:
    """Return the README with its overview written anew; raise InputError where the two marks are missing."""
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise InputError("README.md", "the marks around the overview of the tables are missing", f"put back {START}")
    return f"{before}{START}\n{render_overview(descriptor)}\n{END}{after}"


def load_descriptor(path: Path) -> dict[str, Any]:
    """Read datapackage.json; raise InputError where there is none."""
    if not path.is_file():
        raise InputError(str(path), "no such file", "run `dvc repro` first")
    descriptor: dict[str, Any] = json.loads(path.read_bytes())
    return descriptor
