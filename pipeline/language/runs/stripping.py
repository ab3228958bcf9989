"""Known names and titles taken off the front of a capitalised run: "Norse Foreign Minister *Jan X*"."""

from collections.abc import Sequence

from pipeline.language.runs.evidence import Lexicon
from pipeline.language.runs.piece import Piece, known_prefix, piece_of
from pipeline.language.runs.run_model import Run
from pipeline.language.spellings.function_words import PARTICLES
from pipeline.language.spellings.gazetteer import Gazetteer
from pipeline.language.spellings.units import Unit

# Words; without a limit a thousand generals in a row are read a thousand times each.
LONGEST_TITLE = 12
LONGEST_SERVED = 3
_SAINTS = frozenset({"saint", "sainte", "st", "ste"})


class Stripper:
    """Takes known names and titles off the front of a run until its name proper stands first."""

    def __init__(self, run: Run, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.run, self.lexicon, self.gazetteer = run, lexicon, gazetteer
        self.titles: list[str] = []
        self.nation: str | None = None
        self.served: str | None = None

    def piece(self, words: Sequence[Unit]) -> Piece | None:
        """What is left of the words."""
        if self._is_compound(words):
            return piece_of(self.run, words)
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
        return piece_of(self.run, words, nation=self.nation, title=title, served=self.served)

    def _is_compound(self, words: Sequence[Unit]) -> bool:
        """ "*Elmland* Polje": a land's name and one more word are one name, where that word is no title."""
        known = known_prefix(words, self.gazetteer)
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
        known = known_prefix(words[start:], self.gazetteer)
        if known is None or (known[1].kind in {"place", "person"} and not after_of):
            return words
        if self.titles and not start and known[1].kind == "nation" and self._may_be_person(words):
            return words  # "General Holland Elm"
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
            compound = unit.plain in _SAINTS and self.run.text[unit.end : unit.end + 1] == "-"  # "Saint-Elm"
            if not compound and any(self.lexicon.is_title(phrase) for phrase in phrases):
                count = index + 1
        if count:
            end = words[count - 1].end
            full_stop = self.run.text[end : end + 1] == "."
            self.titles.append(self.run.text[words[0].start : end + full_stop])
        return words[count:]
