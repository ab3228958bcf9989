"""The nouns beside a name that say that it is a place: "two *villages*, Elm and Oak", "Elm, a *town* near Oak"."""

import re

from pipeline.language.model import SETTLEMENTS
from pipeline.language.runs.evidence import Lexicon

LISTING = ("including ", "such as ", "like ")
# What stands before a noun whose names follow: "two nearby villages, Elm and Oak".
LONGEST_LEAD = 80
_LISTED = re.compile(r"([^\s,]+),? (?:including|such as|like) $|(\S+(?: \S+){1,3}), $")
COUNTS = frozenset({"two", "three", "four", "five", "six", "the", "several", "other", "both"})
# What tells of a place right behind its name; the noun ends where it is said where that lies.
_TOLD = re.compile(
    r"(?: \([^)]{1,40}\))?(?:,| is| was) (?:an?|the|one of the|two|three|four|both)((?: [\w-]+){1,4}?)"
    r"(?= (?:in|on|at|near|of|about|some|just|located|situated|outside|between|close"
    r"|(?:north|south)(?:east|west)?|east|west|\d)\b|, |\.$)"
)
# What tells of a group right behind its name, up to where its noun may end.
_TOLD_GROUP = re.compile(
    r"(?: \([^)]{1,60}\))?, (an?|the|one of the|another) ((?:[\w'’-]+ ){0,5}?[\w'’-]+)"
    r"(?=, |\.$| (?:in|that|which|who|led|backed|allied|linked|based|fighting|of|with|from|active|operating|affiliated"
    r"|loyal|formed|founded|and|to|on|supported|nominally|composed|made|known|opposed|formerly|under|close"
    r"|consisting|said|claimed|[\w]+ed)\b)"
)
# Behind a group that is told with "the" a verb is the group's own: "having left Elm, the militia *attacked* Oak".
_TOLD_OF = frozenset({"led", "backed", "allied", "linked", "based", "affiliated", "formed", "founded", "supported"})
_TOLD_OF |= {"composed", "made", "known", "opposed"}
_NEXT = re.compile(r" (\w+)")

# How far and in which direction a place lies from another: "Elm, about 12 km north of Oak".
_COMPASS = r"(?:to the )?(?:north|south)?-?(?:east|west|north|south)(?:ern)?"
_UNIT = r"(?:km|kilomet(?:re|er)s?|miles?|mi|met(?:re|er)s|nautical miles)"
_LYING = re.compile(
    rf"(?: \([^)]{{1,40}}\))?,? (?:(?:some|about|around|just|only|roughly|less than|more than|approximately) )?"
    rf"(?:(?:\d[\d.,]*|an?|[a-z]+) ?{_UNIT}\b(?: \([^)]{{1,20}}\))?(?: {_COMPASS})? (?:of|from|away)\b|{_COMPASS} of\b)"
)

# What tells of the one place whose name follows: "the border town, Elm, ".
_CALLED = re.compile(r"\b(?:the|its|their)(?: [\w-]+){1,3}? (\w+), $")
_CLOSED = re.compile(r"(?:,|\.|;| \(|$)")


def noun_behind(after: str, lexicon: Lexicon) -> str | None:
    """ "Elm, a small *village* near Oak", "Elm, two *settlements* south of Oak": the kind of place that is told."""
    found = _TOLD.match(after)
    if found is None:
        return None
    words = found.group(1).lower().split()
    for length in (2, 1):
        noun = " ".join(words[-length:])
        kind = lexicon.place_after.get(noun) or lexicon.place_of.get(noun)
        if kind is not None:
            return kind
    return None


def lies_behind(after: str) -> bool:
    """ "Elm, 12 km north of Oak", "Elm, just south of Oak": whether what follows says where a place lies."""
    return after[:1] in {",", " "} and _LYING.match(after) is not None


def group_behind(after: str, lexicon: Lexicon) -> bool:
    """ "Elm, a self-defence *militia* allied with Oak", "Elm, an Islamist *group*": whether a group is told."""
    found = _TOLD_GROUP.match(after)
    if found is None:
        return False
    following = _NEXT.match(after, found.end())
    own = found.group(1) == "the" and following is not None and following[1] not in _TOLD_OF
    acts = own and following is not None and (following[1].endswith("ed") or following[1] in {"said", "claimed"})
    return found.group(2).lower().split()[-1] in lexicon.words("collective") and not acts


def kind_apposed(before: str, after: str, lexicon: Lexicon) -> str | None:
    """ "in the border *town*, Elm, on Monday", "the provincial *capital*, Elm.": what kind of place is named next."""
    found = _CALLED.search(before[-LONGEST_LEAD:]) if before.endswith(", ") and _CLOSED.match(after) else None
    noun = found.group(1).lower() if found is not None else ""
    if noun == "capital":
        return "city"
    kind = lexicon.place_of.get(noun)
    return kind if kind in SETTLEMENTS else None


def noun_apposed(before: str, lexicon: Lexicon) -> tuple[str, ...]:
    """ "two *villages*, Elm and Oak", "*villages* including Elm": the noun that the names of what it means follow."""
    listed = _LISTED.search(before[-LONGEST_LEAD:]) if before.endswith((", ", *LISTING)) else None
    if listed is None:
        return ()
    words = (listed.group(1) or listed.group(2)).lower().split()
    counted = bool(listed.group(1)) or any(word.isdigit() or word in COUNTS for word in words[:-1])
    return (words[-1],) if counted and words[-1] in lexicon.place_plurals else ()
