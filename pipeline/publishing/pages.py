"""What pages that people write take over from metadata.yaml: the citation, and the version wherever it stands."""

import re
from collections.abc import Mapping
from pathlib import Path

from pipeline.errors import InputError
from pipeline.publishing.citation import render_bibtex, render_text
from pipeline.publishing.metadata import Metadata

START, END = "<!-- citation: written by `python -m pipeline readme` -->", "<!-- end of citation -->"
CITING = ("README.md", "docs/cite.md")
# In each page, the words before a version that is the package's.
VERSIONED: Mapping[str, str] = {
    "README.md": "This is version ",
    "LICENSE-DATA": "version ",
    "pyproject.toml": 'version = "',
}


def refresh_pages(metadata: Metadata, home: Path) -> dict[str, str]:
    """Return the pages of a project with citation and version anew; raise InputError where marks are missing."""
    pages = {name: (home / name).read_text("utf-8") for name in {*CITING, *VERSIONED}}
    for name in CITING:
        pages[name] = refresh_citation(pages[name], metadata, name)
    for name, words in VERSIONED.items():
        pages[name] = with_version(pages[name], words, metadata.version, name)
    return pages


def refresh_citation(text: str, metadata: Metadata, where: str) -> str:
    """Return a page with its citation written anew."""
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise InputError(where, "the marks around the citation are missing", f"put back {START}")
    block = f"> {render_text(metadata)}\n\n```bibtex\n{render_bibtex(metadata)}\n```"
    return f"{before}{START}\n{block}\n{END}{after}"


def with_version(text: str, words: str, version: str, where: str) -> str:
    """Return a text with another version after the words; raise InputError where there is none."""
    found = re.search(rf"(?<={re.escape(words)})\d+\.\d+\.\d+", text)
    if found is None:
        raise InputError(where, "the version of the package is missing", f"put back: {words}{version}")
    return f"{text[: found.start()]}{version}{text[found.end() :]}"
