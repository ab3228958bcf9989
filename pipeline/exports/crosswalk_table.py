"""Writing a crosswalk: CSV like the tables of the package, columns in the order of the other dataset."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pipeline.tables.write import format_cell


def write_crosswalk(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    """Write rows as CSV; a column that a row does not fill is empty, one that is not listed is a mistake."""
    lines = [",".join(columns)]
    for row in rows:
        if unknown := set(row) - set(columns):
            raise KeyError(f"no column of {path.name}: {', '.join(sorted(unknown))}")
        lines.append(",".join(format_cell(row.get(column)) for column in columns))
    path.write_bytes(("\n".join(lines) + "\n").encode())
