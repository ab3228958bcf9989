"""What became of those counted, right behind their number, which the parser takes for a verb: "20 *killed*"."""

from pipeline.language.trees.tree import Word

STATES = frozenset({"dead", "killed", "wounded", "injured", "hurt", "missing", "captured"})
# "wounding 30 *more*" are people too.
_NOUNS = STATES | {"more"}
# The parser reads any noun for people.
_STAND_IN = "victims"
# What may stand behind: nothing that the state could be the verb of, as "by" ("20 *killed by* mines").
_BEHIND = frozenset(
    {",", ".", ";", ":", "-", ")", "in", "on", "at", "from", "among", "during", "since", "after", "for", "near", "out"}
    | {"including", "while", "as", "but", "with", "against", "to", "between", "so", "over", "per", '"', "”"}
)
_JOINING = frozenset({"and", "or"})
_LOSSES = frozenset({"losses", "casualties"})
_WERE = frozenset({"were", "are", "totalled", "totaled", "numbered", "comprised"})
# How far behind the losses the verb stands: "losses among the rebels *were*".
_NEAR = 6


def with_states(words: list[Word], numbers: frozenset[int]) -> list[Word]:
    """The words with a noun for each state behind a number that ends at one of `numbers`.

    "Losses *were* 15 killed by mines" is written as "losses included", which the parser takes for no passive.
    """
    listed = {at for index, word in enumerate(words) if (at := _tally(words, index, numbers)) is not None}
    return [
        word._replace(form="included")
        if index in listed
        else word._replace(form=_STAND_IN)
        if word.form in _NOUNS and _is_state(words, index, numbers)
        else word
        for index, word in enumerate(words)
    ]


def _is_state(words: list[Word], index: int, numbers: frozenset[int]) -> bool:
    """Whether a word stands right behind a number and is no verb: "20 *dead* and 30 wounded", not "two killed Elm"."""
    if index == 0 or words[index - 1].end not in numbers or _is_gapped(words, index, numbers):
        return False
    behind = [word.form for word in words[index + 1 : index + 3]]
    if not behind or behind[0] in _BEHIND:
        return True
    return behind[0] in _JOINING and len(behind) > 1 and behind[1] not in STATES and not behind[1].endswith("ed")


def _is_gapped(words: list[Word], index: int, numbers: frozenset[int]) -> bool:
    """ "20 soldiers were killed and 30 *wounded*": a verb whose "were" is left out."""
    before = next((n for n in range(index - 1, 0, -1) if words[n].form in STATES), 0)
    return before > 0 and words[before - 1].end not in numbers and words[before - 1].form not in STATES | _JOINING


def _tally(words: list[Word], losses: int, numbers: frozenset[int]) -> int | None:
    """Where the verb stands that losses are a list by: "losses *were* 120 killed"; not "20 killed *and wounded*"."""
    if words[losses].form.lower() not in _LOSSES:
        return None
    near = range(losses + 1, min(losses + _NEAR, len(words)))
    at = next((place for place in near if words[place].form in _WERE | {",", ".", ";"}), None)
    if at is None or words[at].form not in _WERE:
        return None
    number, state, joint, second = [*words[at + 1 : at + 5], *[Word("", -1, -1)] * 4][:4]
    shared = joint.form in _JOINING | {","} and second.form in STATES
    return at if number.end in numbers and state.form in STATES and not shared else None
