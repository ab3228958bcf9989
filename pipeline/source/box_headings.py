"""The headings inside a summary box, words that a colon ends: `Per Oldford:`, `First phase:`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from pipeline.source.box_labels import label_start, leads_to_name
from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token

LONGEST_HEADING, SHORTEST_PERSON = 6, 2


@dataclass(frozen=True, slots=True)
class Headings:
    """The index after each colon by the index of the first word before it: of the headings of figures, of labels."""

    figures: Mapping[int, int]
    labels: Mapping[int, int]


def find_headings(
    tokens: Sequence[Token], groups: Mapping[int, int], words: BoxWords, names: Sequence[Collection[str]] = ()
) -> Headings:
    """Find what a colon ends; `names` are sets of names, case folded, that a heading may be: `Jan Elm OAF: 300`."""
    headings: dict[int, int] = {}
    labels: dict[int, int] = {}
    closed = last = opened = before = 0
    for index, token in enumerate(tokens):
        if index >= closed and index in groups:
            closed, opened, before = groups[index], index, last
            last = closed
        elif index >= closed and token.text == ":":
            label = label_start(tokens, last, index, words)
            if label is not None:
                (labels if leads_to_name(tokens, index) else headings)[label] = last = index + 1
                continue
            if index == closed > opened and _is_noted(tokens, before, opened, words):
                start = _start(tokens, before, opened, words)  # `Oldford claim (as of 3 May):`
            else:
                start = _start(tokens, last, index, words)
            if start is not None:
                opens = words.has("heading_start", tokens[start].text)
                headings[start if opens else _named(tokens, (start, index), names)] = index + 1
            last = index + 1
    return Headings(headings, labels)


def _is_noted(tokens: Sequence[Token], last: int, opened: int, words: BoxWords) -> bool:
    """Tell whether a note in brackets belongs to a heading: `Oldford claim (as of 3 May):`, `Killed (in all 18):`."""
    told = any(
        words.has_any("outcome_", token.text) for token in tokens[max(last, opened - SHORTEST_PERSON - 1) : opened]
    )
    return told or words.has("claim_word", tokens[opened - 1].text)


def _named(tokens: Sequence[Token], span: tuple[int, int], names: Sequence[Collection[str]]) -> int:
    """Return where the longest name that a heading ends on begins, behind two words or more; else its own start."""
    start, colon = span
    inner = range(start + SHORTEST_PERSON, colon)
    spelled = ((at, " ".join(token.bare for token in tokens[at:colon]).casefold()) for at in inner)
    return next((at for at, name in spelled if any(name in known for known in names)), start)


def _start(tokens: Sequence[Token], last: int, colon: int, words: BoxWords) -> int | None:
    """Return the first word of the heading before a colon, not before `last`; None where no word stands there."""
    first = _cell_start(tokens, last, colon, words)
    if first == colon:
        return None
    for index in range(first, colon):
        if words.has("heading_start", tokens[index].text):
            return index
    opens_cell = first == last or tokens[first].cut or tokens[first].marked
    if (opens_cell or _ends_figure(tokens[first - 1], words)) and tokens[first].text[0].isupper():
        return first
    # What stands before the nearest capitalised word may be another item.
    return next((index for index in range(colon - 1, first - 1, -1) if tokens[index].text[0].isupper()), None)


def _cell_start(tokens: Sequence[Token], last: int, colon: int, words: BoxWords) -> int:
    """Go back over words until something that cannot be inside a heading."""
    index = colon
    while index > max(last, colon - LONGEST_HEADING):
        before = tokens[index - 1]
        # The last word of a heading may be an outcome: `Civilian casualties:`.
        if before.kind != "word" or (index < colon and _ends_figure(before, words)):
            break
        index -= 1
        if before.cut or before.marked:
            break
    return index


def _ends_figure(token: Token, words: BoxWords) -> bool:
    """Tell whether a word ends a figure before the heading; a capitalised one (`Killed:`) is itself a heading."""
    blank = words.has("blank_word", token.text) or words.has("value_word", token.text)
    return token.kind != "word" or blank or (token.text[0].islower() and words.has_any("outcome_", token.text))
