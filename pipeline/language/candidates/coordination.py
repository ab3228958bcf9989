"""Names that stand in one list: "Elm, Oak and Ash" are of one category."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Key = tuple[str, ...]
# A name nobody has listed by its plain words, or the kind of a known one.
Member = Key | str
_LAST = frozenset({" and ", ", and ", " or ", " and the ", " as well as ", ", as well as "})
# What goes on behind a name that ends a list: "Elm, together with Oak and Ash".
_BESIDES = frozenset({" together with ", ", together with ", " along with ", ", along with "})
# Where the place just named lies, said within the list: "Elm in the south, Oak and Ash".
_COMPASS = r"(?:(?:north|south)(?:-?(?:east|west))?|east|west|cent(?:er|re))(?:ern)?"
_ASIDE = re.compile(rf" (?:in|to) (?:the )?(?:far |extreme )?{_COMPASS}(?=,|$)")
# A date that stands between two names of a list: "Elm on 3 May and Oak on 5 May".
_DATED = re.compile(r" (?:(?:on|in|by|during|at) )?\0")
# Of what stands between two names of a list with a date: " 5 May, ", "on the morning of Saturday, 5 May 2031 and ".
SHORTEST_DATED, LONGEST_DATED = 7, 60
_KINDS = frozenset({"actor", "person", "place", "nation"})


@dataclass(slots=True)
class Coordination:
    """The neighbours of each candidate in the lists where it stands."""

    neighbours: dict[Key, list[Member]] = field(default_factory=dict)

    def read(self, text: str, spans: Iterable[tuple[int, int, Member]], times: Iterable[tuple[int, int]] = ()) -> None:
        """Take in the names of a text; a list of names ends with "and", and `times` may stand in it."""
        dates = [(start, text[start:end]) for start, end in times]
        chain: list[Member] = []
        previous: int | None = None
        for start, end, member in sorted(spans, key=lambda span: span[0]):
            gap = _ASIDE.sub("", text[previous:start], count=1) if previous is not None else None
            if previous is not None and gap is not None and SHORTEST_DATED < len(gap) < LONGEST_DATED:
                at = bisect_left(dates, (previous, ""))
                gap = _undated(gap, dates[at][1]) if at < len(dates) else gap
            if gap in _LAST | _BESIDES:
                self._join([*chain, member])
                chain = [member]
            elif gap == ", ":
                chain.append(member)
            else:
                chain = [member]
            previous = end

    def _join(self, chain: list[Member]) -> None:
        for index, member in enumerate(chain):
            if isinstance(member, tuple):
                self.neighbours.setdefault(member, []).extend(chain[:index] + chain[index + 1 :])

    def category(self, key: Key, settled: Mapping[Key, str]) -> str | None:
        """What the neighbours of a candidate are, where they agree and one is known."""
        found = {category for member in self.neighbours.get(key, ()) if (category := self._of(member, settled))}
        return found.pop() if len(found) == 1 else None

    def _of(self, member: Member, settled: Mapping[Key, str]) -> str | None:
        if isinstance(member, tuple):
            return settled.get(member)
        return {"nation": "place"}.get(member, member) if member in _KINDS else None


def _undated(gap: str, date: str) -> str:
    """What stands between two names without the date of the first: " and " of "Elm *on 3 May* and Oak"."""
    return _DATED.sub("", gap.replace(date, "\0", 1), count=1)
