"""The states that stand right behind a number: "20 dead and 30 wounded", "40 killed or injured"."""

import re

from pipeline.coding.lexicon import Lexicon

_HOW = r"(?:(?:seriously|severely|critically|gravely|badly|lightly|slightly|heavily|reported|confirmed)\s+)?"
_NEXT = re.compile(rf"\s*(?:(?:more|others?)\s+)?{_HOW}([A-Za-z-]+)")
_NEXT_PAST_COMMA = re.compile(rf"[\s,]*(?:(?:more|others?)\s+)?{_HOW}([A-Za-z-]+)")
_OR_WOUNDED = re.compile(
    r",? (?:(?:and|or) )?(?:(?:seriously|severely|critically|gravely|badly) )?(?:wounded|injured)\b"
    r"(?P<more>,? (?:and|or) (?:missing|captured))?"
)
# "429 wounded and 300 *taken prisoner*": what they were taken or reported as.
_TAKEN = re.compile(
    r"\s*(?:were |was )?"
    r"(?:(?:taken|made|held) (?P<captive>prisoners?|captive|hostages?)|(?:reported|gone|listed as) missing)\b"
)
# "22 rebel *and 9 army deaths*": the noun that both counts share.
_SHARED = re.compile(
    r" (?:and|or) (?:at least |about |around |some |nearly )?[\w,]+ (?:[\w-]+ ){1,2}?(?P<noun>[a-z]+s)\b"
)
# "15 *killed by* mines and 30 by shells"
_BY = re.compile(r"\s([a-z]+) by\b")
_ALSO_BY = re.compile(r"\sby\b")


class CountStates:
    """Reads the adjectives that say what became of those counted."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def after_number(self, text: str, end: int) -> tuple[str | None, int] | None:
        """The unit of the adjective behind a number that ends at `end`, and where the adjective ends."""
        taken = _TAKEN.match(text, end)
        if taken is not None:
            return ("captured" if taken["captive"] else "missing"), taken.end()
        return self._state(_NEXT_PAST_COMMA.match(text, end))

    def shared(self, text: str, first: int, end: int) -> str | None:
        """ "15 killed by mines and 30 *by* shells": the state of the number that ends at `first`."""
        told = _BY.match(text, first) if _ALSO_BY.match(text, end) and "." not in text[first:end] else None
        row = self.lexicon.outcome(told.group(1), "adjective") if told else None
        return row.unit if row is not None else None

    def behind(self, text: str, end: int) -> str | None:
        """ "20 rebels *dead* and 30 wounded", "20 soldiers *killed or wounded*"."""
        found = self._state(_NEXT.match(text, end))
        return found[0] if found is not None else None

    def both(self, text: str, end: int) -> str | None:
        """ "22 rebel and 9 army *deaths*": what a later noun tells of both."""
        found = _SHARED.match(text, end)
        row = self.lexicon.outcome(self.lexicon.singular(found["noun"]), "noun") if found is not None else None
        return row.unit if row is not None else None

    def _state(self, match: re.Match[str] | None) -> tuple[str | None, int] | None:
        row = self.lexicon.outcome(match.group(1).lower(), "adjective") if match else None
        if match is None or row is None:
            return None
        return or_wounded(row.unit, match.string, match.end(1)), match.end(1)


def or_wounded(unit: str | None, text: str, end: int) -> str | None:
    """ "5,000 dead *and wounded*": one number for both."""
    joined = _OR_WOUNDED.match(text, end) if unit == "killed" else None
    return unit if joined is None else "other" if joined["more"] else "injured_or_killed"
