"""Dashes around an aside, which the parser reads as commas: "The brigade *–* a unit of 300 men *–* attacked"."""

from collections.abc import Sequence

from pipeline.language.preparation.speech_contents import AUXILIARIES, looks_finite
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.trees.tree import Word

_DASHES = frozenset({"–", "—", "--"})
# A clause that these open hangs on what stands before: "the rebels – *who* had fled – said".
_HANGING = frozenset({"who", "whom", "whose", "which", "where", "when", "while", "although", "though", "as", "after"})


def paired_dashes(words: Sequence[Word], lexicon: Lexicon) -> list[int]:
    """The two dashes around an aside that is no clause of its own: not "– the army fled –"."""
    dashes = [index for index, word in enumerate(words) if word.form in _DASHES]
    if len(dashes) != 2 or dashes[1] >= len(words) - 2:  # noqa: PLR2004 - one on each side
        return []
    return [] if _is_clause(words[dashes[0] + 1 : dashes[1]], lexicon) else dashes


def _is_clause(inside: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a finite verb stands between the dashes, and no participle: "– a unit *led* by Jan Elm –"."""
    if not inside or inside[0].form.lower() in _HANGING:
        return False
    verbs = (index for index, word in enumerate(inside) if index and _is_finite(word, lexicon))
    return any(inside[index + 1].form != "by" if index + 1 < len(inside) else True for index in verbs)


def _is_finite(word: Word, lexicon: Lexicon) -> bool:
    form = word.form.lower()
    return form in AUXILIARIES or looks_finite(word, form, lexicon)
