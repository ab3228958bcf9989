"""The page: templates filled with the text and its records, everything in one file."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from pipeline.site.bundle import join_scripts, join_styles, read_asset, source_hash
from pipeline.site.labels import label_records
from pipeline.site.passages import Passage, lay_out
from pipeline.site.payload import payload
from pipeline.site.reader import Package, Row
from pipeline.whole import write_whole

VIEWS = {
    "text": "Text",
    "timeline": "Timeline",
    "map": "Map",
    "claims": "Claims",
    "reactions": "Reactions",
    "tables": "Tables",
}
KINDS = {"events": "Events", "claims": "Claims", "reactions": "Reactions", "mentions": "Mentions of actors and places"}
SIDES = ("government", "opposition", "side_a", "side_b", "external", "civilian", "unknown")


@dataclass(frozen=True, slots=True)
class Group:
    """Passages of one kind that follow each other."""

    kind: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its passages."""

    row: Row
    groups: tuple[Group, ...]


def write_site(package: Package, folder: Path) -> Path:
    """Write index.html into a folder, made if it is not there, in one step; returns its path."""
    page = folder / "index.html"
    write_whole(page, render_page(package).encode())
    return page


def render_page(package: Package) -> str:
    """Return the page; the same package gives the same bytes."""
    environment = Environment(
        loader=_Templates(), autoescape=True, undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True
    )
    environment.filters["web"] = web_address
    return environment.get_template("index.html").render(_context(package))


def web_address(url: str) -> str:
    """Return an address to link to; `javascript:` and the like lead nowhere."""
    return url if url.startswith(("https://", "http://")) else "#"


class _Templates(BaseLoader):
    """Finds the templates among the page's own files, also where the package is not unpacked."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, None, None]:
        try:
            return read_asset("templates", template), None, None
        except FileNotFoundError:
            raise TemplateNotFound(template) from None


def _context(package: Package) -> dict[str, Any]:
    script, style = join_scripts(), join_styles()
    present = {row["side"] for row in package.rows("actors")}
    # Styles and scripts are our own files; the data is escaped for a script element. All else is escaped as HTML.
    return {
        "about": package.about,
        "views": VIEWS,
        "kinds": KINDS,
        "sides": [side for side in SIDES if side in present],
        "counts": _counts(package),
        "labels": label_records(package),
        "documents": list(_documents(package)),
        "data": htmlsafe_json_dumps(payload(package), ensure_ascii=False, separators=(",", ":")),
        "script": Markup(script),
        "style": Markup(style),
        "script_hash": source_hash(script),
        "style_hash": source_hash(style),
    }


def _counts(package: Package) -> str:
    parts = [f"{len(package.rows(table))} {table}" for table in ("events", "claims", "reactions")]
    return f"{parts[0]}, {parts[1]} and {parts[2]}."


def _documents(package: Package) -> Iterator[Document]:
    rows = package.by_key("documents")
    for document_id, passages in lay_out(package).items():
        groups = groupby(passages, key=lambda passage: passage.row["kind"])
        yield Document(rows[document_id], tuple(Group(kind, tuple(each)) for kind, each in groups))
