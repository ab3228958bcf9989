"""Everything in which two releases differ, and the least that it asks of the version."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.release.change import Change, TableChange
from pipeline.release.row_changes import compare_rows, renamed_fields
from pipeline.release.schema_changes import schema_changes
from pipeline.release.snapshot import Snapshot
from pipeline.release.versions import Bump, Version

# These change with every release, or follow from what is compared anyway.
_EXPECTED = {"version", "created", "id", "resources", "$schema"}
_COMPUTED = {"name", "schema", "bytes", "hash", "rows", "path"}
_READING = {"dialect", "encoding", "format", "mediatype", "type"}


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes from one release to another."""

    name: str
    old: Version
    new: Version
    described: tuple[Change, ...]
    tables: tuple[TableChange, ...]

    @property
    def least_bump(self) -> Bump:
        """The smallest step of the version that is allowed."""
        steps = [*(change.bump for change in self.described), *(table.bump for table in self.tables)]
        return max(steps, default=Bump.NONE)

    @property
    def bump(self) -> Bump:
        """The step that the two versions make."""
        return self.old.bump_to(self.new)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What asks for the least bump."""
        least = self.least_bump
        told = [f"{c.table}: {c.what}" if c.table else c.what for c in self.described if c.bump is least]
        rows = [f"{change.table}: {why}" for change in self.tables if change.bump is least for why in _whys(change)]
        return (*told, *rows) if least else ()


def compare(old: Snapshot, new: Snapshot) -> Difference:
    """Compare two releases: what they say about themselves, their schemas, their rows."""
    described, tables = list(_package_changes(old, new)), []
    for table in (name for name in new.resources if name in old.resources):
        renamed = renamed_fields(old, new, table)
        described += _resource_changes(old, new, table)
        before, after = (each.resources[table]["schema"] for each in (old, new))
        described += schema_changes(table, before, after, renamed)
        tables.append(compare_rows(old, new, table, renamed))
    older, newer = (Version.parse(each.version, f"{each.where}: datapackage.json") for each in (old, new))
    return Difference(str(new.descriptor.get("name", "")), older, newer, tuple(described), tuple(tables))


def _package_changes(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    for key in sorted({*old.descriptor, *new.descriptor} - _EXPECTED):
        if old.descriptor.get(key) != new.descriptor.get(key):
            yield Change(Bump.MAJOR if key == "name" else Bump.PATCH, "", f"{key} of the package changed")
    yield from (
        Change(Bump.MAJOR, name, f"table removed, {len(old.rows[name])} rows")
        for name in old.resources
        if name not in new.resources
    )
    yield from (
        Change(Bump.MINOR, name, f"table added, {len(new.rows[name])} rows")
        for name in new.resources
        if name not in old.resources
    )


def _resource_changes(old: Snapshot, new: Snapshot, table: str) -> Iterator[Change]:
    before, after = old.resources[table], new.resources[table]
    for key in sorted({*before, *after} - _COMPUTED):
        if before.get(key) != after.get(key):
            yield Change(Bump.MAJOR if key in _READING else Bump.PATCH, table, f"{key} of the table changed")


def _whys(change: TableChange) -> Iterator[str]:
    asked = {
        Bump.MAJOR: (("id", "changed", change.rekeyed),),
        Bump.MINOR: (("row", "added", change.added), ("row", "removed", change.removed)),
        Bump.PATCH: (("row", "corrected", change.changed),),
    }
    for what, how, found in asked.get(change.bump, ()):
        if found:
            yield f"{len(found)} {what}{'s' if len(found) > 1 else ''} {how}"
