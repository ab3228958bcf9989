"""An Excel workbook with a sheet a table: text stays text, dates are dates, nothing is read as a formula or link."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import polars as pl
import xlsxwriter

from pipeline.errors import InvalidTablesError
from pipeline.exports.package import Package
from pipeline.formulas import would_run

# What a cell of a workbook holds; XlsxWriter would drop a longer one in silence.
_LONGEST = 32_767
_MOST_ROWS = 1_048_575
# The day from which Excel counts on; an earlier date is written as text.
_FIRST_DAY = date(1900, 3, 1)
# A workbook says when it was made. This one says the day of the release, or the first day that the zip format knows.
_NO_DAY = date(1980, 1, 1)
_PLAIN_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTHS = {"text": 80, "evidence": 80, "definition": 60, "quote": 40}


def write_workbook(package: Package, folder: Path) -> None:
    """Write `<package>.xlsx`; raise InvalidTablesError for a text that no cell can hold."""
    metadata = package.metadata
    with xlsxwriter.Workbook(folder / f"{metadata.name}.xlsx", _PLAIN_TEXT) as book:
        created = datetime.combine(metadata.created or _NO_DAY, time())
        about = f"Version {metadata.version}. {metadata.licenses[0].title}"
        book.set_properties({"title": metadata.title, "comments": about, "created": created})
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1}),
            # The apostrophe that Excel does not show, and text as the format: nor does editing run the cell.
            "quoted": book.add_format({"quote_prefix": True, "num_format": "@"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        }
        for table, frame in package.frames.items():
            _fill(book.add_worksheet(table), table, frame, formats)


def _fill(sheet: Any, table: str, frame: pl.DataFrame, formats: dict[str, Any]) -> None:
    if frame.height > _MOST_ROWS:
        raise InvalidTablesError(f"{table}.csv: {frame.height} rows are too many for a workbook (leave it out)")
    for column, name in enumerate(frame.columns):
        sheet.write_string(0, column, name, formats["head"])
        sheet.set_column(column, column, _WIDTHS.get(name, max(12, len(name) + 2)))
    for number, cells in enumerate(frame.iter_rows(), start=1):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and len(cell) > _LONGEST:
                where = f"{table}.csv: row {number}, {frame.columns[column]}"
                raise InvalidTablesError(f"{where}: {len(cell)} characters are too many for a workbook (leave it out)")
            _write(sheet, (number, column), cell, formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, frame.height, frame.width - 1)


def _write(sheet: Any, place: tuple[int, int], cell: object, formats: dict[str, Any]) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(*place, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(*place, cell)
    elif isinstance(cell, date) and cell >= _FIRST_DAY:
        sheet.write_datetime(*place, datetime.combine(cell, time()), formats["date"])
    elif cell is not None:
        text = str(cell)
        sheet.write_string(*place, text, formats["quoted"] if would_run(text) else None)
