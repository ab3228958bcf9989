"""The optional `documents.csv` beside the raw texts: where each comes from and under which licence."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pipeline.curation.cells import Pattern
from pipeline.curation.table import read_table
from pipeline.errors import InputError

REGISTER = "documents.csv"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """What is known of a raw text beside its words."""

    document_id: str
    title: str
    source_url: Annotated[str | None, Pattern(r"https?://\S+", "https://example.org/wiki/Battle_of_Oldford")]
    licence: str | None
    note: str | None


def read_register(raw: Path, document_ids: Collection[str]) -> dict[str, RegisterRow]:
    """Return the register's rows by document id; raise InputError for a bad cell or a row without its text."""
    path = raw / REGISTER
    if not path.exists():
        return {}
    table = read_table(path, RegisterRow)
    for index, row in enumerate(table.rows):
        if row.document_id not in document_ids:
            remedy = "add the text or take the row out"
            raise InputError(table.where(index, "document_id"), f"there is no {row.document_id}.txt", remedy)
    return {row.document_id: row for row in table.rows}
