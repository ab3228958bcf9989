"""Participles before forces, which the parser takes for verbs with an object: "destroyed by *advancing* troops"."""

from collections.abc import Sequence

from pipeline.language.runs.evidence import Lexicon
from pipeline.language.syntax import Syntax
from pipeline.language.trees.tree import Word

_PREPOSITIONS = frozenset({"by", "of", "from", "on", "upon", "against", "at", "with", "to", "for", "between", "among"})
LONGEST = 3  # "retreating Norse government troops"


def without_attributes(words: list[Word], lexicon: Lexicon, syntax: Syntax) -> list[Word]:
    """The words without what forces do, where it stands behind a preposition and before their noun."""
    doing = syntax.attributive
    dropped = {n for n, word in enumerate(words) if n and word.form in doing and _is_attribute(words, n, lexicon)}
    return [word for n, word in enumerate(words) if n not in dropped] if dropped else words


def _is_attribute(words: Sequence[Word], index: int, lexicon: Lexicon) -> bool:
    """Whether nothing but names and adjectives stands between a participle and the people, or craft, behind it."""
    if words[index - 1].form.lower() not in _PREPOSITIONS:
        return False
    for word in words[index + 1 : index + 1 + LONGEST]:
        form = word.form.lower()
        if word.name is None and (form in lexicon.people or form in lexicon.owners or _is_craft(form, lexicon)):
            return True
        if word.name is None and not form.isalpha():
            return False
        if word.time is not None or form in {"the", "a", "an", "its", "their", "his", "and"} | _PREPOSITIONS:
            return False
    return False


def _is_craft(form: str, lexicon: Lexicon) -> bool:
    return form in lexicon.crafts or form in lexicon.vessels or form.removesuffix("s") in lexicon.vessels
