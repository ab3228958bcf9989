"""Nouns behind "by" that tell how or when a thing was done, and not who did it: "by mistake", "by nightfall"."""

from collections.abc import Container

from pipeline.language.trees.tree import Node, Tree

_WAYS = frozenset(
    {"mistake", "accident", "error", "chance", "surprise", "force", "hand", "default", "proxy"}
    | {"air", "sea", "land", "rail", "road", "train", "boat", "helicopter", "telephone", "phone", "radio"}
)
# What somebody counted or owned to: "were killed *by the army's count*".
ACCOUNTS = frozenset({"account", "accounts", "admission", "admissions", "testimony"})
COUNTS = frozenset(
    {"count", "estimate", "reckoning", "tally", "calculation", "figure", "breakdown", "counts", "estimates", "tallies"}
    | {"calculations", "figures", "statistics", "records"}
)


def does_nothing(tree: Tree, by: Node, hours: Container[str]) -> bool:
    """Whether nobody is named behind "by": "was cut off *by nightfall*", "sunk *by mistake*", not by *a force*."""
    nouns = tree.children(by, "pobj")
    if any(noun.lower in hours or noun.lower in COUNTS | ACCOUNTS for noun in nouns):
        return True
    bare = nouns and not tree.children(nouns[0], "amod", "poss", "compound", "det", "nummod")
    return bool(bare) and nouns[0].lower in _WAYS
