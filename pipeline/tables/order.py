"""Natural order: `p2` before `p10`."""

import re

_DIGITS = re.compile(r"([0-9]+)")


def natural_key(text: str) -> bytes:
    """Sort key that compares runs of digits as numbers; the text itself decides between `a1` and `a01`.

    No key is the beginning of another one, so that several can be joined; as bytes they sort in a database too.
    """
    parts = _DIGITS.split(text)
    numbers = [b"\1" + _number(digits.lstrip("0")) for digits in parts[1::2]]
    pairs = zip(parts[::2], [*numbers, b"\0"], strict=True)
    return b"".join(_ended(part) + number for part, number in pairs) + _ended(text)


def _number(digits: str) -> bytes:
    """Longer is larger; of one length the digits decide."""
    return len(digits).to_bytes(4, "big") + digits.encode()


def _ended(text: str) -> bytes:
    """The text in the order of its code points, with an end that sorts before any other character."""
    return text.encode("utf-8", "surrogatepass").replace(b"\0", b"\0\xff") + b"\0\0"
