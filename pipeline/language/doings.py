"""Words in -ing that name a happening, which the parser takes for verbs: "*Fighting* between A and B broke out"."""

from collections.abc import Sequence

from pipeline.language.syntax import Syntax
from pipeline.language.tree import Word

# A noun that the parser takes for no verb.
STAND_IN = "Violence"
_PREPOSITIONS = frozenset(
    {"across", "along", "around", "at", "between", "by", "for", "in", "inside", "near", "of", "on", "outside", "over"}
)
# What may follow a comma in a sentence that opens with a noun: "Shelling of the town, *which* …, killed ten".
_GOING_ON = frozenset({"and", "as", "but", "though", "although", "when", "where", "which", "while", "with"})


def with_doings(words: list[Word], syntax: Syntax) -> list[Word]:
    """The words with a plain noun for "shelling" where it opens the sentence, and for any "fighting between"."""
    return [
        word._replace(form=STAND_IN if index == 0 else STAND_IN.lower()) if _is_noun(words, index, syntax) else word
        for index, word in enumerate(words)
    ]


def _is_noun(words: Sequence[Word], index: int, syntax: Syntax) -> bool:
    form, after = words[index].form.lower(), words[index + 1 : index + 2]
    if not form.endswith("ing") or not after or form not in syntax.doings:
        return False
    if after[0].form == "between":
        return form.endswith("fighting")
    return index == 0 and after[0].form in _PREPOSITIONS and not _is_participle(words)


def _is_participle(words: Sequence[Word]) -> bool:
    """ "Landing in Esk, *the marines* marched north": whoever does it follows a comma."""
    comma = next((index for index, word in enumerate(words) if word.form == ","), len(words))
    follows = next(iter(words[comma + 1 :]), None)
    return follows is not None and follows.form not in _GOING_ON and not follows.form.endswith("ing")
