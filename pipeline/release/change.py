"""What a comparison finds: changes of the description, and of rows cell by cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.release.versions import Bump

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a schema or of what the package says about itself; `table` is empty for the package as a whole."""

    bump: Bump
    table: str
    what: str


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that both releases have, and its cells that differ: old and new value by field."""

    key: Key
    cells: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TableChange:
    """The rows of a table that came, went, changed, or stayed the same under another key."""

    table: str
    key: Key
    rows: tuple[int, int]
    added: Mapping[Key, Mapping[str, str]]
    removed: Mapping[Key, Mapping[str, str]]
    changed: tuple[ChangedRow, ...]
    rekeyed: tuple[tuple[Key, Key], ...]

    @property
    def bump(self) -> Bump:
        """What these changes ask of the version."""
        if self.rekeyed:
            return Bump.MAJOR
        if self.added or self.removed:
            return Bump.MINOR
        return Bump.PATCH if self.changed else Bump.NONE
