"""What only says where a place lies: "in Esk, *just north of Tor*", "near Esk, *Ruritania*"."""

import re
from collections.abc import Callable

from pipeline.language.model import Link, Name, Phrase
from pipeline.language.parsed import ParsedPassage

IsPlace = Callable[[Name], bool]

# Behind a place, what may stand before where it lies: ", just", ", some 20 km".
_BEHIND = re.compile(
    r",(?: (?:just|located|lying|situated|some|about|around|roughly|approximately|nearly|only|\d[\d.,]*|\([^)]*\)"
    r"|km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|yards?|immediately|directly|slightly|further|far"
    r"|(?:north|south)(?:[- ]?(?:east|west))?|east|west))* $"
)
_COMPASS = r"(?:(?:to|in|on) the )?(?:(?:north|south)(?:[- ]?(?:east|west))?|east|west)(?:ern side)? of\b"
_BEARING = re.compile(rf"{_COMPASS}|near |close to |from |of |in |on |at ")
_REACH = 60


def is_aside(passage: ParsedPassage, link: Link, is_place: IsPlace) -> bool:
    """ "attacked the village of Esk, *west of Tor*", "in Esk, *just to the north of Tor*": where the place lies."""
    if _BEARING.match(passage.text, link.start) is None:
        return False
    found = _BEHIND.search(passage.text, max(0, link.start - _REACH), link.start)
    return found is not None and any(name.end == found.start() and is_place(name) for name in passage.names)


def within_land(passage: ParsedPassage, link: Link, phrase: Phrase, is_wide: IsPlace) -> bool:
    """ "near Esk, *Ruritania*": a land right behind a place and a comma is where it lies."""
    name = phrase.name
    if name is None or len(link.phrases) == 1 or not is_wide(name):
        return False
    others = [other.name for other in link.phrases if other.name is not None]
    before = next((other for other in others if passage.text[other.end : name.start] == ", "), None)
    return before is not None and not is_wide(before)
