"""Places that open a clause right before its subject: "In *Elm* rebels fled", where the parser makes one of both."""

from collections.abc import Sequence

from pipeline.language.model import Name
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.spellings.function_words import PLACING
from pipeline.language.trees.tree import Word

_OPENERS = frozenset({",", ";", ".", "while", "and", "but", "whereas", "when", "although"})
LONGEST_CLEFT = 9
_DOERS = frozenset({"actor", "people", "adjective", "nation"})


def with_parted_places(words: list[Word], names: Sequence[Name], lexicon: Lexicon) -> list[Word]:
    """The words with a comma put in: "while in Elm *rebels* burnt a mill"."""
    ahead = [index for index, word in enumerate(words[:-2]) if word.form.lower() in PLACING]
    parted = {index + 1 for index in ahead if _opens(words, index) and _parts(words, index + 1, names, lexicon)}
    if not parted:
        return words
    comma = (Word(",", word.end, word.end) for word in words)
    pairs = zip(words, comma, strict=True)
    return [item for index, (word, put) in enumerate(pairs) for item in ((word, put) if index in parted else (word,))]


def without_cleft(words: list[Word]) -> list[Word]:
    """The words without "it was" and "that": "*It was* in Elm *that* rebels attacked the convoy"."""
    if [word.form.lower() for word in words[:2]] not in (["it", "was"], ["it", "is"]) or len(words) < LONGEST_CLEFT:
        return words
    that = next((n for n, word in enumerate(words[:LONGEST_CLEFT]) if word.form == "that"), 0)
    if not that or words[2].form.lower() not in PLACING | {"on", "from", "during"} or words[that - 1].form == ",":
        return words
    told = words[that - 1].name is not None or words[that - 1].time is not None
    return [*words[2:that], words[that]._replace(form=","), *words[that + 1 :]] if told else words


def _opens(words: Sequence[Word], index: int) -> bool:
    return index == 0 or words[index - 1].form.lower() in _OPENERS


def _parts(words: Sequence[Word], index: int, names: Sequence[Name], lexicon: Lexicon) -> bool:
    """Whether a place stands right before those who act: "*Elm* rebels", "*Elm* government forces"."""
    name = words[index].name
    if name is None or names[name].kind != "place":
        return False
    first, second = words[index + 1], words[min(index + 2, len(words) - 1)]
    if first.name is not None:
        return names[first.name].kind in _DOERS
    form = first.form.lower()
    plain = form.isalpha() and form not in lexicon.place_after and lexicon.lemma(form) == form
    return form in lexicon.people or (plain and second.name is None and second.form.lower() in lexicon.people)
