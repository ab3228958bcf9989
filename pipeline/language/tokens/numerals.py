"""A number in figures or words, without anything around it."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import WordList

# The roles of the words that a numeral can begin with, beside "a" and "an".
NUMERAL_ROLES = ("group", "half", "plural", "scale", "teen", "ten", "unit", "vague")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ROUND = re.compile(r"100|1,?000|10,?000|100,?000")
_ERAS = frozenset({"ad", "bc", "bce", "ce"})
_LONGEST_FIGURE = 15
_HUNDRED = 100
_GROUP = 3
_FIGURES = 4096


class Numeral(NamedTuple):
    """The tokens `first` up to (not with) `after`. `coefficient` is the value before a scale word was applied.

    `open` where the word has no upper end ("dozens"). A `value` may be broken ("1.5") until a scale makes it whole.
    """

    first: int
    after: int
    value: Fraction
    coefficient: Fraction
    open: bool = False

    @property
    def scale(self) -> Fraction:
        """What the coefficient was multiplied by: 1000 for "thirty thousand"."""
        return self.value / self.coefficient if self.coefficient else Fraction(1)


def read_numeral(stream: TokenStream, index: int, words: WordList) -> Numeral | None:
    """The numeral that begins at `index`, or None."""
    token = stream.at(index)
    if token is None:
        return None
    if token.is_figure:
        return _figure(stream, index, words)
    if token.lower not in {"a", "an"} and not words.opens(token.lower, NUMERAL_ROLES):
        return None
    return _plural(stream, index, words) or _several(stream, index, words) or _spelt(stream, index, words)


def _figure(stream: TokenStream, index: int, words: WordList) -> Numeral | None:
    text = stream.tokens[index].text
    if len(text) > _LONGEST_FIGURE or not (_GROUPED.fullmatch(text) or _PLAIN.fullmatch(text)):
        return None
    number, after = _fraction(text), index + 1
    # "200 000": only noughts, since two counts may stand side by side in a summary box.
    while len(text) <= _GROUP and stream.lower(after) == "000" and after - index <= _GROUP:
        number, after = number * 1000, after + 1
    scale = _scale(stream.lower(after), words)
    if stream.lower(after) == "s" and stream.glued(after) and _ROUND.fullmatch(text):  # "1000s", "100s"
        return None if _is_era(stream, after + 1) else Numeral(index, after + 1, number * 2, Fraction(1), open=True)
    if scale is None:
        return Numeral(index, after, number, number)
    return Numeral(index, after + 1, number * scale, number)


def _is_era(stream: TokenStream, index: int) -> bool:
    """ "the 100s *BC*", "the 100s *A.D.*": years."""
    first, dot, second = (stream.lower(at) for at in range(index, index + 3))
    return (first if dot != "." else first + second) in _ERAS


@lru_cache(_FIGURES)
def _fraction(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def _scale(word: str, words: WordList) -> int | None:
    return words.value("scale", word) or words.value("group", word)


def _plural(stream: TokenStream, index: int, words: WordList) -> Numeral | None:
    """ "hundreds", "tens of thousands"."""
    value = words.value("plural", stream.lower(index))
    if value is None:
        return None
    inner = words.value("plural", stream.lower(index + 2)) if stream.lower(index + 1) == "of" else None
    if inner is None:
        return Numeral(index, index + 1, Fraction(value), Fraction(1), open=True)
    # The inner plural stands for two of its kind; the outer one already counts how many.
    return Numeral(index, index + 3, Fraction(value * inner // 2), Fraction(1), open=True)


def _several(stream: TokenStream, index: int, words: WordList) -> Numeral | None:
    """ "several hundred", "a few dozen", "many thousands": as much as the bare plural."""
    size = words.match(stream, index, "vague")
    word = stream.lower(index + size)
    if not size or word == "couple":
        return None
    scale = _scale(word, words)
    value = 2 * scale if scale else words.value("plural", word)
    return Numeral(index, index + size + 1, Fraction(value), Fraction(1), open=True) if value else None


def _spelt(stream: TokenStream, index: int, words: WordList) -> Numeral | None:
    if stream.lower(index) in {"a", "an"}:
        return _with_article(stream, index, words)
    half = words.has("half", stream.lower(index)) and stream.lower(index + 1) in {"a", "an"}
    scale = _scale(stream.lower(index + 2), words) if half else None
    if scale is not None:
        return Numeral(index, index + 3, Fraction(scale, 2), Fraction(1))
    return _composed(stream, index, words)


def _with_article(stream: TokenStream, index: int, words: WordList) -> Numeral | None:
    """ "a hundred and fifty", "a dozen"; a bare "a" is an article."""
    if _scale(stream.lower(index + 1), words) is None:
        return None
    inner = _composed(stream, index + 1, words)
    return inner and Numeral(index, inner.after, inner.value, inner.coefficient)


def _composed(stream: TokenStream, index: int, words: WordList) -> Numeral | None:
    """Units, tens and scales after one another: "two thousand five hundred and twenty-five"."""
    total, current, coefficient, at = 0, 0, 0, index
    while True:
        step = _joint(stream, at, words) if at > index else at
        word = stream.lower(step)
        small, scale = _small(word, words), _scale(word, words)
        if small is not None and _fits(current, small):
            current += small
        elif scale is not None and (current < scale or not current) and (not total or scale < total):
            current = max(current, 1) * scale
            if scale > _HUNDRED:
                total, current = total + current, 0
        else:
            break
        coefficient = coefficient if scale or total else current
        at = step + 1
    if at == index:
        return None
    value = total + current
    plain = coefficient and value % coefficient == 0
    return Numeral(index, at, Fraction(value), Fraction(coefficient if plain else value))


def _joint(stream: TokenStream, index: int, words: WordList) -> int:
    """Where the next part of a number begins: after a hyphen, or after the "and" of "a hundred and fifty"."""
    word, last = stream.lower(index), stream.lower(index - 1)
    if word == "-" and words.has("ten", last) and stream.glued(index) and stream.glued(index + 1):
        return index + 1
    if word == "and" and words.has("scale", last) and _small(stream.lower(index + 1), words):
        return index + 1
    return index


def _small(word: str, words: WordList) -> int | None:
    return next((value for role in ("unit", "teen", "ten") if (value := words.value(role, word))), None)


def _fits(current: int, small: int) -> bool:
    """Whether a smaller number can still be added: five to twenty, anything below a hundred to two hundred."""
    rest = current % _HUNDRED
    return rest == 0 or (rest % 10 == 0 and rest >= 20 and small < 10)  # noqa: PLR2004 - the decimal system
