"""The figures as a table for people, and as a block of a page."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.corpus import DESCRIPTION
from bench.figure import Figure
from pipeline.errors import InputError

START, END = "<!-- figures: written by `make bench PAGE=docs/performance.md` -->", "<!-- end of figures -->"


def render(figures: Sequence[Figure], machine: Mapping[str, str], command: str) -> str:
    """Markdown: where and how it was measured, then one row a figure."""
    where = ", ".join(f"{name} {value}" for name, value in machine.items())
    lines = [
        f"Measured by `{command}` on: {where}.",
        "",
        f"The larger corpora are {DESCRIPTION}.",
        "",
        "| what | figure | target | | |",
        "|---|---:|---:|---|---|",
    ]
    for figure in figures:
        cells = (f"{figure.group}: {figure.name}", figure.shown, figure.target, figure.verdict, figure.note)
        lines.append("| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |")
    return "\n".join(lines)


def write_page(page: Path, block: str) -> None:
    """Put the block between the marks of a page; an `InputError` where they are missing."""
    before, start, rest = page.read_text("utf-8").partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise InputError(str(page), "the marks around the figures are missing", f"put back {START}")
    page.write_text(f"{before}{START}\n{block}\n{END}{after}", encoding="utf-8", newline="")
