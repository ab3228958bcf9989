"""Lists of names ("A, B and C"), which the parser reads better as one word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language.model import Name, NameKind

_JOINT = re.compile(r"\s*(?:,\s*and|,|and|&|as well as)\s+(?:the\s+)?")
# An item without a name of its own: "Esk, its harbour, and Tor".
_OWNED = re.compile(r"\s*,\s*(its\s+[a-z]+(?:\s[a-z]+)?)(?=\s*,|\s+and\s)")
LISTED: frozenset[NameKind] = frozenset({"place", "nation", "actor"})


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: a name by its index, or words that belong to the name before ("its harbour")."""

    start: int
    end: int
    name: int | None


@dataclass(frozen=True, slots=True)
class NameList:
    """Names of one kind that stand beside one another, from the first to the last."""

    start: int
    end: int
    items: tuple[Item, ...]


def name_lists(text: str, names: Sequence[Name]) -> tuple[NameList, ...]:
    """The lists of two or more names in a text; states go with organisations where they act together."""
    found: list[NameList] = []
    position = 0
    while position < len(names):
        items = _collect(text, names, position)
        named = [item for item in items if item.name is not None]
        if len(named) > 1:
            found.append(NameList(items[0].start, named[-1].end, tuple(items)))
            position += len(named)
        else:
            position += 1
    return tuple(found)


def _collect(text: str, names: Sequence[Name], position: int) -> list[Item]:
    first = names[position]
    if first.kind not in LISTED:
        return []
    items = [Item(first.start, first.end, position)]
    while position + 1 < len(names):
        following = names[position + 1]
        owned = _OWNED.match(text, items[-1].end)
        if owned and first.kind == "place" and owned.end() < following.start:
            items.append(Item(owned.start(1), owned.end(1), None))
        gap = text[items[-1].end : following.start]
        joint = _JOINT.fullmatch(gap)
        if joint is None or not _alike(first, following) or not _closed(text, gap, following, names, position + 1):
            break
        position += 1
        items.append(Item(following.start, following.end, position))
    while items and items[-1].name is None:
        items.pop()
    return items


def _alike(first: Name, following: Name) -> bool:
    return following.kind == first.kind


def _closed(text: str, gap: str, name: Name, names: Sequence[Name], position: int) -> bool:
    """A comma joins only where an "and" comes later in the list: "in Esk, Tor" is a place in a place."""
    if "and" in gap or "as well" in gap:
        return not re.match(
            r"(?:'s|’s| [a-z]+(?:ese|ian|ish)? (?:forces|fighters|troops|soldiers|army|government))", text[name.end :]
        )
    rest = position + 1
    while rest < len(names) and _JOINT.fullmatch(text[names[rest - 1].end : names[rest].start]):
        if "and" in text[names[rest - 1].end : names[rest].start]:
            return True
        rest += 1
    return False
