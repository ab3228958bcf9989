"""Which spelling means which entity: the names of a document, looked up by longest match."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.language.model import Name, NameKind
from pipeline.language.spellings.function_words import OPENERS
from pipeline.language.spellings.units import Unit, plain_key, units
from pipeline.value import value


@value
class Entry:
    """What a spelling means: an entity's key and the kind of word that the spelling is.

    `capitals` where it means that only in capitals ("WHO"), `lower` where it may begin in lower case
    ("northern Elmland").
    """

    key: str
    kind: NameKind
    capitals: bool = False
    lower: bool = False


@dataclass(slots=True)
class Gazetteer:
    """Spellings and their entries. The first entry given for a spelling keeps it.

    `lengths` says how many words the spellings may have that begin with a word, the most first; `touched` are the first
    words of those that were entered, blocked or given another meaning, in that order.
    """

    entries: dict[tuple[str, ...], Entry] = field(default_factory=dict)
    blocked: set[tuple[str, ...]] = field(default_factory=set)
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    touched: list[str] = field(default_factory=list)

    def add(self, spelling: str, entry: Entry) -> None:
        """Enter a spelling, unless it is taken or has no letters."""
        key = plain_key(spelling)
        if key and key not in self.entries:
            self.entries[key] = Entry(entry.key, entry.kind, spelling.isupper(), spelling[0].islower())
            self._measure(key)

    def block(self, spelling: str) -> None:
        """Let a spelling be no name, nor any name inside it: "Operation Elmland"."""
        key = plain_key(spelling)
        if key and key not in self.entries:
            self.blocked.add(key)
            self._measure(key)

    def correct(self, key: tuple[str, ...], entry: Entry) -> None:
        """Let a spelling that is entered mean something else."""
        self.entries[key] = entry
        self.touched.append(key[0])

    def _measure(self, key: tuple[str, ...]) -> None:
        self.touched.append(key[0])
        known = self.lengths.get(key[0], ())
        if len(key) not in known:
            self.lengths[key[0]] = tuple(sorted((*known, len(key)), reverse=True))

    def add_all(self, spellings: Iterable[str], entry: Entry) -> None:
        """Enter several spellings of one entity."""
        for spelling in spellings:
            self.add(spelling, entry)

    def get(self, spelling: str) -> Entry | None:
        """The entry of a whole spelling."""
        return self.entries.get(plain_key(spelling))

    def copy(self) -> "Gazetteer":
        """A gazetteer of its own with the same entries, none of which counts as touched."""
        return Gazetteer(dict(self.entries), set(self.blocked), dict(self.lengths))

    def find(self, text: str) -> tuple[Name, ...]:
        """The names in a text, longest first from left to right; a name begins or ends with a capital."""
        words = units(text)
        plains = tuple([word.plain for word in words])
        found: list[Name] = []
        after = 0
        for position in [index for index, word in enumerate(plains) if word in self.lengths]:
            if position < after:
                continue
            longest = self.lengths[plains[position]][0]
            match = self._longest_at(text, words, plains[position : position + longest], position)
            if match is None:
                continue
            length, entry = match
            if entry is not None:
                start, end = words[position].start, _end(text, words, position, length)
                found.append(Name(start, end, text[start:end], entry.key, entry.kind))
            after = position + length
        return tuple(found)

    def _longest_at(
        self, text: str, words: Sequence[Unit], ahead: tuple[str, ...], position: int
    ) -> tuple[int, Entry | None] | None:
        """The longest spelling at a word, `ahead` being the plain words from it on; no entry where it is blocked."""
        for length in self.lengths[ahead[0]]:
            if length > len(ahead):
                continue
            key = ahead[:length]
            if key in self.blocked and words[position].capital:
                return length, None
            entry = self.entries.get(key)
            if entry is not None and _stands_as_name(text, words[position : position + length], entry):
                return length, entry
        return None


def _end(text: str, words: Sequence[Unit], position: int, length: int) -> int:
    """Where a name ends; the last full stop of initials is theirs unless a sentence ends there ("U.S. forces")."""
    end = words[position + length - 1].end
    following = words[position + length] if position + length < len(words) else None
    if following is None or not _INITIALS.fullmatch(text[words[position].start : end + 1]):
        return end
    opens = following.capital and following.plain in OPENERS
    return end + 1 if text[end + 1 : following.start] in {" ", "-"} and not opens else end


def _stands_as_name(text: str, window: Sequence[Unit], entry: Entry) -> bool:
    if entry.capitals and not text[window[0].start : window[-1].end].isupper():
        return False
    short = len(window[0].text) <= PARTICLE_LENGTH or window[0].text[0].isdigit()  # "al-Elm", "101st Division"
    particle = short and len(window) > 1 and window[1].capital
    last = window[-1].capital and short
    if not (window[0].capital or particle or last or (entry.lower and any(unit.capital for unit in window))):
        return False
    return all(_JOINED.fullmatch(text[a.end : b.start]) for a, b in pairwise(window))


PARTICLE_LENGTH = 4
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
# One character, a full stop or apostrophe with a space, or the end of a quoted name ("Elm" hill).
_JOINED = re.compile(r".?|[.'’\"”] ", re.DOTALL)
