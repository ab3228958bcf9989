"""Looks at a table by its schema once: in the tests of the rules, hardly a table is another than in the test before."""

from collections.abc import Iterable, Iterator

import polars as pl

from pipeline.checks import pandera_schema
from pipeline.checks.report import Finding
from pipeline.schemas import TableSchema

# What the schemas find depends on these modules.
_MAKERS = {
    "pipeline.checks.pandera_schema", "pipeline.checks.report", "pipeline.schemas", "pipeline.tables.read",
    "pipeline.tables.typed",
}  # fmt: skip


class Memory:
    """Stands in the door's way to the schemas, and asks them for each table only once."""

    def __init__(self) -> None:
        self.ask, self.known = pandera_schema.schema_findings, dict[tuple[str, str], list[Finding]]()

    def serve(self, changed: Iterable[str]) -> None:
        """Remember, but not while one of the modules that are changed has a part in what the schemas find."""
        pandera_schema.schema_findings = self.ask if _MAKERS & set(changed) else self.recall

    def recall(self, frame: pl.DataFrame, schema: TableSchema) -> Iterator[Finding]:
        """Give what the schemas have found in a table, or ask them."""
        key = (schema.name, frame.write_csv())
        if key not in self.known:
            self.known[key] = list(self.ask(frame, schema))
        yield from self.known[key]
