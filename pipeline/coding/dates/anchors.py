"""The date of a happening that a relative time counts from ("three days before the raid on Esk")."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pipeline.coding.dates.dating_model import Interval

SameName = Callable[[str, str], bool]
Happening = Callable[[str], str | None]

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST_STEM = 4
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class DatedText:
    """A sentence and the one day, or few, that it is dated to."""

    position: int
    text: str
    interval: Interval


def same_spelling(one: str, other: str) -> bool:
    """Whether two names are spelt the same but for case and diacritics; the matcher where nobody knows aliases."""
    return _folded(one) == _folded(other)


def no_happening(word: str) -> str | None:
    """The matcher of happenings where there is no lexicon: a word means only itself."""
    return None


def anchor_date(
    anchor: str, sentences: Iterable[DatedText], same_name: SameName, happening: Happening
) -> Interval | None:
    """The date of the one sentence, or of all that agree, that tells of the happening at the place; else None."""
    names, kinds = list(_names(anchor)), _kinds(anchor, happening)
    longest = [name for name in names if not any(name != other and name in other for other in names)]
    if not longest or not kinds:
        return None
    found = {
        sentence.interval
        for sentence in sentences
        if kinds & _kinds(sentence.text, happening) and _tells_of(longest, list(_names(sentence.text)), same_name)
    }
    return found.pop() if len(found) == 1 else None


def conflict_is_own(phrase: str, title: str, wider: bool, same_name: SameName) -> bool:
    """Whether "the offensive" or "the battle of Esk" is the one that the document is about.

    A `wider` conflict ("the war") is so only where the title uses the same word; a name must stand in the title.
    """
    titled = {_stem(word) for word in _WORD.findall(title)}
    nouns = [_stem(word) for word in _WORD.findall(phrase) if not word[0].isupper()]
    known = list(_names(title))
    named = all(_stem(name) in titled or any(same_name(name, other) for other in known) for name in _names(phrase))
    return named and not (wider and not titled.intersection(nouns))


def _tells_of(wanted: list[str], names: list[str], same_name: SameName) -> bool:
    return all(any(same_name(want, name) for name in names) for want in wanted)


def _kinds(text: str, happening: Happening) -> set[str]:
    """What the common words of a text tell of: the lexicon's codes, else the words' stems."""
    words = (word for word in _WORD.findall(text) if not word[0].isupper())
    return {happening(word) or stem for word in words if len(stem := _stem(word)) >= _SHORTEST_STEM or happening(word)}


def _stem(word: str) -> str:
    lower = word.lower()
    return next((lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending)), lower)


def _names(text: str) -> Iterator[str]:
    """Every run of up to three words with capitals (or a small article before a hyphen: "al-Nur")."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    for first, (start, _) in enumerate(words):
        for begin, end in words[first : first + _LONGEST_NAME]:
            word = text[begin:end]
            if not (word[0].isupper() or ("-" in word and any(letter.isupper() for letter in word))):
                break
            yield text[start:end]


def _folded(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
