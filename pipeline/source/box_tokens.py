"""The tokens of a summary box, with its bracket groups, headings and labels."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from pipeline.source.box_headings import find_headings
from pipeline.source.box_words import BoxWords
from pipeline.source.groups import group_ends
from pipeline.source.tokens import Token, tokenize

JOINING_SIGNS = frozenset(",;:/–—-+~≈>±&")
LONGEST_QUANTIFIER = 5


@dataclass(frozen=True, slots=True)
class BoxTokens:
    """The tokens of a box; where its bracket groups, headings (`Per Oldford:`) and labels end, by where they start."""

    tokens: Sequence[Token]
    groups: Mapping[int, int]
    headings: Mapping[int, int]
    labels: Mapping[int, int]
    words: BoxWords


def read_tokens(raw: str, span: tuple[int, int], words: BoxWords, names: Sequence[Collection[str]] = ()) -> BoxTokens:
    """Return the tokens of a box, or of one item of it, with their groups and headings; `names` are case folded."""
    tokens = tokenize(raw, span, words)
    groups = group_ends(tokens)
    headings = find_headings(tokens, groups, words, names)
    return BoxTokens(tokens, groups, headings.figures, headings.labels, words)


def quantified_number(box: BoxTokens, index: int) -> int | None:
    """Return the index of the number that starts at a token, past words such as `at least` and signs such as `~`."""
    for number in range(index, min(index + LONGEST_QUANTIFIER, len(box.tokens))):
        token = box.tokens[number]
        if token.kind == "number":
            return number
        if not (box.words.has("quantifier", token.text) or box.words.has("capitalised_quantifier", token.text)):
            return None
    return None


def joins(token: Token, words: BoxWords) -> bool:
    """Tell whether the words that end on this token go on: `killed in`, `wounded,`, `15 –`."""
    if token.kind in {"number", "open"} or token.text in JOINING_SIGNS:
        return True
    return words.has("connective", token.text) or words.has("quantifier", token.text)
