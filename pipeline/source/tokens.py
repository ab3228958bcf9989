"""The words, numbers and signs of a stretch of raw text, with what the flattening of a box left behind."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from pipeline.source.box_words import BoxWords

TokenKind = Literal["word", "number", "open", "close", "sign"]
_LETTER = r"[^\s0-9()\[\],;:*†‡✝/~≈±+–—<>]"
# Every alternative begins with other characters and none looks back over what it took: linear in the text's length.
PIECE = re.compile(
    # Most words: what is written in small plain letters and ends at a blank or comma is glued to nothing.
    r"(?P<plain>[a-z]+(?=[ ,]))"
    r"|(?P<marker>\[[0-9]{1,6}\])"
    r"|(?P<ordinal>[0-9]+(?:st|nd|rd|th)(?!\w))"
    # "36,000110 tanks": a group of thousands has three digits, what follows is another cell.
    r"|(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?=[0-9])|[0-9]+(?:[,.][0-9]+)*)"
    # "2,000-2,500": between figures a hyphen is a sign, in "Su-25" a letter of the word.
    r"|(?P<open>[(\[])|(?P<close>[)\]])|(?P<range>-(?=[0-9]))"
    rf"|(?P<word>{_LETTER}+(?:(?<=[A-Z-])[0-9]+{_LETTER}*)*)"
    r"|(?P<sign>\S)"
)
_KINDS: dict[str, TokenKind] = {"number": "number", "open": "open", "close": "close", "sign": "sign", "range": "sign"}
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
    tokens: list[Token] = []
    marked = False
    for match in PIECE.finditer(raw, *span):
        group, (start, end) = match.lastgroup, match.span()
        if group == "plain":
            text = match.group()
            tokens.append(Token(start, end, end, text, "word", False, marked and bool(tokens), text, False, True))
            marked = False
            continue
        if group == "marker":
            marked = True
            tokens[-1:] = [token._replace(tail=end) for token in tokens[-1:]]
            continue
        kind = _KINDS.get(group or "sign", "word")
        for first, last in _parts(raw, start, end, words) if group == "word" else ((start, end),):
            text = raw[first:last]
            before = tokens[-1] if tokens and tokens[-1].tail == first and not marked else None
            cut = before is not None and _is_glued(before, text, kind)
            bare, name, lower = _spelled(text)
            word = kind == "word"
            tokens.append(
                Token(first, last, last, text, kind, cut, marked and bool(tokens), bare, word and name, word and lower)
            )
            marked = False
    return tuple(tokens)


@lru_cache(_WORDS)
def _spelled(text: str) -> tuple[str, bool, bool]:
    """The bare text, and whether it is spelled as a name or as an ordinary word."""
    bare = text.strip("\"“”'‘’").removesuffix(".")
    name = _is_name(bare)
    return bare, name, not name and bare[:1].islower()


def _is_name(bare: str) -> bool:
    first, _, rest = bare.replace("’", "-").replace("'", "-").partition("-")
    return first[:1].isupper() or (rest[:1].isupper() and 0 < len(first) <= LONGEST_PREFIX)


def _parts(raw: str, start: int, end: int, words: BoxWords) -> tuple[tuple[int, int], ...]:
    """The words that were glued into one, as spans; mostly it is one."""
    word = raw[start:end]
    if word[1:].islower():
        return ((start, end),)
    edges = [start, *(start + edge for edge in _glue_points(word, words)), end]
    return tuple(pairwise(edges))


def _glue_points(word: str, words: BoxWords) -> Iterator[int]:
    """Yield where two words were glued into one: `SmithJones`, not `MacArthur` or `McCoy`."""
    begin = 0
    for index in range(1, len(word)):
        before, here = word[index - 1], word[index]
        if not before.isalpha():
            begin = index
        elif here.islower() and word[begin : index + GLUED_RIGHT].isalpha() and _ends_capitals(word, begin, index):
            yield index - 1
            begin = index - 1
        elif here.isupper() and before.islower() and index - begin >= GLUED_LEFT and index + GLUED_RIGHT <= len(word):
            if not words.has("glue_prefix", word[begin:index]):
                yield index
            begin = index


def _ends_capitals(word: str, begin: int, index: int) -> bool:
    """Whether initials end right before the capital of a name: `OAFElm`, `IIIElm`; not `OAFs`."""
    long = index - begin > GLUED_LEFT - 1 and len(word) - index >= GLUED_LEFT
    return long and word[begin:index].isupper() and word[index : index + GLUED_LEFT].islower()


def _is_glued(before: Token, text: str, kind: TokenKind) -> bool:
    """Whether what follows a token with nothing between is a cell of its own."""
    if kind in {"open", "close"}:
        return False
    if before.kind == "close" or before.text in DEATH_SIGNS:
        return kind == "number" or text[0].isupper() or text[0] in "~≈>"
    if before.kind == kind == "number":
        return True
    if before.kind != "word":
        return False
    capitals = before.text.isupper() and before.text.isalpha() and len(before.text) > 1 and text[1:].islower()
    long = capitals or (len(before.text) >= GLUED_LEFT and before.text[-1].islower())
    return long and (kind == "number" or (kind == "word" and text[0].isupper()))
