"""Check the tables against the schemas, the rules and the raw text."""

from pathlib import Path

import click

from pipeline.checks import check_tables
from pipeline.commands import options
from pipeline.intermediate import save
from pipeline.verdict import Verdict, hash_tables, insist, warn


@click.command()
@options.folder("tables", "Folder of the tables to check.", "build/tables")
@options.raw
@options.schemas
@options.path("out", "File to write the verdict to.", "build/checks.json")
def command(tables: Path, raw: Path, schemas: Path, out: Path) -> None:
    """Check the tables against the schemas, the rules and the raw text.

    The verdict says what was found and which bytes were looked at. Exit code 1 if anything was found; a warning
    (words that a spreadsheet would run) is not counted.
    """
    hashes = hash_tables(tables)
    report = check_tables(tables, raw, schemas)
    findings, warnings = (tuple(map(str, found)) for found in (report.findings, report.warnings))
    save(Verdict(findings, hashes, warnings), out)
    warn(warnings)
    insist(findings)
