"""Lines of at most a hundred columns: a label on the left, words on the right."""

import textwrap
from collections.abc import Iterable, Iterator

WIDTH = 100


def heading(text: str) -> str:
    """Return the line above a section."""
    return f"\n{text}"


def entry(label: str, text: str, indent: int = 2, column: int = 24) -> Iterator[str]:
    """Yield the lines of a labelled text; a long label has a line of its own."""
    left = " " * indent + label
    if len(left) >= column:
        yield from textwrap.wrap(label, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2))
        left = ""
    right = textwrap.wrap(text, WIDTH - column, break_on_hyphens=False) or [""]
    yield f"{left:<{column}}{right[0]}".rstrip()
    yield from (" " * column + line for line in right[1:])


def quoted(text: str, indent: int = 2) -> Iterator[str]:
    """Yield a text of the document, wrapped."""
    yield from textwrap.wrap(text, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * indent)


def listed(parts: Iterable[str]) -> str:
    """Return the parts that are not empty, one after the other."""
    return " · ".join(part for part in parts if part)
