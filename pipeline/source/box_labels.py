"""The labels inside a summary box that hold no figure: `Supported by:`, `Alleged air support:`."""

from collections.abc import Sequence

from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token


def label_start(tokens: Sequence[Token], last: int, colon: int, words: BoxWords) -> int | None:
    """Return the first word of the label that a colon ends, not before `last`; None where it is none.

    A label says what the names behind it did: `Oldford Supported by: Elmland`.
    """
    start = _head(tokens, last, colon, words)
    while start is not None and start > last and words.has("support_modifier", tokens[start - 1].text):
        start -= 1
    return start


def leads_to_name(tokens: Sequence[Token], colon: int) -> bool:
    """Tell whether a name or nothing stands behind a colon: what a label of supporters heads is then no figure."""
    after = tokens[colon + 1] if colon + 1 < len(tokens) else None
    return after is None or (after.kind == "word" and after.text[0].isupper())


def _head(tokens: Sequence[Token], last: int, colon: int, words: BoxWords) -> int | None:
    """Return where the words that make it a label begin: `support`, `Backed by`."""
    if colon - 1 >= last and words.has("support_word", tokens[colon - 1].text):
        return colon - 1
    supported = colon - 2 >= last and words.has("support_past", tokens[colon - 2].text)
    return colon - 2 if supported and tokens[colon - 1].text == "by" else None
