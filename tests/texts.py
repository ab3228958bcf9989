"""Texts that nobody would write: mutated real ones, all that Unicode has to offer, and sizes that hurt."""

import random
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st
from sample_text import RAW

PROBES = Path(__file__).parent / "probe"
GOOD = (*RAW.values(), *(path.read_bytes().decode("utf-8") for path in sorted(PROBES.glob("*.txt"))))
# Marks that change direction, join, split, combine or are not there; white space of all kinds; signs that open.
ODD = (
    *"\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\u200e\u200f\u061c\u0301",
    *"\u0338\u20dd\u0000\u0001\u001b\u007f\u0085\u00a0\u2003\u2028\u2029\u3000\ufffd\ufffe\U0001f600\U000e0041İıßﬁ",
    *"()[]{}\"“”„«»'’‘‚,;:–—-=+@|\t\r\n\\/%$#&*<>½²٣",
    *(
        "\r\n",
        "\r",
        "\n\n",
        "[1]",
        "[12][3]",
        "e\u0301" * 3,
        "https://example.org/?a=b",
        "1,000,000",
        "10^6",
        "Mr. ",
        "a" * 300,
    ),
    *("between ", "according to ", "and ", "not ", "who ", "said that ", "killing ", "3 March ", "2031–", "at least "),
)
# Bytes that are no UTF-8: a lone surrogate, an overlong sign, half a sign, beyond the last one.
NO_UTF8 = (b"\xed\xa0\x80", b"\xc0\xaf", b"\xe2\x80", b"\xf4\x90\x80\x80", b"\xff\xfe")

PIECES = sorted({piece for text in GOOD for piece in (*text.splitlines(), *text.split())})


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A real text with a few pieces cut out, doubled, exchanged, put in or torn; now and then no UTF-8."""
    text = draw(st.sampled_from(GOOD))
    begin = draw(st.integers(0, len(text) // 2))
    text = text[: text.index("\n")] + "\n\n" + text[begin : begin + draw(st.integers(50, 600))]
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        new = draw(st.sampled_from(ODD) | st.sampled_from(PIECES) | st.text(max_size=8).filter(_is_text) | st.just(""))
        text = text[:start] + new + draw(st.sampled_from(("", text[start:end], text[start:end] * 2))) + text[end:]
    text = draw(st.sampled_from((text, text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\ufeff" + text)))
    data = text.encode("utf-8", "surrogatepass")
    if draw(st.integers(0, 9)):
        return data
    place = draw(st.integers(0, len(data)))
    return data[:place] + draw(st.sampled_from(NO_UTF8)) + data[place:]


def _is_text(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)


def repeated(piece: str) -> Callable[[int], str]:
    """Make a text whose one paragraph is a piece again and again, of about a length."""
    return lambda size: f"Battle of Oldford\n\nOldford fell. {piece * (size // len(piece))}\n"


def in_paragraphs(piece: str, length: int = 4000) -> Callable[[int], str]:
    """Make a text of paragraphs that are each a piece again and again and short enough to be read."""
    paragraph = f"The town {piece * (length // len(piece))} fell.\n\n"
    return lambda size: "Battle of Oldford\n\n" + paragraph * max(1, size // len(paragraph))


def capitals(size: int) -> str:
    """Make a text of one sentence of ever other capitalised words."""
    chance = random.Random(2031)
    words = ("".join(chance.choices("abcdefghijklmno", k=6)).capitalize() for _ in range(size // 7))
    return f"Battle of Oldford\n\nIn Oldford {' '.join(words)} fell.\n"
