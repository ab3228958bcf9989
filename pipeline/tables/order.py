"""Natural order: `p2` before `p10`."""

import re

_DIGITS = re.compile(r"([0-9]+)")

NaturalKey = tuple[tuple[tuple[str, int], ...], str]


def natural_key(text: str) -> NaturalKey:
    """Sort key that compares runs of digits as numbers; the text itself decides between `a1` and `a01`."""
    parts = _DIGITS.split(text)
    pairs = zip(parts[::2], [*map(int, parts[1::2]), -1], strict=True)
    return tuple(pairs), text
