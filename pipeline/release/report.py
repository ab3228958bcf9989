"""A difference for people and for programs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.release.change import Change, Key, TableChange
from pipeline.release.difference import Difference

_WIDTH = 90


def render_text(difference: Difference, shown: int | None = None) -> str:
    """Return the difference as text: all of it, or at most `shown` rows of a kind and table and long cells cut."""
    lines = [f"{difference.name} {difference.old} → {difference.new}", ""]
    for change in difference.described:
        lines.append(f"{change.bump}: {change.table + ': ' if change.table else ''}{change.what}")
    for table in difference.tables:
        lines += _table_lines(table, shown)
    if difference.least_bump:
        lines += ["", f"least bump: {difference.least_bump} ({'; '.join(difference.reasons[:4])})"]
    else:
        lines += ["nothing differs", "", "least bump: none"]
    if difference.bump < difference.least_bump:
        least = difference.old.after(difference.least_bump)
        lines.append(f"the step from {difference.old} to {difference.new} is too small: at least {least}")
    return "\n".join(lines) + "\n"


def render_json(difference: Difference) -> str:
    """Return the whole difference as JSON."""
    told = {
        "name": difference.name,
        "old": str(difference.old),
        "new": str(difference.new),
        "least_bump": str(difference.least_bump),
        "bump": str(difference.bump),
        "sufficient": difference.bump >= difference.least_bump,
        "reasons": difference.reasons,
        "described": [_change(change) for change in difference.described],
        "tables": [_table(table) for table in difference.tables],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _table_lines(table: TableChange, shown: int | None) -> Iterator[str]:
    parts = {
        "added": len(table.added),
        "removed": len(table.removed),
        "changed": len(table.changed),
        "with another id": len(table.rekeyed),
    }
    if not any(parts.values()):
        return
    counted = ", ".join(f"{count} {what}" for what, count in parts.items() if count)
    yield f"{table.bump}: {table.table}: {table.rows[0]} → {table.rows[1]} rows, {counted}"
    width = _WIDTH if shown is not None else None
    yield from _some([f"  + {_row(key, row, width)}" for key, row in table.added.items()], shown)
    yield from _some([f"  - {_row(key, row, width)}" for key, row in table.removed.items()], shown)
    yield from _some([f"  > {'+'.join(was)} → {'+'.join(now)}" for was, now in table.rekeyed], shown)
    changed = [
        "\n".join(
            [
                f"  ~ {'+'.join(row.key)}",
                *(f"      {name}: {_cells(*cells, width)}" for name, cells in row.cells.items()),
            ]
        )
        for row in table.changed
    ]
    yield from _some(changed, shown)


def _some(lines: Sequence[str], shown: int | None) -> Iterator[str]:
    yield from lines[:shown]
    if shown is not None and len(lines) > shown:
        yield f"  … and {len(lines) - shown} more"


def _row(key: Sequence[str], row: Mapping[str, str], width: int | None) -> str:
    rest = ", ".join(f"{name}: {cell}" for name, cell in row.items() if cell and cell not in key)
    return f"{'+'.join(key)}  {_cut(rest, width)}".rstrip()


def _cells(old: str, new: str, width: int | None) -> str:
    return f"{_cut(old, width) or '(empty)'} → {_cut(new, width) or '(empty)'}"


def _cut(text: str, width: int | None) -> str:
    line = " ".join(text.split())
    return line if width is None or len(line) <= width else f"{line[: width - 1]}…"


def _change(change: Change) -> dict[str, str]:
    return {"bump": str(change.bump), "table": change.table, "what": change.what}


def _table(table: TableChange) -> dict[str, Any]:
    return {
        "table": table.table,
        "bump": str(table.bump),
        "rows": {"old": table.rows[0], "new": table.rows[1]},
        "added": list(table.added.values()),
        "removed": list(table.removed.values()),
        "changed": [
            {
                "key": _named(table.key, row.key),
                "cells": {name: {"old": old, "new": new} for name, (old, new) in row.cells.items()},
            }
            for row in table.changed
        ],
        "rekeyed": [{"old": _named(table.key, was), "new": _named(table.key, now)} for was, now in table.rekeyed],
    }


def _named(columns: Key, key: Key) -> dict[str, str]:
    return dict(zip(columns, key, strict=True))
