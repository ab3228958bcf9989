"""What the checks found, and the hashes of the very tables that they looked at."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from pipeline.errors import InvalidTablesError
from pipeline.records import TABLES

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings (none: the tables are valid), the hash of each table that was checked, and warnings."""

    findings: tuple[str, ...]
    hashes: dict[str, str]
    warnings: tuple[str, ...] = ()


def sha256(path: Path) -> str:
    """Return the hash of a file as Data Package writes it."""
    return f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"


def hash_tables(folder: Path) -> dict[str, str]:
    """Return the hash of each table in a folder; raise InvalidTablesError where one is missing."""
    missing = [name for name in TABLES if not (folder / f"{name}.csv").is_file()]
    insist(f"{folder / name}.csv: the table is missing" for name in missing)
    return {name: sha256(folder / f"{name}.csv") for name in TABLES}


def insist(findings: Iterable[object]) -> None:
    """Raise InvalidTablesError with one line a finding, if there is any."""
    lines = [str(finding) for finding in findings]
    if lines:
        raise InvalidTablesError("\n".join([_heading(lines), *lines[:SHOWN]]))


def warn(warnings: Sequence[str]) -> None:
    """Print warnings, one a line, the first of many."""
    for line in warnings[:SHOWN]:
        click.echo(f"warning: {line}", err=True)
    if len(warnings) > SHOWN:
        click.echo(f"warning: {len(warnings) - SHOWN} more of the kind", err=True)


def _heading(lines: Sequence[str]) -> str:
    more = f", the first {SHOWN} of them" if len(lines) > SHOWN else ""
    return f"nothing is published, for {len(lines)} finding{'s' if len(lines) > 1 else ''}{more}:"
