"""The whole explanation of a passage."""

from pipeline.explanation.clauses import clauses
from pipeline.explanation.layout import listed, quoted
from pipeline.explanation.reading import Reading
from pipeline.explanation.rows import rows
from pipeline.explanation.words import words


def explain(reading: Reading) -> str:
    """Return how a passage is read, as plain text."""
    row = reading.row
    lines = [listed([row.passage_id, row.kind, row.outcome]), *quoted(row.text)]
    return "\n".join([*lines, *words(reading), *clauses(reading), *rows(reading)]) + "\n"
