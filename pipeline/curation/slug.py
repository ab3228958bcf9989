"""The identifier that a canonical name gives."""

import re
import unicodedata
from functools import lru_cache

# Letters that no Unicode decomposition turns into plain ones.
_LETTERS = {"ı": "i", "ə": "e", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
# Straight, curly and modifier apostrophes, and the accents typed in their place.
_APOSTROPHES = "'\u2019\u2018\u02bc\u02bb\u02be\u02bf`\u00b4"
_PLAIN = str.maketrans(_LETTERS | dict.fromkeys(_APOSTROPHES, ""))


# A name is asked for again and again; not all of a large corpus are kept.
_NAMES = 16384


@lru_cache(_NAMES)
def fold(name: str) -> str:
    """The name in lower case, without accents and apostrophes: two spellings that differ only so are one."""
    decomposed = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(_NAMES)
def slug(name: str) -> str:
    """The name as an identifier: `al-nusra-front`, `kessab`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
