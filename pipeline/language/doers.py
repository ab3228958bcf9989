"""Nouns behind "by" that tell how or when a thing was done, and not who did it: "by mistake", "by nightfall"."""

from pipeline.language.tree import Node, Tree

_HOURS = frozenset(
    {"nightfall", "dawn", "noon", "dusk", "midday", "mid-day", "midnight", "daybreak", "sunset", "sunrise", "sundown"}
    | {"daylight", "morning", "evening", "night", "afternoon", "mid-morning", "mid-afternoon", "lunchtime"}
    | {"spring", "summer", "autumn", "winter", "then", "today", "tomorrow", "time"}
)
_WAYS = frozenset(
    {"mistake", "accident", "error", "chance", "surprise", "force", "hand", "default", "proxy"}
    | {"air", "sea", "land", "rail", "road", "train", "boat", "helicopter", "telephone", "phone", "radio"}
)


def does_nothing(tree: Tree, by: Node) -> bool:
    """Whether nobody is named behind "by": "was cut off *by nightfall*", "was sunk *by mistake*"."""
    nouns = tree.children(by, "pobj")
    if any(noun.lower in _HOURS for noun in nouns):
        return True
    bare = nouns and not tree.children(nouns[0], "amod", "poss", "compound")
    return bool(bare) and nouns[0].lower in _WAYS
