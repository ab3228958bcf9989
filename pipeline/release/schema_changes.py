"""Changes between two schemas of a table, each with what it asks of the version."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.release.change import Change
from pipeline.release.versions import Bump

Schema = Mapping[str, Any]
# Field properties that change how a cell is read.
_READING = ("type", "format", "trueValues", "falseValues", "missingValues", "decimalChar", "groupChar", "bareNumber")
_LOWER = {"minimum", "exclusiveMinimum", "minLength"}
_UPPER = {"maximum", "exclusiveMaximum", "maxLength"}


def schema_changes(table: str, old: Schema, new: Schema, renamed: Mapping[str, str]) -> Iterator[Change]:
    """Yield what has changed; `renamed` tells the new names of fields that only changed their name."""
    before = [renamed.get(field["name"], field["name"]) for field in old["fields"]]
    after = [field["name"] for field in new["fields"]]
    yield from (Change(Bump.MAJOR, table, f"field {name} renamed to {to}") for name, to in renamed.items())
    yield from (Change(Bump.MAJOR, table, f"field {name} removed") for name in before if name not in after)
    yield from (Change(Bump.MAJOR, table, f"field {name} added") for name in after if name not in before)
    if [name for name in before if name in after] != [name for name in after if name in before]:
        yield Change(Bump.MAJOR, table, f"fields reordered: {', '.join(after)}")
    fields = {renamed.get(field["name"], field["name"]): field for field in old["fields"]}
    for field in new["fields"]:
        if field["name"] in fields:
            yield from _field_changes(table, fields[field["name"]], field)
    yield from _key_changes(table, old, new, renamed)
    yield from _rest(table, "schema", old, new, {"fields", "primaryKey", "foreignKeys", "$schema"})


def _field_changes(table: str, old: Schema, new: Schema) -> Iterator[Change]:
    name = new["name"]
    for key in _READING:
        if old.get(key) != new.get(key):
            yield Change(Bump.MAJOR, table, f"field {name}: {key} {_shown(old.get(key))} → {_shown(new.get(key))}")
    before, after = old.get("constraints", {}), new.get("constraints", {})
    for constraint in sorted({*before, *after}):
        was, now = before.get(constraint), after.get(constraint)
        if was != now:
            bump = constraint_bump(constraint, was, now)
            how = {Bump.MAJOR: "tightened", Bump.MINOR: "loosened"}.get(bump, "rewritten")
            yield Change(bump, table, f"field {name}: {constraint} {how}, {_step(was, now)}")
    yield from _rest(table, f"field {name}", old, new, {"name", "constraints", *_READING})


def constraint_bump(name: str, old: Any, new: Any) -> Bump:
    """Return what a changed constraint asks of the version: a reader's data must still pass under a loosened one."""
    if name == "enum" and old is not None and new is not None:
        if set(old) - set(new):
            return Bump.MAJOR
        return Bump.MINOR if set(new) - set(old) else Bump.PATCH
    if not old or not new:
        # Zero is a bound as good as any; `required: false` is no constraint.
        gone = new is None or new is False
        return Bump.MINOR if gone else Bump.MAJOR if old is None or old is False else _moved(name, old, new)
    return _moved(name, old, new)


def _moved(name: str, old: Any, new: Any) -> Bump:
    looser = (name in _LOWER and new < old) or (name in _UPPER and new > old)
    # Of two patterns no program can say which one lets more pass.
    return Bump.MINOR if looser else Bump.MAJOR


def _key_changes(table: str, old: Schema, new: Schema, renamed: Mapping[str, str]) -> Iterator[Change]:
    before = [renamed.get(name, name) for name in _names(old.get("primaryKey"))]
    if before != _names(new.get("primaryKey")):
        yield Change(Bump.MAJOR, table, f"primary key {_step(old.get('primaryKey'), new.get('primaryKey'))}")
    links = [_links(old, renamed), _links(new, {})]
    for fields in sorted({*links[0], *links[1]}):
        was, now = links[0].get(fields), links[1].get(fields)
        if was != now:
            bump = Bump.MAJOR if was is None else Bump.MINOR
            yield Change(bump, table, f"foreign key of {', '.join(fields)} {_step(was, now)}")


def _links(schema: Schema, renamed: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    return {
        tuple(renamed.get(name, name) for name in _names(key["fields"])): ".".join(
            [key["reference"].get("resource") or schema.get("name", "itself"), *_names(key["reference"]["fields"])]
        )
        for key in schema.get("foreignKeys", ())
    }


def _rest(table: str, of: str, old: Schema, new: Schema, known: set[str]) -> Iterator[Change]:
    """Yield the descriptive properties that differ: a correction."""
    for key in sorted({*old, *new} - known):
        if old.get(key) != new.get(key):
            yield Change(Bump.PATCH, table, f"{of}: {key} corrected")


def _names(value: str | Sequence[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def _step(old: object, new: object) -> str:
    return f"{_shown(old)} → {_shown(new)}"


def _shown(value: object) -> str:
    if value is None:
        return "none"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
