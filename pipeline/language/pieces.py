"""A capitalised run taken apart: the nation, the title and the name proper in "Norse Foreign Minister Jan X"."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.language.evidence import Lexicon
from pipeline.language.function_words import PARTICLES
from pipeline.language.gazetteer import Entry, Gazetteer
from pipeline.language.runs import SENT, Run
from pipeline.language.units import Unit, units

# Words; without a limit a thousand generals in a row are read a thousand times each.
LONGEST_TITLE = 12
LONGEST_SERVED = 3
# The head of a unit whose name opens with what it is: "Task Force Elm".
UNIT = "force"
ADJECTIVE = frozenset({"adjective", "nation"})


@dataclass(frozen=True, slots=True)
class Piece:
    """The name proper of a run.

    `nation` and `served` are the keys of what stands before it, `head` the word that heads an organisation, `place`
    whether its own words make it a place.
    """

    start: int
    end: int
    text: str
    nation: str | None = None
    title: str | None = None
    head: str | None = None
    served: str | None = None
    place: bool = False


def take_apart(run: Run, lexicon: Lexicon, gazetteer: Gazetteer) -> Piece | None:
    """The name in a run, or None where nothing is left beside titles and known names."""
    words: Sequence[Unit] = units(run.text)
    if len(words) > 1 and words[0].plain in {"the", "a", "an"} and run.text[words[0].end] == " ":
        words = words[1:]
    words = _without_leaning(run.text, words, lexicon)
    if not words or gazetteer.entries.get(tuple(unit.plain for unit in words)) is not None:
        return None
    if _is_land(words, lexicon, gazetteer):
        return _piece(run, words, place=True)
    head = _head(words, lexicon)
    if head is not None:
        known = _known_prefix(words, gazetteer)
        nation = known[1].key if known is not None and known[1].kind in ADJECTIVE and known[0] < len(words) else None
        return _piece(run, words, nation=nation, head=head)
    return _Stripper(run, lexicon, gazetteer).piece(words)


def _without_leaning(text: str, words: Sequence[Unit], lexicon: Lexicon) -> Sequence[Unit]:
    """Without what only says who stands behind an actor: "*Elm-based* Oak Observatory", "*Elm-backed* Oak Front"."""
    while len(words) > 2 and text[words[0].end] == "-" and words[1].plain in lexicon.words("leaning"):  # noqa: PLR2004
        words = words[2:]
    return words


def _piece(run: Run, words: Sequence[Unit], **found: object) -> Piece:
    text = run.text[words[0].start : words[-1].end]
    return Piece(run.start + words[0].start, run.start + words[-1].end, text, **found)  # type: ignore[arg-type]


def _is_land(words: Sequence[Unit], lexicon: Lexicon, gazetteer: Gazetteer) -> bool:
    """Whether a run is a land by its own words: "West Elmland", "Norse Elmland", "Elm Province", "Mount Elm"."""
    if len(words) < 2:  # noqa: PLR2004 - a land and what tells of it
        return False
    known = _known_prefix(words, gazetteer)
    if known is not None and known[1].kind == "adjective" and known[0] < len(words):
        rest = words[known[0] :]
        entry = gazetteer.entries.get(tuple(unit.plain for unit in rest))
        return (entry is not None and entry.kind in {"nation", "place"}) or _is_land(rest, lexicon, gazetteer)
    first, last = words[0].plain, words[-1].plain
    if _head(words, lexicon) is not None:
        return False
    pair = " ".join(unit.plain for unit in words[-2:])
    proper = len(words) > 2 or words[0].plain not in lexicon.generic  # noqa: PLR2004 - "Air Base" is no name
    ends = (last in lexicon.place_after or pair in lexicon.place_after) and words[-1].text[0].isupper() and proper
    return ends or first in lexicon.place_before or (first in lexicon.words("compass") and words[1].capital)


def _head(words: Sequence[Unit], lexicon: Lexicon) -> str | None:
    """The word that heads an organisation's name: the one before "of", else the last, or the one before a number."""
    openers = {words[0].plain, " ".join(unit.plain for unit in words[:2])} if len(words) > 1 else set()
    if openers & lexicon.words("unit_opener"):
        return UNIT
    for index, unit in enumerate(words[1:], 1):
        before = words[index - 1].plain
        joined = unit.text in {"of", "for"} or (unit.text in {"to", "in"} and before in SENT)
        if joined and before in lexicon.heads:
            return before
    if len(words) > 1 and words[-1].text.isdigit():
        words = words[:-1]
        return words[-1].plain if words[-1].plain in lexicon.heads else None
    last = words[-1].plain if words else ""
    return last if last in lexicon.heads and (len(words) > 1 or last in lexicon.words("alone")) else None


def _known_prefix(words: Sequence[Unit], gazetteer: Gazetteer) -> tuple[int, Entry] | None:
    for length in gazetteer.lengths.get(words[0].plain, ()) if words else ():
        entry = gazetteer.entries.get(tuple(unit.plain for unit in words[:length]))
        if entry is not None and length <= len(words):
            return length, entry
    return None


class _Stripper:
    """Takes known names and titles off the front of a run until its name proper stands first."""

    def __init__(self, run: Run, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.run, self.lexicon, self.gazetteer = run, lexicon, gazetteer
        self.titles: list[str] = []
        self.nation: str | None = None
        self.served: str | None = None

    def piece(self, words: Sequence[Unit]) -> Piece | None:
        """What is left of the words."""
        if self._is_compound(words):
            return _piece(self.run, words)
        while words:
            rest = self._without_title(self._without_known(words))
            rest = self._without_served(rest) if not self.titles else rest
            if len(rest) == len(words):
                break
            words = rest
        if words and words[0].plain in {"of", "for"}:
            return None
        while len(words) > 1 and words[0].plain in self.lexicon.openers and self.run.opening:
            words = words[1:]
        while len(words) > 1 and not words[0].capital and words[1].capital and words[0].plain not in PARTICLES:
            words = words[1:]  # "Norland-backed Elmists"
        if not words:
            return None
        title = " ".join(self.titles) or None
        return _piece(self.run, words, nation=self.nation, title=title, served=self.served)

    def _is_compound(self, words: Sequence[Unit]) -> bool:
        """ "*Elmland* Polje": a land's name and one more word are one name, where that word is no title."""
        known = _known_prefix(words, self.gazetteer)
        if known is None or known[1].kind != "nation" or len(words) != known[0] + 1:
            return False
        last = words[-1]
        proper = last.plain not in self.lexicon.generic and last.plain not in self.lexicon.title_words
        proper = proper and (last.plain,) not in self.gazetteer.entries
        return proper and last.capital and self.run.text[last.start - 1] == " "

    def _without_known(self, words: Sequence[Unit]) -> Sequence[Unit]:
        after_of = bool(words) and words[0].plain in {"of", "for"} and bool(self.titles)
        start = 1 if after_of else 0
        if after_of and len(words) > start and words[start].plain == "the":
            start += 1
        known = _known_prefix(words[start:], self.gazetteer)
        if known is None or (known[1].kind in {"place", "person"} and not after_of):
            return words
        if known[1].kind == "adjective":
            self.nation = known[1].key
        else:
            self.served = known[1].key
        rest = words[start + known[0] :]
        return rest[1:] if rest and rest[0].text == "s" else rest

    def _without_served(self, words: Sequence[Unit]) -> Sequence[Unit]:
        """ "*Elmist MP* Jan X": without a name that nobody has listed before a title."""
        for index, unit in enumerate(words[1:LONGEST_SERVED], 1):
            titled = unit.plain in self.lexicon.title_words and unit.plain not in self.lexicon.words("named_title")
            rest = self._without_title(words[index:]) if titled else words[index:]
            if titled and len(rest) < len(words) - index and self._may_be_person(rest):
                return rest
            self.titles.clear()
        return words

    def _may_be_person(self, words: Sequence[Unit]) -> bool:
        proper = all(unit.capital and unit.plain not in self.lexicon.generic for unit in words)
        return 1 < len(words) <= LONGEST_SERVED and proper

    def _without_title(self, words: Sequence[Unit]) -> Sequence[Unit]:
        """Without the words up to the last title at the front: "Caretaker Agriculture Minister"."""
        count = 0
        for index, unit in enumerate(words):
            if unit.plain in {"of", "the", "for"}:
                continue
            if unit.plain not in self.lexicon.title_words or not unit.capital:
                break
            phrases = (
                self.run.text[words[begin].start : unit.end]
                for begin in range(max(0, index + 1 - LONGEST_TITLE), index + 1)
            )
            if any(self.lexicon.is_title(phrase) for phrase in phrases):
                count = index + 1
        if count:
            end = words[count - 1].end
            full_stop = self.run.text[end : end + 1] == "."
            self.titles.append(self.run.text[words[0].start : end + full_stop])
        return words[count:]
