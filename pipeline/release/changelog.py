"""The changelog: a section for a release, written from its difference to the one before, for people to edit."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from pipeline.release.change import TableChange
from pipeline.release.difference import Difference
from pipeline.release.versions import Bump, Version

_NAMED = 5


def with_section(text: str, version: Version, released: date | None, body: str) -> str:
    """Return the changelog with a section for a version: the one that people wrote, or a new one with this body."""
    day = f" ({released.isoformat()})" if released else ""
    heading = re.compile(rf"^## {re.escape(str(version))}(?: \(unreleased\))?$", re.MULTILINE)
    if heading.search(text):
        return heading.sub(f"## {version}{day}", text, count=1)
    if re.search(rf"^## {re.escape(str(version))}\b", text, re.MULTILINE):
        return text
    first = re.search(r"^## ", text, re.MULTILINE)
    place = first.start() if first else len(text)
    before = text[:place].rstrip("\n")
    return f"{before}\n\n## {version}{day}\n\n{body}\n" + (f"\n{text[place:]}" if first else "")


def section_of(text: str, version: Version) -> str:
    """Return the section of a version without its heading; nothing where it has none."""
    found = re.search(rf"^## {re.escape(str(version))}\b[^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def first_section(rows: Mapping[str, int]) -> str:
    """Return the text for a first release."""
    return "\n".join(["First release.", "", *(f"- `{table}`: {count} rows" for table, count in rows.items())])


def section_from(difference: Difference) -> str:
    """Return the text for a release from its difference to the one before."""
    parts = {
        "Breaking": [*_told(difference, Bump.MAJOR), *_each(difference, _rekeyed)],
        "Added": [*_told(difference, Bump.MINOR), *_each(difference, _added)],
        "Removed": list(_each(difference, _removed)),
        "Corrected": [*_told(difference, Bump.PATCH), *_each(difference, _corrected)],
    }
    sections = ["\n".join([f"### {title}", "", *lines]) for title, lines in parts.items() if lines]
    return "\n\n".join(sections) or f"The data is that of {difference.old}."


def _told(difference: Difference, bump: Bump) -> Iterator[str]:
    for change in difference.described:
        if change.bump is bump:
            yield (
                f"- `{change.table}`: {change.what}" if change.table else f"- {change.what[0].upper()}{change.what[1:]}"
            )


def _each(difference: Difference, tell: Callable[[TableChange], str]) -> Iterator[str]:
    for table in difference.tables:
        if told := tell(table):
            yield f"- `{table.table}`: {told}"


def _rekeyed(table: TableChange) -> str:
    pairs = [f"`{'+'.join(was)}` is now `{'+'.join(now)}`" for was, now in table.rekeyed]
    return f"{_count(len(pairs), 'id')} changed: {_listed(pairs)}" if pairs else ""


def _added(table: TableChange) -> str:
    return _rows(table.added)


def _removed(table: TableChange) -> str:
    return _rows(table.removed)


def _corrected(table: TableChange) -> str:
    fields: dict[str, int] = {}
    for row in table.changed:
        for name in row.cells:
            fields[name] = fields.get(name, 0) + 1
    cells = ", ".join(f"`{name}` {count}×" for name, count in fields.items())
    keys = [f"`{'+'.join(row.key)}`" for row in table.changed]
    return f"{_count(len(keys), 'row')} ({cells}): {_listed(keys)}" if keys else ""


def _rows(rows: Mapping[tuple[str, ...], object]) -> str:
    keys = [f"`{'+'.join(key)}`" for key in rows]
    return f"{_count(len(keys), 'row')}: {_listed(keys)}" if keys else ""


def _listed(names: list[str]) -> str:
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + rest


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")
