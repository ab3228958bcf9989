"""Losses told as a list of numbers and states, which the parser takes for verbs: "losses were 120 *killed* and 200"."""

from collections.abc import Collection

from pipeline.language.tree import Word

_LOSSES = frozenset({"losses", "casualties"})
_WERE = frozenset({"were", "are", "totalled", "totaled", "numbered", "included", "comprised"})
# Between "were" and its number.
_ABOUT = frozenset(
    {"about", "around", "some", "approximately", "roughly", "nearly", "almost", "over", "only", "perhaps"}
)
# A noun for each state that the parser reads as a verb.
_NOUNS = {"killed": "dead", "captured": "prisoners", "dead": "dead", "wounded": "wounded", "missing": "missing"}
_BETWEEN = frozenset({"and", ",", "or", *_ABOUT})
# How far behind the losses the verb stands: "losses among the rebels *were*".
_NEAR = 6


def with_tallies(words: list[Word], numbers: Collection[int]) -> list[Word]:
    """Write "losses were 120 killed and 200 wounded" as "losses included 120 dead and 200 wounded"."""
    found = [index for index, word in enumerate(words) if word.form.lower() in _LOSSES]
    written = list(words) if found else words
    for index in found:
        at = _verb(words, index, numbers)
        if at is not None:
            written[at] = words[at]._replace(form="included")
            for state in _states(words, at + 1, numbers):
                written[state] = words[state]._replace(form=_NOUNS[words[state].form])
    return written


def _verb(words: list[Word], index: int, numbers: Collection[int]) -> int | None:
    """Where "were" stands that a number and a state follow."""
    near = range(index + 1, min(index + _NEAR, len(words)))
    at = next((place for place in near if words[place].form in _WERE or words[place].form in {",", ".", ";"}), None)
    return at if at is not None and words[at].form in _WERE and _states(words, at + 1, numbers) else None


def _states(words: list[Word], start: int, numbers: Collection[int]) -> list[int]:
    """Where the states of a list stand, each right behind its number: "120 *killed* and about 200 *wounded*"."""
    found: list[int] = []
    index = start
    while index < len(words):
        if words[index].form in _BETWEEN:
            index += 1
        elif words[index].start in numbers and index + 1 < len(words) and words[index + 1].form in _NOUNS:
            found.append(index + 1)
            index += 2
        else:
            return found
    return found
