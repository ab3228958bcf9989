"""Where a capitalised run ends, read word by word."""

import re
from collections.abc import Sequence

from pipeline.language.runs.run_model import Joints
from pipeline.language.runs.run_ties import RunTies
from pipeline.language.spellings.function_words import ARTICLES, CONNECTORS, HALF_ARTICLES, OPENERS, PARTICLES
from pipeline.language.spellings.units import Unit
from pipeline.language.tokens.word_lists import time_words

# "Lt. Gen." and "J. R." go on after their full stop, "Oslo." does not.
ABBREVIATION = 3
BEFORE, AFTER = 4, 3
_OPEN_GAPS = frozenset({" ", "-", ' "', " “", " ‘", " '"})
_CLOSED_GAPS = frozenset({" ", "-", '" ', "” ", "’ ", "' "})
_QUOTES = frozenset("\"“‘'")
# "Hill 77B"
_FIGURE = re.compile(r"\d+[A-Z]?")
_NUMBER = re.compile(r"\d{1,3}")
# Words of a unit's name behind its number.
DESIGNATED = 3
_SON_OF = frozenset({"ibn", "bin", "bint", "ben"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


class RunReader:
    """Finds where a run ends, word by word."""

    def __init__(self, text: str, words: Sequence[Unit], joints: Joints) -> None:
        self.text, self.words, self.joints = text, words, joints
        self.joined = False
        self._ties = RunTies(text, words, joints)

    def end(self, position: int) -> int | None:
        """The index behind the last word of the run that begins at `position`; None where none begins."""
        if not self._begins(position):
            return None
        end, self.joined = position + 1, False
        last = end if self.words[position].capital else 0
        while end < len(self.words) and (step := self._step(end, last)):
            end += step
            if self.words[end - 1].capital or step > 1 or self._bound(end):
                last = end
        return last or None

    def _bound(self, end: int) -> bool:
        """Whether the last word hangs on the one before by a hyphen or apostrophe, or is its number."""
        gap = self._gap(end - 1)
        return gap in {"'", "’", "-"} or _FIGURE.fullmatch(self.words[end - 1].text) is not None

    def _gap(self, index: int) -> str:
        return self.text[self.words[index - 1].end : self.words[index].start]

    def _step(self, end: int, last: int) -> int:
        """How many words from `end` on go on with the run; 0 where it is over."""
        gap, unit, before = self._gap(end), self.words[end], self.words[end - 1]
        owner = before.plain in self.joints.owners
        if gap in {"'", "’"} and unit.plain == "s":
            owned = end + 1 < len(self.words) and self.words[end + 1].capital
            return 2 if owned and (owner or self._ties.is_landmark(end + 1)) else 0
        close = gap in {" ", "-", "'", "’"} or (gap in {". ", "."} and len(before.text) <= ABBREVIATION)
        if not close and not (owner and gap in {"' ", "’ "}):
            return int(self._ties.is_way(end, gap))
        if self._is_day(end):
            return 0
        if unit.capital or (
            _FIGURE.fullmatch(unit.text) and (before.plain in self.joints.numbered or before.text == "No")
        ):
            return 1
        syllable = len(unit.text) > 1 or (end + 1 < len(self.words) and self._gap(end + 1) in {"-", "'", "’"})
        if gap in {"'", "’", "-"} and end == last and syllable:  # "Tel'a-ri"
            return 1
        return int(self._is_son(end, gap) or self._joins(end, gap))

    def _is_son(self, end: int, gap: str) -> bool:
        """Whether a father's name follows, also behind its article: "Jan *ibn* al-Elm"."""
        return gap == " " and self.words[end].plain in _SON_OF and end + 1 < len(self.words) and self._begins(end + 1)

    def _is_day(self, end: int) -> bool:
        """Whether a weekday ends a run to which it tells the time: "landed in Elm *Friday*", not "Bloody Sunday"."""
        following = self.words[end + 1] if end + 1 < len(self.words) else None
        last = following is None or not following.capital or self._gap(end + 1) != " "
        before = self.words[end - 1].plain
        named = time_words().has("weekday_naming", before) or before == "every"
        return time_words().value("weekday", self.words[end].plain) is not None and last and not named

    def _joins(self, end: int, gap: str) -> bool:
        """Whether a word in lower case stands between two parts of one name: a particle, "of", "of the"."""
        unit, before = self.words[end], self.words[end - 1]
        following = self.words[end + 1] if end + 1 < len(self.words) else None
        if following is None:
            return False
        if unit.plain in PARTICLES and following.capital and gap in {" ", "-"}:
            return unit.plain not in ARTICLES | HALF_ARTICLES or self._gap(end + 1) == "-"
        if unit.plain in ARTICLES:
            return before.plain in CONNECTORS and following.capital
        if self._ties.sends(end) or self._ties.pairs(end):
            return True
        if unit.plain not in CONNECTORS or not (self.joined or before.plain in self.joints.heads) or gap != " ":
            return False
        ahead = end + 2 if following.plain in ARTICLES else end + 1
        self.joined = ahead < len(self.words) and self.words[ahead].capital and not self._ties.opens_person(ahead)
        return self.joined

    def before(self, position: int) -> tuple[str, ...]:
        """Up to four words before a run that no punctuation parts from it but quotation marks."""
        start = position
        while start > 0 and position - start < BEFORE and self._gap(start) in _OPEN_GAPS:
            start -= 1
        return tuple(unit.text.lower() for unit in self.words[start:position])

    def after(self, end: int) -> tuple[str, ...]:
        """Up to three words behind a run, likewise."""
        stop = end
        while stop < len(self.words) and stop - end < AFTER and self._gap(stop) in _CLOSED_GAPS:
            stop += 1
        return tuple(unit.text.lower() for unit in self.words[end:stop])

    def _begins(self, position: int) -> bool:
        unit = self.words[position]
        following = self.words[position + 1] if position + 1 < len(self.words) else None
        gap = self._gap(position + 1) if following is not None else ""
        if unit.plain == "no" and unit.capital and following is not None and following.text.isdigit():
            third = self.words[position + 2] if position + 2 < len(self.words) else None  # "No. 4 Commando"
            return gap in {". ", " "} and third is not None and third.capital and self._gap(position + 2) == " "
        if unit.capital:
            function = unit.plain in OPENERS and gap != "-"
            opens = is_opening(self.text, unit.start) or self.text[unit.start - 1 : unit.start] in _QUOTES
            return not function or not (opens or unit.plain in ARTICLES)
        if following is None or not following.capital:
            return False
        counted = _ORDINAL.fullmatch(unit.plain) is not None or self._designates(position)
        return (unit.plain in PARTICLES and gap == "-") or (counted and gap == " ")

    def _designates(self, position: int) -> bool:
        """Whether a number is what a unit is called: "58 Division", "3 Elm Brigade", not "58 Divisions"."""
        if not _NUMBER.fullmatch(self.words[position].text):
            return False
        for index in range(position + 1, min(position + 1 + DESIGNATED, len(self.words))):
            if self._gap(index) != " " or not self.words[index].capital:
                return False
            if self.words[index].plain in self.joints.units:
                return True
        return False


def is_opening(text: str, start: int) -> bool:
    """Whether a sentence, a bracket or a quotation begins at a place of a text."""
    before = text[:start].rstrip(' "“”‘’([')
    return not before or before[-1] in ".!?:;"
