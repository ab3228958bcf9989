"""The groups in brackets among the tokens of a box, also those that nothing closes."""

from collections.abc import Sequence

from pipeline.source.tokens import Token

LONGEST_GROUP, LONGEST_OPEN_GROUP = 30, 8


def group_ends(tokens: Sequence[Token]) -> dict[int, int]:
    """Return for every opening bracket the index after its group.

    A bracket that nothing closes nearby ends where an ordinary word is followed by a name or by a glued token.
    """
    ends: dict[int, int] = {}
    waiting: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind == "open":
            waiting.append(index)
        elif token.kind == "close" and waiting:
            opening = waiting.pop()
            if index - opening <= LONGEST_GROUP:
                ends[opening] = index + 1
    for index, token in enumerate(tokens):
        if token.kind == "open" and index not in ends:
            ends[index] = _open_group_end(tokens, index)
    return ends


def _open_group_end(tokens: Sequence[Token], opening: int) -> int:
    last = min(len(tokens), opening + LONGEST_OPEN_GROUP)
    for index in range(opening + 1, last):
        after_lower = tokens[index - 1].is_lower_word and tokens[index].is_name_word
        if after_lower or tokens[index].cut or tokens[index].kind == "open":
            return index
    return last
