"""Changes between the rows of two tables, matched by their keys."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.errors import InputError
from pipeline.release.change import ChangedRow, Key, TableChange
from pipeline.release.snapshot import Row, Snapshot

Keyed = Mapping[Key, Row]


def renamed_fields(old: Snapshot, new: Snapshot, table: str) -> dict[str, str]:
    """Return old and new names of fields that are the same under another name.

    They are where the rest of their definition is the same, or the type and every cell.
    """
    before = {field["name"]: field for field in old.resources[table]["schema"]["fields"]}
    after = {field["name"]: field for field in new.resources[table]["schema"]["fields"]}
    found: dict[str, str] = {}
    for gone in (name for name in before if name not in after):
        for come in (name for name in after if name not in before and name not in found.values()):
            same = _nameless(before[gone]) == _nameless(after[come])
            cells = [_cells(old, table, gone), _cells(new, table, come)]
            if same or (before[gone]["type"] == after[come]["type"] and cells[0] == cells[1] and any(cells[0])):
                found[gone] = come
                break
    return found


def compare_rows(old: Snapshot, new: Snapshot, table: str, renamed: Mapping[str, str]) -> TableChange:
    """Compare the rows of a table that both releases have, by the key that the newer schema names."""
    schema = new.resources[table]["schema"]
    fields = [field["name"] for field in schema["fields"]]
    before = [{renamed.get(name, name): cell for name, cell in row.items()} for row in old.rows[table]]
    shared = [name for name in fields if not before or name in before[0]]
    key = _key(schema, shared)
    keyed_before = _keyed(before, key, f"{old.where}: {table}")
    keyed_after = _keyed(new.rows[table], key, f"{new.where}: {table}")
    removed = {name: row for name, row in keyed_before.items() if name not in keyed_after}
    added = {name: row for name, row in keyed_after.items() if name not in keyed_before}
    rekeyed = _rekeyed(removed, added, _telling(schema, key, shared))
    changed = (
        _changed(name, row, keyed_after[name], shared) for name, row in keyed_before.items() if name in keyed_after
    )
    return TableChange(
        table,
        key,
        (len(before), len(keyed_after)),
        {name: row for name, row in added.items() if name not in {after for _, after in rekeyed}},
        {name: row for name, row in removed.items() if name not in {was for was, _ in rekeyed}},
        tuple(row for row in changed if row.cells),
        rekeyed,
    )


def _key(schema: Mapping[str, Any], shared: Sequence[str]) -> Key:
    names = schema.get("primaryKey") or ()
    key = (names,) if isinstance(names, str) else tuple(names)
    return key if key and set(key) <= set(shared) else tuple(shared)


def _keyed(rows: Sequence[Row], key: Key, where: str) -> dict[Key, Row]:
    keyed: dict[Key, Row] = {}
    for row in rows:
        name = tuple(row[column] for column in key)
        if name in keyed:
            raise InputError(where, f"two rows have the key {'+'.join(name)}", "compare packages that validate")
        keyed[name] = row
    return keyed


def _changed(name: Key, old: Row, new: Row, shared: Sequence[str]) -> ChangedRow:
    return ChangedRow(name, {field: (old[field], new[field]) for field in shared if old[field] != new[field]})


def _telling(schema: Mapping[str, Any], key: Key, shared: Sequence[str]) -> list[str]:
    """Return the fields by which a row is known under another key: not the key, nor keys of other rows."""
    links = {name for link in schema.get("foreignKeys", ()) for name in link["fields"]}
    return [name for name in shared if name not in key and name not in links]


def _rekeyed(removed: Keyed, added: Keyed, telling: Sequence[str]) -> tuple[tuple[Key, Key], ...]:
    """Pair rows that went with rows that came where all telling cells are the same and no other row has them."""
    signatures = [
        {name: tuple(row[field] for field in telling) for name, row in rows.items()} for rows in (removed, added)
    ]
    counts = [Counter(each.values()) for each in signatures]
    by_signature = {signature: name for name, signature in signatures[1].items()}
    return tuple(
        (name, by_signature[signature])
        for name, signature in signatures[0].items()
        if any(signature) and counts[0][signature] == 1 and counts[1][signature] == 1
    )


def _nameless(field: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in field.items() if key != "name"}


def _cells(snapshot: Snapshot, table: str, field: str) -> list[str]:
    return sorted(row[field] for row in snapshot.rows[table])
