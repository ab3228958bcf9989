"""The published package, as Frictionless sees it."""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.checks.report import Finding, Report, sorted_report
from pipeline.errors import InputError

# Enough to see what is wrong, few enough to be read.
_MOST_ERRORS = 1000


def check_package(descriptor: Path) -> Report:
    """Check the tables of a `datapackage.json` against its schemas, sizes and hashes.

    Raises `InputError` where the descriptor itself cannot be used.
    """
    from frictionless import FrictionlessException, Package  # noqa: PLC0415 - a start-up that only packages pay

    try:
        package = Package(str(descriptor))
        report = package.validate(limit_errors=_MOST_ERRORS)
    except FrictionlessException as error:
        raise InputError(str(descriptor), _one_line(error.error.note), "mend the descriptor") from error
    if report.errors:
        raise InputError(str(descriptor), _one_line(report.errors[0].note), "mend the descriptor")
    found: list[Finding] = []
    for task, resource in zip(report.tasks, package.resources, strict=True):
        if task.errors:
            path = descriptor.parent / str(resource.path)
            found += _findings(task.name, task.errors, resource.schema.primary_key, _record_lines(path))
    return sorted_report(found)


def _findings(table: str, errors: Sequence[Any], key: Sequence[str], lines: Sequence[int]) -> Iterator[Finding]:
    """Frictionless errors as findings: its row numbers count records, ours count lines."""
    for error in errors:
        line, field = _place(error, lines)
        field = "+".join(key) if error.type == "primary-key" else field
        yield Finding(table, line, field, "", _rule(error), f"{_one_line(error.note or error.message)}; mend the value")


def _place(error: Any, lines: Sequence[int]) -> tuple[int, str]:
    """Line and field of an error: a header's is line 1, a file's line 0."""
    if hasattr(error, "row_numbers"):
        return 1, getattr(error, "label", "") or getattr(error, "field_name", "")
    names = getattr(error, "field_names", None) or [getattr(error, "field_name", "")]
    row = getattr(error, "row_number", 0)
    return lines[row - 1] if 0 < row <= len(lines) else 0, "+".join(names)


def _rule(error: Any) -> str:
    """The name of the constraint as the schema has it, or the kind of error as Frictionless calls it."""
    names = {"primary-key": "primaryKey", "foreign-key": "foreign_key", "unique-error": "unique", "type-error": "type"}
    constraint = re.match(r'constraint "(\w+)"', error.note or "")
    return constraint[1] if constraint else names.get(error.type, error.type)


def _record_lines(path: Path) -> list[int]:
    """The line on which each record of a CSV file begins; none where it cannot be read."""
    lines = [1]
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            lines += [reader.line_num + 1 for _ in reader]
    except (OSError, UnicodeDecodeError, csv.Error):
        return []
    return lines


def _one_line(note: str) -> str:
    return " ".join(note.split())
