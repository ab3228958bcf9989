"""The figures of a summary box: where one starts and where it ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.source.box_counts import counts_members, is_designation
from pipeline.source.box_headings import find_headings
from pipeline.source.box_words import BoxWords
from pipeline.source.groups import group_ends
from pipeline.source.tokens import Token, tokenize

JOINING_SIGNS = frozenset(",;:/–—-+~≈>±&")
LOOK_AHEAD, LONGEST_QUANTIFIER = 10, 5
YEARS = range(1000, 2100)


@dataclass(frozen=True, slots=True)
class BoxTokens:
    """The tokens of a box; where its bracket groups and headings (`Per Oldford:`) end, by where they start."""

    tokens: Sequence[Token]
    groups: Mapping[int, int]
    headings: Mapping[int, int]
    words: BoxWords


def read_tokens(raw: str, span: tuple[int, int], words: BoxWords) -> BoxTokens:
    """Return the tokens of a box, or of one item of it, with their groups and headings."""
    tokens = tokenize(raw, span, words)
    groups = group_ends(tokens)
    return BoxTokens(tokens, groups, find_headings(tokens, groups, words), words)


def starts_figure(box: BoxTokens, index: int) -> bool:
    """Tell whether a figure, or the heading of one, starts at a token."""
    if index in box.headings:
        return True
    token = box.tokens[index]
    if box.words.has("blank_word", token.bare):
        return True
    if box.words.has("figure_word", token.bare) and token.text[0].isupper():
        return not _is_name_at(box, index + 1)
    number = quantified_number(box, index)
    if number is None or is_designation(box.tokens, number, box.words):
        return False
    return _is_count(box, number) or counts_members(box.tokens, box.groups, number, box.words)


def figure_end(box: BoxTokens, start: int) -> int:
    """Return the index after the figure that starts at a token."""
    index = start
    while index in box.headings:
        index = box.headings[index]
    complete = start < len(box.tokens) and box.words.has("blank_word", box.tokens[start].bare)
    begun = index
    index = _next(box, index)
    complete = complete or _completes(box, begun)
    while index < len(box.tokens) and not _breaks(box, index, complete):
        complete = complete or _completes(box, index)
        index = _next(box, index)
    return min(index, len(box.tokens))


def quantified_number(box: BoxTokens, index: int) -> int | None:
    """Return the index of the number that starts at a token, past words such as `at least` and signs such as `~`."""
    for number in range(index, min(index + LONGEST_QUANTIFIER, len(box.tokens))):
        token = box.tokens[number]
        if token.kind == "number":
            return number
        if not (box.words.has("quantifier", token.text) or box.words.has("capitalised_quantifier", token.text)):
            return None
    return None


def _next(box: BoxTokens, index: int) -> int:
    return box.groups.get(index, index + 1)


def _completes(box: BoxTokens, index: int) -> bool:
    """Tell whether a figure that has reached this token could end there."""
    if index >= len(box.tokens):
        return False
    token = box.tokens[index]
    outcome_or_unit = box.words.has_any("outcome_", token.bare) or box.words.has_any("unit_", token.bare)
    return index in box.groups or outcome_or_unit


def _breaks(box: BoxTokens, index: int, complete: bool) -> bool:
    """Tell whether something new starts at a token that follows a figure."""
    token, before = box.tokens[index], box.tokens[index - 1]
    new = token.is_name_word or quantified_number(box, index) is not None
    if index in box.headings or token.cut or (token.marked and new):
        return True
    if (token.kind == before.kind == "number") or box.words.has("blank_word", token.bare):
        return True
    # A figure that nothing has completed yet still waits for what it counts.
    return complete and new and not _joins(before, box.words)


def _joins(token: Token, words: BoxWords) -> bool:
    """Tell whether the words that end on this token go on: `killed in`, `wounded,`, `15 –`."""
    if token.kind in {"number", "open"} or token.text in JOINING_SIGNS:
        return True
    return words.has("connective", token.text) or words.has("quantifier", token.text)


def _is_name_at(box: BoxTokens, index: int) -> bool:
    if index >= len(box.tokens) or index in box.headings:
        return False
    token = box.tokens[index]
    return token.is_name_word and not (token.cut or token.marked)


def _is_count(box: BoxTokens, number: int) -> bool:
    """Tell whether a number counts something: an outcome or a unit follows, or it stands alone."""
    index = number + 1
    while index < min(number + LOOK_AHEAD, len(box.tokens)):
        token = box.tokens[index]
        if token.cut or token.marked or index in box.headings:
            break
        if index in box.groups:
            inner = box.tokens[index : box.groups[index]]
            claims = any(box.words.has("claim_start", token.text) for token in inner)
            return claims or _counts(box, inner) or (index == number + 1 and _is_large(box.tokens[number]))
        if _counts(box, [token]):
            return True
        named = box.words.has("month", token.text) or box.words.has("article_end", token.text)
        if named or (token.kind == "number" and not _joins(box.tokens[index - 1], box.words)):
            return False
        index += 1
    return _stands_alone(box, number, index)


def _is_large(token: Token) -> bool:
    """Tell whether a number is written as a strength is, and as no year or designation: `5,000 (both brigades)`."""
    return "," in token.text


def _counts(box: BoxTokens, tokens: Sequence[Token]) -> bool:
    words = box.words
    counted = any(words.has_any("outcome_", token.bare) or words.has_any("unit_", token.text) for token in tokens)
    return counted or any(words.has("claim_word", token.text) for token in tokens)


def _stands_alone(box: BoxTokens, number: int, after: int) -> bool:
    """Tell whether a number is alone in its cell, signs apart, and neither a year nor a part of a name."""
    token = box.tokens[number]
    if any(inner.kind == "word" for inner in box.tokens[number + 1 : after]):
        return False
    before = box.tokens[number - 1] if number else None
    part_of_name = before is not None and before.is_name_word and not (token.cut or token.marked or "," in token.text)
    is_year = token.text.isdigit() and len(token.text) == 4 and int(token.text) in YEARS  # noqa: PLR2004
    return not (part_of_name or is_year)
