"""Which record of the tables stands for which record of the gold."""

from collections.abc import Callable, Sequence
from typing import TypeVar

G = TypeVar("G")
P = TypeVar("P")
Pair = tuple[int, int]


def match(
    gold: Sequence[G], rows: Sequence[P], alike: Callable[[G, P], bool], quality: Callable[[G, P], float]
) -> list[Pair]:
    """Pair records that are alike one to one, by index, the best pairs first, equal ones in order."""
    pairs = [(g, p) for g, entry in enumerate(gold) for p, row in enumerate(rows) if alike(entry, row)]
    chosen: list[Pair] = []
    taken_gold, taken_rows = set[int](), set[int]()
    for g, p in sorted(pairs, key=lambda pair: -quality(gold[pair[0]], rows[pair[1]])):
        if g not in taken_gold and p not in taken_rows:
            taken_gold.add(g)
            taken_rows.add(p)
            chosen.append((g, p))
    return chosen
