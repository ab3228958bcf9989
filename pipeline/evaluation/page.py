"""The figures as tables in Markdown, to print or to put into a page."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.errors import InputError
from pipeline.evaluation.figures import KINDS, Figures, together
from pipeline.evaluation.scoring import Scored
from pipeline.whole import write_whole

_RECORDS = ("text", "table", "gold", "precision", "recall", "F1", "strict F1", "right slots of those found")
_ENTITIES = ("text", "actors as one row", "split", "absent", "places as one row", "split", "absent")


def render_markdown(scored: Sequence[Scored]) -> str:
    """Return a table of the records with a row for all texts together, and one of actors and places."""
    figures = [each.figures for each in scored]
    summed = [together(figures, "all together")] if len(figures) > 1 else []
    return "\n".join([*_records([*figures, *summed]), "", *_entities(figures)]) + "\n"


def refresh_page(page: Path, block: str, tables: str) -> None:
    """Put tables between `<!-- block … -->` and `<!-- end of block -->`; raise InputError for a page without them."""
    name = re.escape(block)
    found = re.compile(rf"(<!-- {name}\b[^>]*-->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    text, count = found.subn(lambda marks: f"{marks[1]}\n{tables}\n{marks[2]}", page.read_text("utf-8"))
    if not count:
        raise InputError(str(page), f"has no block {block!r}", f"put in <!-- {block} --> and <!-- end of {block} -->")
    write_whole(page, text.encode())


def _records(documents: Sequence[Figures]) -> Iterator[str]:
    yield _row(_RECORDS)
    yield "|---|---|---:|---:|---:|---:|---:|---|"
    for each in documents:
        for kind in KINDS:
            table = each.tables[kind]
            loose, strict = table.loose, table.strict
            rates = (f"{rate:.3f}" for rate in (loose.precision, loose.recall, loose.f1, strict.f1))
            slots = ", ".join(f"{name} {share.right}/{share.asked}" for name, share in table.slots.items())
            yield _row((_name(each), kind, str(loose.hits + loose.missed), *rates, slots))


def _entities(documents: Sequence[Figures]) -> Iterator[str]:
    yield _row(_ENTITIES)
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for each in documents:
        cells = [_name(each)]
        for kind in ("actors", "places"):
            rows = each.entities[kind]
            cells += [f"{rows.one_row} of {rows.asked}", str(len(rows.split)), str(len(rows.absent))]
        yield _row(cells)


def _name(figures: Figures) -> str:
    return figures.title or figures.document


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
