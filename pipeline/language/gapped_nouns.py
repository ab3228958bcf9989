"""Nouns that two counts share: "22 rebel and 9 army *deaths*", "eight Norse and five Ruritanian *soldiers*"."""

from collections.abc import Mapping, Sequence

from pipeline.language.evidence import Lexicon
from pipeline.language.model import Name, Number
from pipeline.language.tree import Word

_JOINING = frozenset({"and", "or"})
_KINDS = frozenset({"adjective", "nation", "people", "actor"})
_PLURAL = ("s", "men", "people", "personnel")


def with_gapped_nouns(
    words: list[Word], numbers: Sequence[Number], names: Sequence[Name], lexicon: Lexicon
) -> list[Word]:
    """The words with the noun put in behind the first count too: "22 rebel *deaths* and 9 army deaths".

    What is put in stands for the words of the noun itself.
    """
    many = {number.start: number.end for number in numbers if number.minimum != 1}
    if len(many) < 2:  # noqa: PLR2004 - two counts
        return words
    ends = frozenset(many.values())
    added = {
        at + 1: noun
        for at in range(1, len(words) - 4)
        if words[at - 1].end in ends and (noun := _shared(words, at, many, names, lexicon)) is not None
    }
    return _put_in(words, added) if added else words


def _shared(
    words: Sequence[Word], at: int, many: Mapping[int, int], names: Sequence[Name], lexicon: Lexicon
) -> Word | None:
    """The noun behind the second count, where "rebel" at `at` and what follows that count only describe it."""
    end = many.get(words[at + 2].start) if words[at + 1].form in _JOINING else None
    if end is None or not _describes(words[at], names, lexicon):
        return None
    behind = next((n for n in range(at + 3, len(words) - 1) if words[n].start >= end), None)
    if behind is None or not _describes(words[behind], names, lexicon):
        return None
    noun = words[behind + 1]
    return noun if noun.name is None and noun.form.islower() and noun.form.endswith(_PLURAL) else None


def _describes(word: Word, names: Sequence[Name], lexicon: Lexicon) -> bool:
    """ "*rebel* deaths", "*civilian* deaths", "*Norse* soldiers": one of a force, or whose they are."""
    if word.name is not None:
        return names[word.name].kind in _KINDS
    form = word.form.lower()
    return (form in lexicon.people or form in lexicon.owners) and not form.endswith(_PLURAL)


def _put_in(words: Sequence[Word], added: Mapping[int, Word]) -> list[Word]:
    return [item for n, word in enumerate(words) for item in (*((added[n],) if n in added else ()), word)]
