"""What only a flattened box holds: glued cells, signs of death, claim notes, figures that run into what follows."""

from collections.abc import Sequence

from pipeline.source.box_words import BoxWords
from pipeline.source.groups import group_ends
from pipeline.source.tokens import DEATH_SIGNS, Token


def last_residue(tokens: Sequence[Token], words: BoxWords) -> int:
    """Return the index of the first token after the last trace of a box; 0 where there is none."""
    ends = group_ends(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.cut or _runs_on(tokens, index, words):
            return index
        if token.text in DEATH_SIGNS:
            return index + 1
        if token.kind == "open" and _is_claim(tokens[index : ends[index]], words):
            return ends[index]
    return 0


def _runs_on(tokens: Sequence[Token], index: int, words: BoxWords) -> bool:
    """Tell whether the outcome of a figure stands right before a capital or a number, as nothing in a sentence does."""
    if index < 2:  # noqa: PLR2004
        return False
    token, outcome, before = tokens[index], tokens[index - 1], tokens[index - 2]
    if not words.has_any("outcome_", outcome.text) or not (token.kind == "number" or token.text[0].isupper()):
        return False
    return any(earlier.kind == "number" for earlier in tokens[max(0, index - 6) : index]) or before.kind == "number"


def _is_claim(group: Sequence[Token], words: BoxWords) -> bool:
    """Tell whether a group in brackets says whose figure it is: `(government claim)`, `(per Oldford)`."""
    inner = [token.text for token in group if token.kind == "word"]
    return bool(inner) and (words.has("claim_word", inner[-1]) or words.has("claim_start", inner[0]))
