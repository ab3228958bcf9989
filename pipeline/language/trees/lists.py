"""Lists of names ("A, B and C"), which the parser reads better as one word."""

import re
from collections.abc import Sequence

from pipeline.language.model import Name, NameKind
from pipeline.language.syntax import Syntax
from pipeline.value import value

_JOINT = re.compile(r"\s*(?:,\s*and|,|and|&|as well as)\s+(?:the\s+)?")
# An item without a name of its own: "Esk, its harbour, and Tor".
_OWNED = re.compile(r"\s*,\s*(its\s+[a-z]+(?:\s[a-z]+)?)(?=\s*,|\s+and\s)")
_WORD = re.compile(r" [a-z]+ ")
_PLACING = (" in ", " at ", " near ", " to ", " from ", " outside ", " around ", " over ", " towards ", " on ")
_FINITE = (" was ", " were ", " fell ", " had ", " has ", " remained ", " came ")
_OWNER_MARKS = ("'s", "’s")
LISTED: frozenset[NameKind] = frozenset({"place", "nation", "actor"})
# "the Council, Norway and Sweden"
ACTING: frozenset[NameKind] = frozenset({"nation", "actor"})


@value
class Item:
    """An item of a list: a name by its index, or words that belong to the name before ("its harbour")."""

    start: int
    end: int
    name: int | None


@value
class NameList:
    """Names that stand beside one another, from the first to the last."""

    start: int
    end: int
    items: tuple[Item, ...]


def name_lists(text: str, names: Sequence[Name], syntax: Syntax) -> tuple[NameList, ...]:
    """The lists of two or more names in a text, in order."""
    reader = _Reader(text, names, syntax.words("force"))
    found: list[NameList] = []
    position = 0
    while position < len(names):
        items = reader.items(position)
        named = [item for item in items if item.name is not None]
        if len(named) > 1:
            found.append(NameList(items[0].start, named[-1].end, tuple(items)))
        position += max(1, len(named))
    return tuple(found)


@value
class _Reader:
    text: str
    names: Sequence[Name]
    forces: tuple[str, ...]

    def items(self, position: int) -> list[Item]:
        """The items of the list that the name at `position` opens; none where it cannot open one."""
        first = self.names[position]
        if first.kind not in LISTED:
            return []
        items = [Item(first.start, first.end, position)]
        while position + 1 < len(self.names):
            following = self.names[position + 1]
            owned = _OWNED.match(self.text, items[-1].end)
            if owned and first.kind == "place" and owned.end() < following.start:
                items.append(Item(owned.start(1), owned.end(1), None))
            if not (self._is_alike(items, position + 1) and self._joins(items[-1].end, position + 1)):
                break
            position += 1
            items.append(Item(following.start, following.end, position))
        while items[-1].name is None:
            items.pop()
        return items

    def _is_alike(self, items: Sequence[Item], position: int) -> bool:
        """Whether the name at `position` is of the list's kind; states and organisations mix in long ones."""
        first, following = self.names[items[0].name or 0], self.names[position]
        long = len(items) > 1 or "and" not in self.text[items[-1].end : following.start]
        return following.kind == first.kind or ({first.kind, following.kind} <= ACTING and long)

    def _joins(self, end: int, position: int) -> bool:
        """Whether the name at `position` goes on with a list whose last item ends at `end`.

        A comma joins only where an "and" comes later in the list: "in Esk, Tor" is a place in a place.
        """
        gap = self.text[end : self.names[position].start]
        if not _JOINT.fullmatch(gap):
            return False
        if _closes(gap):
            return not (self._is_modifier(self.names[position]) or self._opens_clause(gap, position))
        return self._is_closed(position)

    def _opens_clause(self, gap: str, position: int) -> bool:
        """Whether a comma and "and" part two clauses: "left men in *Esk, and Tor* was seized"."""
        before = self.names[position - 1]
        placed = before.kind == "place" and self.text[: before.start].endswith(_PLACING)
        return placed and "," in gap and self.text[self.names[position].end :].startswith(_FINITE)

    def _is_closed(self, position: int) -> bool:
        for name, following in zip(self.names[position:], self.names[position + 1 :], strict=False):
            gap = self.text[name.end : following.start]
            if not _JOINT.fullmatch(gap):
                return False
            if "and" in gap:
                return True
        return False

    def _is_modifier(self, name: Name) -> bool:
        """Whether a name says whose something is: "and Esk's harbour", "and Esk naval forces"."""
        word = _WORD.match(self.text, name.end)
        owner = self.text.startswith(_OWNER_MARKS, name.end)
        return owner or (word is not None and self.text.startswith(self.forces, word.end()))


def _closes(gap: str) -> bool:
    return "and" in gap or "as well" in gap
