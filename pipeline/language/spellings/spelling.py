"""Spellings of one name in another script's letters: Mandrub and Mandroub, Kezzaf and Kasaf."""

import re
from functools import lru_cache

from pipeline.language.spellings.function_words import ARABIC_ARTICLES
from pipeline.language.spellings.units import plain_key

# The shortest word in which a vowel may differ.
SOUND = 5
# Each name is compared with all others of its document.
_WORDS = 16384
_SOUNDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"),
    ("q", "k"), ("w", "v"), ("y", "i"), ("x", "ks"),
)  # fmt: skip
_PARTS = re.compile(r"[aeiou]+|[^aeiou]+")
_VOWELS = re.compile(r"[aeiou]+")
_NEAR = ({"a", "e"}, {"e", "i"}, {"o", "u"})


@lru_cache(_WORDS)
def bare_key(name: str) -> tuple[str, ...]:
    """The plain words of a name without its articles; with them where it has nothing else."""
    key = plain_key(name)
    return tuple(word for word in key if word not in ARABIC_ARTICLES) or key


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name by sound; a short word must be the same letter by letter."""
    first, second = bare_key(one), bare_key(other)
    return len(first) == len(second) and all(_same_word(a, b) for a, b in zip(first, second, strict=True))


def outline(name: str) -> tuple[str, ...]:
    """A name by its consonants: spellings of one name have the same, so that others need not be compared."""
    return tuple(_VOWELS.sub("a", sound(word)) for word in bare_key(name))


@lru_cache(_WORDS)
def sound(word: str) -> str:
    """A plain word as it sounds: one letter for a sound, none doubled."""
    word = re.sub(r"c(?=[eiy])", "s", word)
    word = re.sub(r"c(?!h)", "k", word)
    for letters, letter in _SOUNDS:
        word = word.replace(letters, letter)
    word = re.sub(r"(.)\1+", r"\1", word)
    return word.removesuffix("h") if not word.endswith(("sh", "ch")) else word


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < SOUND or one.isdigit() or other.isdigit():
        return False
    first, second = _PARTS.findall(sound(one)), _PARTS.findall(sound(other))
    if len(first) != len(second):
        return False
    last = len(first) - 1
    return all(_same_part(a, b, index == last) for index, (a, b) in enumerate(zip(first, second, strict=True)))


def _same_part(one: str, other: str, last: bool) -> bool:
    if one == other:
        return True
    if one[0] not in "aeiou" or other[0] not in "aeiou":
        return False
    return last or any(one[-1] in near and other[-1] in near for near in _NEAR)
