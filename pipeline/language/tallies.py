"""Losses that are said to be a list of numbers and states: "losses *were* 120 killed and 200 wounded"."""

from collections.abc import Collection

from pipeline.language.tree import Word

_LOSSES = frozenset({"losses", "casualties"})
_WERE = frozenset({"were", "are", "totalled", "totaled", "numbered", "comprised"})
_STATES = frozenset({"killed", "captured", "dead", "wounded", "missing"})
_JOINTS = frozenset({"and", "or", ","})
# How far behind the losses the verb stands: "losses among the rebels *were*".
_NEAR = 6


def with_tallies(words: list[Word], numbers: Collection[int]) -> list[Word]:
    """Write "losses were 120 killed" as "losses included 120 killed", which the parser takes for no passive."""
    found = [index for index, word in enumerate(words) if word.form.lower() in _LOSSES]
    written = list(words) if found else words
    for index in found:
        at = _verb(words, index)
        if at is not None and _is_tally(words[at + 1 : at + 5], numbers):
            written[at] = words[at]._replace(form="included")
    return written


def _verb(words: list[Word], index: int) -> int | None:
    """Where the verb stands that the losses are the subject of."""
    near = range(index + 1, min(index + _NEAR, len(words)))
    at = next((place for place in near if words[place].form in _WERE or words[place].form in {",", ".", ";"}), None)
    return at if at is not None and words[at].form in _WERE else None


def _is_tally(following: list[Word], numbers: Collection[int]) -> bool:
    """Whether a number with a state of its own follows: "120 *killed*", not "20 killed *and wounded*"."""
    if len(following) < 2 or following[0].start not in numbers:  # noqa: PLR2004 - a number and its state
        return False
    _, state, *after = (word.form for word in following)
    return state in _STATES and not (after[:1] and after[0] in _JOINTS and after[1:2] and after[1] in _STATES)
