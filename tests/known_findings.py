"""What the checks say of each broken table, as people have read it: `known_findings.csv`, one line a finding.

A check that is gone, or says something else, does not agree with the file. Where that is meant, write it anew and
review the difference: `PYTHONPATH=.:tests python tests/known_findings.py`.
"""

import csv
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from broken_rows import CONSTRAINTS, KEYS, constraint_findings, key_findings
from rule_breaks import named_cases, rule_findings

from pipeline.checks import Finding

PATH = Path(__file__).with_suffix(".csv")
HEADER = ("broken_table", "rule", "finding")
Printed = tuple[tuple[str, str], ...]


def printed(findings: Iterable[Finding]) -> Printed:
    """Rule and line of each finding."""
    return tuple((finding.rule, str(finding)) for finding in findings)


def read() -> dict[str, Printed]:
    """The findings of each broken table by its name."""
    known: dict[str, Printed] = {}
    with PATH.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found = known.get(row["broken_table"], ())
            known[row["broken_table"]] = (*found, (row["rule"], row["finding"]))
    return known


def write() -> None:
    """Write the file from what the checks find now."""
    made: dict[str, Printed] = {}
    with TemporaryDirectory() as folder:
        for case in CONSTRAINTS:
            made[str(case)] = printed(constraint_findings(case, Path(folder)))
    for key in KEYS:
        with TemporaryDirectory() as folder:
            made[str(key)] = printed(key_findings(key, Path(folder)))
    for name, (*_, broken) in named_cases().items():
        with TemporaryDirectory() as folder:
            made[name] = printed(rule_findings(Path(folder), broken))
    with PATH.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(HEADER)
        rows.writerows((name, *finding) for name, findings in made.items() for finding in findings)


KNOWN = read() if PATH.exists() else {}

if __name__ == "__main__":
    write()
