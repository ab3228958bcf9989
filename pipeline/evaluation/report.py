"""The figures as text, as JSON and as tables of a page."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.evaluation.difference import in_order
from pipeline.evaluation.figures import EntityFigures, Figures, Rates, TableFigures, together
from pipeline.evaluation.scoring import Scored


def render_text(scored: Sequence[Scored], show: bool = False) -> str:
    """Return the figures of every document and of all together; with `show` also what is amiss."""
    lines: list[str] = []
    for each in scored:
        lines += _lines(each.figures)
        lines += [f"    {difference}" for difference in in_order(each.differences)] if show else []
    if len(scored) > 1:
        lines += _lines(together(each.figures for each in scored))
    return "\n".join(lines) + "\n"


def as_metrics(scored: Sequence[Scored]) -> dict[str, Any]:
    """Return all figures as plain values, numbers where they are numbers, rounded to three digits."""
    documents = {each.figures.document: _plain(each.figures) for each in scored}
    return {"documents": documents, "total": _plain(together(each.figures for each in scored))}


def _lines(figures: Figures) -> Iterator[str]:
    yield figures.document
    for kind, found in figures.tables.items():
        loose = found.loose
        slots = ", ".join(f"{name} {share.right}/{share.asked}" for name, share in found.slots.items())
        yield (
            f"  {kind:<9} P {loose.precision:.3f}  R {loose.recall:.3f}  F1 {loose.f1:.3f}"
            f"  strict F1 {found.strict.f1:.3f}" + (f"  {slots}" if slots else "")
        )
    for kind, rows in figures.entities.items():
        yield f"  {kind:<9} {rows.one_row} of {rows.asked} stand as one row{_others(rows)}"


def _others(rows: EntityFigures) -> str:
    split = f"; split: {', '.join(rows.split)}" if rows.split else ""
    return split + (f"; absent: {', '.join(rows.absent)}" if rows.absent else "")


def _plain(figures: Figures) -> dict[str, Any]:
    found: dict[str, Any] = {kind: _plain_table(table) for kind, table in figures.tables.items()}
    for kind, rows in figures.entities.items():
        counts = {"asked": rows.asked, "one_row": rows.one_row, "split": len(rows.split), "absent": len(rows.absent)}
        found[kind] = counts
    return found


def _plain_table(table: TableFigures) -> dict[str, Any]:
    slots = {name: {"right": share.right, "asked": share.asked} for name, share in table.slots.items()}
    return {"loose": _plain_rates(table.loose), "strict": _plain_rates(table.strict), "slots": slots}


def _plain_rates(rates: Rates) -> Mapping[str, float]:
    shares = {name: round(getattr(rates, name), 3) for name in ("precision", "recall", "f1")}
    return {**shares, "hits": rates.hits, "missed": rates.missed, "extra": rates.extra}
