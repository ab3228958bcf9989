"""The optional `documents.csv` beside the raw texts: where each comes from and under which licence."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pipeline.curation.cells import Pattern
from pipeline.curation.table import read_table
from pipeline.errors import InputError

REGISTER = "documents.csv"


SourceUrl = Annotated[str | None, Pattern(r"https?://\S+", "https://example.org/wiki/Battle_of_Oldford")]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a raw text comes from, and how it has to begin; what is unknown is None."""

    title: str | None = None
    source_url: str | None = None
    licence: str | None = None


UNKNOWN = Origin()


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """What is known of a raw text beside its words."""

    document_id: str
    title: str
    source_url: SourceUrl
    licence: str | None
    note: str | None

    @property
    def origin(self) -> Origin:
        """What the document's row takes over."""
        return Origin(self.title, self.source_url, self.licence)


def read_register(raw: Path, known: Callable[[str], bool]) -> dict[str, Origin]:
    """Return the register's origins by document id; raise InputError for a bad cell or a row that is not `known`."""
    path = raw / REGISTER
    if not path.exists():
        return {}
    table = read_table(path, RegisterRow)
    for index, row in enumerate(table.rows):
        if not known(row.document_id):
            remedy = "add the text or take the row out"
            raise InputError(table.where(index, "document_id"), f"there is no {row.document_id}.txt", remedy)
    return {row.document_id: row.origin for row in table.rows}
