"""Words in -ing that name a happening, which the parser takes for verbs: "*Fighting* between A and B broke out"."""

from collections.abc import Sequence

from pipeline.language.preparation.speech_contents import AUXILIARIES
from pipeline.language.syntax import Syntax
from pipeline.language.trees.stand_ins import STAND_INS
from pipeline.language.trees.tree import Word

# A noun that the parser takes for no verb.
STAND_IN = "Violence"
_PREPOSITIONS = frozenset(
    {"across", "along", "around", "at", "between", "by", "for", "in", "inside", "near", "of", "on", "outside", "over"}
)
# By what, or how, a town is shelled: "tank *shelling*"; what is said behind it is no object of a verb.
_MEANS = frozenset(
    {"aerial", "air", "artillery", "cluster", "constant", "continuous", "cross-border", "gun", "gunboat", "heavy"}
    | {"indiscriminate", "intense", "intensive", "intermittent", "machine-gun", "missile", "mortar", "naval", "random"}
    | {"regular", "relentless", "rocket", "sniper", "sporadic", "sustained", "systematic", "tank"}
)
# What is always done to somebody, so that it is a noun where nobody follows.
_DONE_TO = frozenset({"shelling", "bombing", "strafing", "mortaring", "looting"})
# Those who do it: names of actors and nations by their stand-ins, and forces.
_DOERS = frozenset({STAND_INS["actor"], STAND_INS["adjective"], STAND_INS["nation"]})
_DOERS |= {"army", "Army", "rebel", "Rebel", "government", "Government", "militia", "Militia", "enemy", "Enemy"}
# What may follow a comma in a sentence that opens with a noun: "Shelling of the town, *which* …, killed ten".
_GOING_ON = frozenset({"and", "as", "but", "though", "although", "when", "where", "which", "while", "with"})


_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "two", "three", "four", "five", "several"})
_DETERMINERS |= {"some", "many", "dozens", "most", "all", "both", "another", "ten", "six", "seven", "eight", "nine"}
_PASTS = frozenset({"cost", "broke", "took", "left", "began", "hit", "shook", "went", "ran", "fell", "came", "gave"})


def with_doings(words: list[Word], syntax: Syntax) -> list[Word]:
    """The words with a plain noun for "shelling" that opens the sentence, "tank shelling" and "fighting between"."""
    words = with_opening_deed(words, syntax)
    return [
        word._replace(form=STAND_IN if index == 0 else STAND_IN.lower()) if _is_noun(words, index, syntax) else word
        for index, word in enumerate(words)
    ]


def with_opening_deed(words: list[Word], syntax: Syntax) -> list[Word]:
    """ "*Looting* shops in Elm, the rebels fled": with "by" before it, which makes no adjective of it."""
    first = words[0].form.lower() if words else ""
    told = first.endswith("ing") and words[0].name is None and _stems(first) & syntax.verbs
    if not told or _tells_of_doers(words, syntax) or not _has_object(words) or not _is_participle(words):
        return words
    at = words[0].start
    return [Word("By", at, at), words[0]._replace(form=first), *words[1:]]


# What forces do to what follows more often than it describes them: "*looting* shops", not "*advancing* columns".
_DONE_TO_THINGS = frozenset({"looting", "burning", "shelling", "bombing", "bombarding"})


def _tells_of_doers(words: Sequence[Word], syntax: Syntax) -> bool:
    """ "*Advancing* rebels, …", "*Attacking* Norse forces, …", "*Striking* workers, …": those who do it follow."""
    first = words[0].form.lower()
    if first in syntax.attributive and first not in _DONE_TO_THINGS and words[1:2] and words[1].name is None:
        return True
    told = [word.form.lower() for word in words[1:] if word.name is None]
    return bool(told) and told[0] in syntax.people


def _has_object(words: Sequence[Word]) -> bool:
    """Whether what it is done to follows, and no verb: "*Seizing Elm*, the army …", not "Fighting broke out, …"."""
    behind = words[1] if len(words) > 1 else words[0]
    form = behind.form.lower()
    object_ = behind.name is not None or form in _DETERMINERS or form[:1].isdigit() or form.endswith("s")
    comma = next((index for index, word in enumerate(words) if word.form == ","), len(words))
    inside = [word.form.lower() for word in words[1:comma] if word.name is None]
    return object_ and not any(word in AUXILIARIES | _PASTS or word.endswith("ed") for word in inside)


def _stems(form: str) -> frozenset[str]:
    """The verbs that a form in -ing may be of: "seizing" of "seize"."""
    stem = form.removesuffix("ing")
    return frozenset({stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem})


def _is_noun(words: Sequence[Word], index: int, syntax: Syntax) -> bool:
    form, after = words[index].form.lower(), words[index + 1 : index + 2]
    if not form.endswith("ing") or not after or form not in syntax.doings:
        return False
    if after[0].form == "between":
        return form.endswith("fighting")
    if index and _ends_phrase(after[0]) and _leads_to_noun(words, index):
        return True
    return index == 0 and after[0].form in _PREPOSITIONS and not _is_participle(words)


def _leads_to_noun(words: Sequence[Word], index: int) -> bool:
    """Whether a noun stands there: "tank *shelling*", "Norse *shelling* killed ten", "died in *shelling* near Elm"."""
    before, form, after = words[index - 1], words[index].form, words[index + 1]
    if before.form.lower() in _MEANS:
        return True
    told = after.form == "," and any(word.form == "which" for word in words[index + 2 : index + 3])
    if form not in _DONE_TO or (after.form in {".", ","} and not told):
        return False
    if before.form in _DOERS:
        return True
    return before.form in {"by", "in", "from", "amid", "despite"} and after.form not in {"and", "or", "of"}


def _ends_phrase(word: Word) -> bool:
    """Whether a word cannot be what is shelled: a preposition, a joint, a finite verb."""
    form = word.form
    joint = form in _PREPOSITIONS | _GOING_ON | AUXILIARIES or not form[:1].isalnum()
    return word.name is None and (joint or form in {"or", "that"} or form.endswith("ed"))


def _is_participle(words: Sequence[Word]) -> bool:
    """ "Landing in Esk, *the marines* marched north": whoever does it follows a comma."""
    comma = next((index for index, word in enumerate(words) if word.form == ","), len(words))
    follows = next(iter(words[comma + 1 :]), None)
    return follows is not None and follows.form not in _GOING_ON and not follows.form.endswith("ing")
