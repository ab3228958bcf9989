"""A curated CSV file as checked rows; every problem is an `InputError` that names `file:line:field`."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Generic, TypeVar, get_type_hints

from pipeline.curation.cells import CellError, read_cell
from pipeline.errors import InputError

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """The rows of a file in file order, and the line on which each begins."""

    name: str
    rows: tuple[Row, ...]
    lines: tuple[int, ...]

    def where(self, index: int, field: str) -> str:
        """Where the field of a row stands, as `curated/actors.csv:17:kind`."""
        return f"{self.name}:{self.lines[index]}:{field}"


def read_table(path: Path, row_type: type[Row]) -> Table[Row]:
    """Read a file whose header is the dataclass's fields; the first field, or those named in its `KEY`, are unique."""
    name = f"{path.parent.name}/{path.name}"
    hints = get_type_hints(row_type, include_extras=True)
    columns = {field.name: hints[field.name] for field in fields(row_type)}  # type: ignore[arg-type]
    lines = _lines(path, name)
    _check_header(next(lines, (1, []))[1], list(columns), name)
    numbers, rows = [], []
    for number, cells in lines:
        rows.append(row_type(**_values(cells, columns, f"{name}:{number}")))
        numbers.append(number)
    table = Table(name, tuple(rows), tuple(numbers))
    _check_key(table, getattr(row_type, "KEY", tuple(columns)[:1]))
    return table


def _lines(path: Path, name: str) -> Iterator[tuple[int, list[str]]]:
    # utf-8-sig: a spreadsheet puts a byte-order mark in front, and it must not become part of the first column's name.
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            reader, start = csv.reader(handle, strict=True), 1
            for cells in reader:
                if cells:
                    yield start, cells
                start = reader.line_num + 1
    except FileNotFoundError as error:
        raise InputError(name, "the file is missing", "restore it; curated.py lists what is wanted") from error
    except UnicodeDecodeError as error:
        raise InputError(name, f"is not UTF-8 ({error.reason})", "save the file as CSV UTF-8") from error
    except csv.Error as error:
        remedy = 'put "…" around the cell and double the quotes in it'
        raise InputError(f"{name}:{start}", f"is not CSV: {error}", remedy) from error


def _check_header(found: list[str], wanted: list[str], name: str) -> None:
    if found == wanted:
        return
    missing = [column for column in wanted if column not in found]
    unknown = [column for column in found if column not in wanted]
    reason = f"missing {missing}, unknown {unknown}" if missing or unknown else "columns are in another order"
    raise InputError(f"{name}:1", f"wrong header: {reason}", "the first line must be " + ",".join(wanted))


def _values(cells: list[str], columns: dict[str, Any], where: str) -> dict[str, Any]:
    if len(cells) != len(columns):
        remedy = 'put "…" around a cell that holds a comma; keep empty cells'
        raise InputError(where, f"has {len(cells)} cells for {len(columns)} columns", remedy)
    values = {}
    for cell, (column, wanted) in zip(cells, columns.items(), strict=True):
        try:
            values[column] = read_cell(cell, wanted)
        except CellError as error:
            raise InputError(f"{where}:{column}", error.reason, error.remedy) from error
    return values


def _check_key(table: Table[Any], key: tuple[str, ...]) -> None:
    seen: dict[tuple[Any, ...], int] = {}
    for index, row in enumerate(table.rows):
        value = tuple(getattr(row, column) for column in key)
        if value in seen:
            said = " ".join(str(part) for part in value)
            reason = f"{said!r} stands already on line {table.lines[seen[value]]}"
            raise InputError(table.where(index, key[0]), reason, "keep one of the two rows")
        seen[value] = index
