"""What the words beside a person's name say of him: his title, whom he serves, his nation."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from pipeline.language.model import Name
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.spellings.units import Unit, units
from pipeline.value import value

LONGEST = 5
_start, _end = attrgetter("start"), attrgetter("end")
_OPEN = re.compile(r",\s+(?:(?:the|a|an|his|her|its|their|then|former|now)\s+)*")
_NAMED = re.compile(r"\.? [A-Z]")
_OWNED = frozenset({"'s ", "’s ", "' ", "’ "})
_LINKS = frozenset({" of ", " of the ", " for ", " to ", " to the ", " in ", " for the "})


@value
class Bearing:
    """A person's title as written and the known name of whom he serves or comes from."""

    title: str | None = None
    owner: Name | None = None


class Bearings:
    """Reads the bearings of the persons of one text, whose known names are given."""

    def __init__(self, text: str, known: Sequence[Name], lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self._starting = {name.start: name for name in known}
        self._ending = {name.end: name for name in known}

    def of(self, start: int, end: int) -> Bearing:
        """The bearing of the name at `start`..`end`; an empty one where the text says nothing."""
        found = self._before(start)
        return found if found.title or found.owner else self._after(end)

    def _before(self, start: int) -> Bearing:
        comma = self.text[:start].endswith(", ")
        edge = start - 2 if comma else start
        titled = self._title_before(edge)
        if titled is not None:
            position, title = titled
            return Bearing(title, self._owner_before(position))
        served = self._ends(edge if comma else start - 1)
        if served is not None and served.kind in {"actor", "nation", "place", "adjective"}:
            for link in sorted(_LINKS, key=len, reverse=True):
                if self.text[: served.start].endswith(link):
                    office = self._title_before(served.start - len(link) + 1)
                    return Bearing(office[1], served) if office else Bearing()
        owner = None if comma else self._owner_before(start)
        return Bearing(None, owner) if owner is not None and owner.kind == "actor" else Bearing()

    def _ends(self, position: int) -> Name | None:
        return self._ending.get(position)

    def _owner_before(self, position: int) -> Name | None:
        """The known name right before `position`: "Turkish", "Turkey's", "HRW's"."""
        for gap in ("", " ", *_OWNED):
            if self.text[:position].endswith(gap) and (found := self._ending.get(position - len(gap))) is not None:
                return found
        return None

    def _title_before(self, edge: int) -> tuple[int, str] | None:
        """The longest title that ends right before `edge`, and where it begins."""
        words = units(self.text)
        last = bisect_right(words, edge, key=_end)
        if not last or self.text[words[last - 1].end : edge].strip(" ."):
            return None
        for length in range(min(LONGEST, last), 0, -1):
            title = self._title_of(words[last - length : last], edge)
            if title is not None:
                return words[last - length].start, title
        return None

    def _title_of(self, words: Sequence[Unit], edge: int) -> str | None:
        title = self.text[words[0].start : edge].strip()
        first = words[0].text.lower()
        known = self.lexicon.is_title(title) or (len(words) == 1 and first in self.lexicon.words("leader"))
        return title if known else None

    def _after(self, end: int) -> Bearing:
        """The title that stands behind a comma: ", commander of the Elm Guard"; ", a Norse reporter"."""
        opened = _OPEN.match(self.text, end)
        if opened is None:
            return Bearing()
        position = opened.end()
        owner = self._starting.get(position)
        if owner is not None:
            position = owner.end + len(self.text[owner.end :]) - len(self.text[owner.end :].removeprefix("'s").lstrip())
        titled = self._title_at(position)
        if titled is None:
            return Bearing()
        return Bearing(titled[0], owner or self._served(titled[1]))

    def _title_at(self, position: int) -> tuple[str, int] | None:
        """The longest title among the first words from `position` on that nothing but words precede."""
        following = units(self.text)
        first = bisect_left(following, position, key=_start)
        words = following[first : first + LONGEST + 1]
        for begin in range(min(3, len(words))):
            for end in range(len(words), begin, -1):
                phrase = self.text[words[begin].start : words[end - 1].end]
                if self.lexicon.is_title(phrase):
                    return None if self._opens_name(words[begin], words[end - 1].end) else (phrase, words[end - 1].end)
            parted = begin + 1 < len(words) and self.text[words[begin].end : words[begin + 1].start] != " "
            if parted or words[begin].text.endswith("ing"):  # "Elm, marking the official end of the war"
                return None
        return None

    def _opens_name(self, first: Unit, end: int) -> bool:
        """Whether a title belongs to the name behind it: "at Elm, *General* Jan Oak", not "Jan Elm, General of"."""
        return first.capital and _NAMED.match(self.text, end) is not None

    def _served(self, position: int) -> Name | None:
        links = sorted(_LINKS, key=len, reverse=True)
        reached = next((position + len(link) for link in links if self.text.startswith(link, position)), None)
        return self._starting.get(reached) if reached is not None else None
