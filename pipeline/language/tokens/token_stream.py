"""A text as tokens with offsets: figures, words, single signs."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.value import value

# No two alternatives begin with the same kind of character, so the scan never goes back.
_TOKEN = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[^\W\d_]+|\S")
# Names, times and numbers of a text are read one after another, each from its tokens.
_TEXTS = 512
_SENTENCE_SIGNS = frozenset('.!?;:"“”«»([{')


class Token(NamedTuple):
    """A stretch of text without white space; offsets end exclusive."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_figure(self) -> bool:
        """Whether it is written in figures."""
        return "0" <= self.text[0] <= "9"

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word with an initial capital."""
        return self.text[0].isupper()


@value
class TokenStream:
    """The tokens of a text, and each in lower case; reading past either end gives None, never an error."""

    text: str
    tokens: tuple[Token, ...]
    lowers: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "TokenStream":
        """The tokens of `text`; words glued together in a summary box ("woundedHundreds") are cut apart."""
        return _stream(text)

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, index: int) -> Token | None:
        """The token at `index`, or None outside the text."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def lower(self, index: int) -> str:
        """The token at `index` in lower case, or the empty string outside the text."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def glued(self, index: int) -> bool:
        """Whether nothing separates the token at `index` from the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def starts_sentence(self, index: int) -> bool:
        """Whether an initial capital at `index` says nothing, because a sentence or a bracket begins there."""
        return index <= 0 or self.tokens[index - 1].text in _SENTENCE_SIGNS

    def span(self, first: int, after: int) -> tuple[int, int]:
        """The offsets of the tokens from `first` up to, and without, `after`."""
        return self.tokens[first].start, self.tokens[after - 1].end


@lru_cache(_TEXTS)
def _stream(text: str) -> TokenStream:
    tokens = tuple(_tokens(text))
    return TokenStream(text, tokens, tuple([token.lower for token in tokens]))


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        found, begin = match[0], match.start()
        if (lower := found.islower()) or found[1:].islower() or not found[0].isalpha():
            yield Token(begin, match.end(), found, found if lower else found.lower())
            continue
        cut = 0
        for place in range(1, len(found)):
            if found[place - 1].islower() and found[place].isupper():
                yield _token(found[cut:place], begin + cut)
                cut = place
        yield _token(found[cut:], begin + cut)


def _token(text: str, start: int) -> Token:
    return Token(start, start + len(text), text, text.lower())
