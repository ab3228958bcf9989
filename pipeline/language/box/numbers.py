"""The numbers of an item of the summary box, each with the words behind it."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from pipeline.language.box.claims import claim_starts
from pipeline.language.box.model import FigureUnit
from pipeline.language.model import Number
from pipeline.language.numbers.numbers import read_numbers
from pipeline.source.box_tokens import BoxTokens
from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token

DAY_JOINTS = frozenset(["&", "and", ",", "–", "-", "/"])


@dataclass(frozen=True, slots=True)
class Draft:
    """A number with the words behind it, up to the next number of its level or a bracket.

    `level` is 0 outside brackets, else the index of the bracket group; `joined` where a comma or `and` leads on to the
    next number, `part` where `including` does.
    """

    number: Number
    behind: tuple[Token, ...]
    level: int
    joined: bool = False
    part: bool = False
    unit: FigureUnit | None = None
    lost: bool = False


def drafts_of(text: str, box: BoxTokens, body: int) -> list[Draft]:
    """Return the numbers of an item, in order, that are no dates; `body` is the first token behind the headings."""
    levels = _levels(box)
    ends = [token.end for token in box.tokens]
    begin = box.tokens[body].start if body < len(box.tokens) else len(text)
    # Each number with the index of the first token in it and of the first behind it.
    placed = [
        (number, bisect_right(ends, number.start), bisect_left(ends, number.end) + 1)
        for number in read_numbers(text)
        if number.start >= begin
    ]
    starts = {first for _, first, _ in placed}
    placed = [(number, first, after) for number, first, after in placed if not _is_date(box, after)]
    return [
        _draft(number, _behind(box, levels, max(levels[first], 0), (after, starts)), max(levels[first], 0), box.words)
        for number, first, after in placed
    ]


def _is_date(box: BoxTokens, after: int) -> bool:
    """Tell whether a number is a day, and the month stands behind it or behind another day: `15 & 28 June`."""
    tokens = dropwhile(lambda token: token.kind == "number" or token.text in DAY_JOINTS, box.tokens[after:])
    following = next(tokens, None)
    return following is not None and box.words.has("month", following.bare)


def _behind(box: BoxTokens, levels: Sequence[int], level: int, span: tuple[int, Collection[int]]) -> list[Token]:
    """Return the tokens of a level from an index on, up to the next number of the level or the end of its bracket."""
    first, starts = span
    behind: list[Token] = []
    for index in range(first, len(box.tokens)):
        if levels[index] == level:
            if index in starts:
                break
            behind.append(box.tokens[index])
        elif level:
            break
    return behind


def _draft(number: Number, behind: list[Token], level: int, words: BoxWords) -> Draft:
    semicolons = (index for index, token in enumerate(behind) if token.text == ";")
    claim = claim_starts(behind, words)
    behind = behind[: min(next(semicolons, len(behind)), len(behind) if claim is None else claim)]
    joined = bool(behind) and (behind[-1].text in {",", "&"} or words.has("joining_word", behind[-1].text))
    parts = (index for index, token in enumerate(behind) if words.has("subset_word", token.text))
    cut = next(parts, None)
    return Draft(number, tuple(behind[:cut]), level, joined, cut is not None)


def _levels(box: BoxTokens) -> list[int]:
    """Return for every token the bracket group it stands in, counted from 1; 0 outside, the brackets themselves -1."""
    levels, group, closed = [], 0, 0
    for index in range(len(box.tokens)):
        if index >= closed and index in box.groups:
            group, closed = group + 1, box.groups[index]
        bracket = box.tokens[index].kind in {"open", "close"}
        levels.append(-1 if bracket else group if index < closed else 0)
    return levels
