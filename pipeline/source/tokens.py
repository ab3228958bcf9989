"""The words, numbers and signs of a stretch of raw text, with what the flattening of a box left behind."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.source.box_words import BoxWords

TokenKind = Literal["word", "number", "open", "close", "sign"]
# Every alternative begins with other characters and none looks back over what it took: linear in the text's length.
PIECE = re.compile(
    r"(?P<marker>\[[0-9]{1,6}\])"
    r"|(?P<ordinal>[0-9]+(?:st|nd|rd|th)(?!\w))"
    r"|(?P<number>[0-9]+(?:[,.][0-9]+)*)"
    r"|(?P<open>[(\[])|(?P<close>[)\]])"
    r"|(?P<word>[^\s0-9()\[\],;:†‡✝/~≈±+–—<>](?:[^\s0-9()\[\],;:†‡✝/~≈±+–—<>]|(?<=[A-Z-])[0-9]+)*)"
    r"|(?P<sign>\S)"
)
DEATH_SIGNS = frozenset("†‡✝")
GLUED_LEFT, GLUED_RIGHT = 3, 2
LONGEST_PREFIX = 2
_WORDS = 16384


class Token(NamedTuple):
    """A piece of raw text; `tail` is where the markers behind it end.

    `cut` where it is glued to what stands before it, as the cells of a flattened table are;
    `marked` where a marker is between. `bare` is the text without quotation marks and a final full stop;
    a name word is written as a name is (`Oldford`, `al-Oldford`), a lower word as an ordinary word.
    """

    start: int
    end: int
    tail: int
    text: str
    kind: TokenKind
    cut: bool = False
    marked: bool = False
    bare: str = ""
    is_name_word: bool = False
    is_lower_word: bool = False


def tokenize(raw: str, span: tuple[int, int], words: BoxWords) -> tuple[Token, ...]:
    """Return the tokens of a span of the raw text, in order."""
    pieces = [piece for match in PIECE.finditer(raw, *span) for piece in _pieces(match, words)]
    tokens: list[Token] = []
    marked = False
    for index, (kind, start, end) in enumerate(pieces):
        if kind == "marker":
            marked = True
            continue
        tail = end
        for later in range(index + 1, len(pieces)):
            if pieces[later][0] != "marker":
                break
            tail = pieces[later][2]
        cut = bool(tokens) and not marked and _is_glued(tokens[-1], raw[start:end], kind, start)
        tokens.append(_token((start, end, tail), raw[start:end], _kind(kind), cut, marked and bool(tokens)))
        marked = False
    return tuple(tokens)


def _token(span: tuple[int, int, int], text: str, kind: TokenKind, cut: bool, marked: bool) -> Token:
    bare, name, lower = _spelled(text)
    word = kind == "word"
    return Token(*span, text, kind, cut, marked, bare, word and name, word and lower)


@lru_cache(_WORDS)
def _spelled(text: str) -> tuple[str, bool, bool]:
    """The bare text, and whether it is spelled as a name or as an ordinary word."""
    bare = text.strip("\"“”'‘’").removesuffix(".")
    name = _is_name(bare)
    return bare, name, not name and bare[:1].islower()


def _is_name(bare: str) -> bool:
    first, _, rest = bare.replace("’", "-").replace("'", "-").partition("-")
    return first[:1].isupper() or (rest[:1].isupper() and 0 < len(first) <= LONGEST_PREFIX)


def _kind(kind: str) -> TokenKind:
    kinds: dict[str, TokenKind] = {"number": "number", "open": "open", "close": "close", "sign": "sign"}
    return kinds.get(kind, "word")


def _pieces(match: re.Match[str], words: BoxWords) -> Iterator[tuple[str, int, int]]:
    kind = match.lastgroup or "sign"
    start = match.start()
    if kind == "word":
        for edge in _glue_points(match.group(), words):
            yield kind, start, match.start() + edge
            start = match.start() + edge
    yield kind, start, match.end()


def _glue_points(word: str, words: BoxWords) -> Iterator[int]:
    """Yield where two words were glued into one: `SmithJones`, not `MacArthur` or `McCoy`."""
    if word[1:].islower():
        return
    begin = 0
    for index in range(1, len(word)):
        before, here = word[index - 1], word[index]
        if not before.isalpha():
            begin = index
        elif here.isupper() and before.islower() and index - begin >= GLUED_LEFT and index + GLUED_RIGHT <= len(word):
            if not words.has("glue_prefix", word[begin:index]):
                yield index
            begin = index


def _is_glued(before: Token, text: str, kind: str, start: int) -> bool:
    if before.tail != start or kind in {"open", "close"}:
        return False
    if before.kind == "close" or before.text in DEATH_SIGNS:
        return kind == "number" or text[0].isupper() or text[0] in "~≈>"
    if before.kind != "word":
        return False
    long = len(before.text) >= GLUED_LEFT and before.text[-1].islower()
    return long and (kind == "number" or (kind == "word" and text[0].isupper()))
