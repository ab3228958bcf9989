"""Looks at a table by its schema once: in the tests of the rules, hardly a table is another than in the test before."""

from collections.abc import Iterable, Iterator

import polars as pl

from pipeline.checks import door
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
        self.ask, self.known, self.awake = door.schema_findings, dict[tuple[str, str], list[Finding]](), False
        door.schema_findings = self.recall

    def serve(self, changed: Iterable[str]) -> None:
        """Remember, but not while one of the modules that are changed has a part in what the schemas find."""
        self.awake = not _MAKERS & set(changed)

    def recall(self, frame: pl.DataFrame, schema: TableSchema) -> Iterator[Finding]:
        """Give what the schemas have found in a table, or ask them."""
        if not self.awake:
            yield from self.ask(frame, schema)
            return
        key = (schema.name, frame.write_csv())
        if key not in self.known:
            self.known[key] = list(self.ask(frame, schema))
        yield from self.known[key]
