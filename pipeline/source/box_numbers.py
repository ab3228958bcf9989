"""Whether a number of a summary box counts somebody or something."""

from collections.abc import Sequence

from pipeline.source.box_tokens import BoxTokens, joins, quantified_number
from pipeline.source.tokens import Token

RANGE_SIGNS = frozenset("–—-+")
LOOK_AHEAD = 10
YEARS = range(1000, 2100)


def is_count(box: BoxTokens, number: int) -> bool:
    """Tell whether a number counts something: an outcome or a unit follows, or it stands alone."""
    last = _range_end(box, number)
    index = last + 1
    while index < min(last + LOOK_AHEAD, len(box.tokens)):
        token = box.tokens[index]
        if token.cut or token.marked or index in box.headings or _is_quantifier(box, index) or _is_cell(box, index):
            break
        if index in box.groups:
            inner = box.tokens[index : box.groups[index]]
            claims = any(box.words.has("claim_start", token.text) for token in inner)
            large = _is_large(box.tokens[number]) or (last > number and _stands_alone(box, number, index))
            return claims or _counts(box, inner) or (index == last + 1 and large)
        if _counts(box, [token]):
            return True
        named = box.words.has("month", token.text) or box.words.has("article_end", token.text)
        if named or (token.kind == "number" and not joins(box.tokens[index - 1], box.words)):
            return False
        index += 1
    return _stands_alone(box, number, index)


def _is_cell(box: BoxTokens, index: int) -> bool:
    """Tell whether a word fills the next cell alone: `~1,500 ~800 Heavy Light`, `300 Unknown`."""
    token, words = box.tokens[index], box.words
    told = words.has("blank_word", token.bare) or words.has("value_word", token.bare)
    return told and token.text[0].isupper()


def _range_end(box: BoxTokens, number: int) -> int:
    """Return the index of the last number or sign of a range, `1,200–1,500+`; of the number itself where it is none."""
    index = number
    while index + 1 < len(box.tokens) and not (box.tokens[index + 1].cut or box.tokens[index + 1].marked):
        if box.tokens[index + 1].text not in RANGE_SIGNS and not _is_second(box, index + 1):
            break
        index += 1
    return index


def _is_second(box: BoxTokens, index: int) -> bool:
    """Tell whether a token is the number behind the sign of a range."""
    return box.tokens[index].kind == "number" and box.tokens[index - 1].text in RANGE_SIGNS - {"+"}


def _is_quantifier(box: BoxTokens, index: int) -> bool:
    """Tell whether a word opens the next number: `25,000c. 1,500 men`."""
    text = box.tokens[index].text
    return text.endswith(".") and box.words.has("quantifier", text) and quantified_number(box, index) is not None


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
    if any(inner.kind == "word" and inner.text not in RANGE_SIGNS for inner in box.tokens[number + 1 : after]):
        return False
    before = box.tokens[number - 1] if number else None
    part_of_name = before is not None and before.is_name_word and not (token.cut or token.marked or "," in token.text)
    is_year = token.text.isdigit() and len(token.text) == 4 and int(token.text) in YEARS  # noqa: PLR2004
    return not (part_of_name or is_year)
