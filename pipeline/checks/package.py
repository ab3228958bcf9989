"""The published package, as Frictionless sees it."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from pipeline.checks.report import Finding, Report, sorted_report
from pipeline.errors import InputError

_NAMES = {"primary-key": "primaryKey", "foreign-key": "foreign_key", "unique-error": "unique", "type-error": "type"}


def check_package(descriptor: Path) -> Report:
    """Check the tables of a `datapackage.json` against its schemas, sizes and hashes.

    Raises `InputError` where the descriptor itself cannot be used. Of a table the first 1,000 errors are told.
    """
    from frictionless import FrictionlessException, Package  # noqa: PLC0415 - a start-up that only packages pay

    try:
        package = Package(str(descriptor))
        report = package.validate()
    except FrictionlessException as error:
        raise InputError(str(descriptor), _one_line(error.error.note), "mend the descriptor") from error
    for fault in report.errors:
        raise InputError(str(descriptor), _one_line(fault.note), "mend the descriptor")
    found: list[Finding] = []
    for task in report.tasks:
        resource = package.get_resource(task.name)
        lines = cache(partial(_record_lines, descriptor.parent / str(resource.path)))
        found += _findings(task.name, task.errors, resource.schema.primary_key, lines)
    return sorted_report(found)


def _findings(
    table: str, errors: Sequence[Any], key: Sequence[str], lines: Callable[[], dict[int, int]]
) -> Iterator[Finding]:
    """Frictionless errors as findings: its row numbers count records, ours count lines."""
    for error in errors:
        line, field = _place(error, lines)
        field = "+".join(key) if error.type == "primary-key" else field
        yield Finding(table, line, field, "", _rule(error), f"{_one_line(error.note or error.message)}; mend the value")


def _place(error: Any, lines: Callable[[], dict[int, int]]) -> tuple[int, str]:
    """Line and field of an error: a header's is line 1, a file's line 0."""
    if hasattr(error, "label"):
        return 1, error.label or error.field_name
    names = getattr(error, "field_names", [getattr(error, "field_name", "")])
    row: Any = getattr(error, "row_number", None)
    return lines().get(row, 0), "+".join(names)


def _rule(error: Any) -> str:
    """The name of the constraint as the schema has it, or the kind of error as Frictionless calls it."""
    constraint = re.match(r'constraint "(\w+)"', error.note)
    return constraint[1] if constraint else _NAMES.get(error.type, error.type)


def _record_lines(path: Path) -> dict[int, int]:
    """The line on which each record after the header begins: after the one before. None where it cannot be read."""
    try:
        reader = csv.reader(io.StringIO(path.read_bytes().decode()))
        return dict(enumerate((reader.line_num + 1 for _ in reader), 2))
    except (OSError, UnicodeDecodeError, csv.Error):
        return {}


def _one_line(note: str) -> str:
    return " ".join(note.split())
