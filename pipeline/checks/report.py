"""What a check found, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.errors import on_one_line
from pipeline.records import TABLES


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: `line` of the table's file (0: the file as a whole), `field`, and what to do.

    `rule` is the constraint of the schema or the function in `pipeline/checks/` that is broken.
    """

    table: str
    line: int
    field: str
    row_id: str
    rule: str
    message: str

    def __str__(self) -> str:
        """`events.csv:17:date_start: …` on one line."""
        place = [f"{self.table}.csv", *([str(self.line)] if self.line else []), *([self.field] if self.field else [])]
        row = f" [{self.row_id}]" if self.row_id else ""
        return on_one_line(" ".join(f"{':'.join(place)}: {self.message}{row}".split()))


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, in the order of tables, lines and fields; `warnings` make no table invalid."""

    findings: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()

    def __str__(self) -> str:
        """One line a finding."""
        return "\n".join(map(str, self.findings))


def sorted_report(findings: list[Finding], warnings: Sequence[Finding] = ()) -> Report:
    """A report of findings and warnings in their order, each once."""
    ranks = {table: rank for rank, table in enumerate(TABLES)}
    key = lambda found: (ranks.get(found.table, len(ranks)), found.line, found.field, found.rule, found.message)  # noqa: E731
    return Report(tuple(sorted(set(findings), key=key)), tuple(sorted(set(warnings), key=key)))


def without_echoes(findings: list[Finding], earlier: list[Finding]) -> list[Finding]:
    """The findings but for those about a cell that an earlier check has rejected: they only follow from it."""
    rejected = {(found.table, found.line, found.field) for found in earlier}
    return [found for found in findings if (found.table, found.line, found.field) not in rejected]
