"""Names that the text itself abbreviates: "the Elm Liberation Tigers of Oakland (ELTO)"."""

import re
from collections.abc import Iterator

from pipeline.language.evidence import Lexicon

_LETTERS = re.compile(r"(?P<before>(?:[\w'’.-]+ ){2,9})\((?P<letters>[A-Z]{3,8})\)")
_WORD = re.compile(r"[\w'’.-]+")
_THING_WORDS = """
    act accord agreement bill code convention device grenade law line plan process programme program protocol strategy
    system treaty tank gun launcher missile rocket war weapon weapons zone exercise operation budget fund day
"""
_THINGS = frozenset(_THING_WORDS.split())
_SMALL = frozenset({"of", "for", "the", "and", "in", "de", "du", "des", "la", "le", "al", "del", "y"})


def spelled_out(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The names of groups whose initials stand in brackets right behind them, each with its letters."""
    for match in _LETTERS.finditer(text):
        words = list(_WORD.finditer(text, *match.span("before")))
        start = _start([word.group() for word in words], match["letters"])
        spelled = [word.group().lower() for word in words[start:]] if start is not None else []
        if start is not None and not _is_thing(spelled, lexicon):
            yield text[words[start].start() : words[-1].end()], match["letters"]


def _is_thing(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a place, a craft, a paper or a weapon is abbreviated: "Forward Operating Base (FOB)"."""
    of = words[words.index("of") - 1] if "of" in words[1:] else ""
    heads = {words[-1], words[-1].removesuffix("s"), of} - {""}
    places = lexicon.place_after.keys() | lexicon.place_before.keys() | lexicon.place_of.keys()
    return bool(heads & (places | lexicon.crafts | lexicon.speech_objects | _THINGS))


def _start(words: list[str], letters: str) -> int | None:
    """The word from which the initials of the capitalised words are the letters; None where they are not."""
    left = len(letters)
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word[0].isupper() and left and word[0] == letters[left - 1]:
            left -= 1
            if not left:
                return index if index < len(words) - 1 else None
        elif word.lower() not in _SMALL:
            return None
        elif left and word[0].upper() == letters[left - 1]:
            left -= 1  # "Movement for the Defence *of* Oakland (MDOO)"
    return None
