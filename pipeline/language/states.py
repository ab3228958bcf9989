"""What became of those counted, right behind their number, which the parser takes for a verb: "20 *killed*"."""

from pipeline.language.tree import Word

STATES = frozenset({"dead", "killed", "wounded", "injured", "hurt", "missing", "captured"})
# "wounding 30 *more*" are people too.
_NOUNS = STATES | {"more"}
# The parser reads any noun for people.
_STAND_IN = "victims"
# What may stand behind: nothing that the state could be the verb of.
_BEHIND = frozenset(
    {",", ".", ";", ":", "-", ")", "in", "on", "at", "from", "among", "during", "since", "after", "for", "near", "out"}
    | {"by", "including", "while", "as", "but", "with", "against", "to", "between", "so", "over", "per", '"', "”"}
)
_JOINING = frozenset({"and", "or"})


def with_states(words: list[Word], numbers: frozenset[int]) -> list[Word]:
    """The words with a noun for each state behind a number that ends at one of `numbers`."""
    return [
        word._replace(form=_STAND_IN) if word.form in _NOUNS and _is_state(words, index, numbers) else word
        for index, word in enumerate(words)
    ]


def _is_state(words: list[Word], index: int, numbers: frozenset[int]) -> bool:
    """Whether a word stands right behind a number and is no verb: "20 *dead* and 30 wounded", not "two killed Elm"."""
    if index == 0 or words[index - 1].end not in numbers:
        return False
    behind = [word.form for word in words[index + 1 : index + 3]]
    if behind[:1] != ["by"] and _is_gapped(words, index, numbers):
        return False
    if not behind or behind[0] in _BEHIND:
        return True
    return behind[0] in _JOINING and len(behind) > 1 and behind[1] not in STATES and not behind[1].endswith("ed")


def _is_gapped(words: list[Word], index: int, numbers: frozenset[int]) -> bool:
    """ "20 soldiers were killed and 30 *wounded*": a verb whose "were" is left out."""
    before = next((n for n in range(index - 1, 0, -1) if words[n].form in STATES), 0)
    return before > 0 and words[before - 1].end not in numbers and words[before - 1].form not in STATES | _JOINING
