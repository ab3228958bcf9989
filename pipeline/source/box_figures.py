"""The figures of a summary box: where one starts and where it ends."""

from pipeline.source.box_counts import counts_members, is_designation
from pipeline.source.box_numbers import is_count
from pipeline.source.box_tokens import BoxTokens, joins, quantified_number


def starts_figure(box: BoxTokens, index: int) -> bool:
    """Tell whether a figure, or the heading of one, starts at a token."""
    if index in box.headings:
        return True
    token = box.tokens[index]
    if box.words.has("blank_word", token.bare) or opens_part(box, index):
        return True
    if box.words.has("figure_word", token.bare) and token.text[0].isupper():
        return not _is_name_at(box, index + 1)
    number = quantified_number(box, index)
    if number is None or is_designation(box.tokens, number, box.words):
        return False
    return is_count(box, number) or counts_members(box.tokens, box.groups, number, box.words)


def opens_part(box: BoxTokens, index: int) -> bool:
    """Tell whether a token opens a footnote on a part of a figure elsewhere: `*Including 32 civilians`."""
    token = box.tokens[index]
    part = token.text[0].isupper() and box.words.has("subset_word", token.text.casefold())
    return part and index + 1 < len(box.tokens) and quantified_number(box, index + 1) is not None


def figure_end(box: BoxTokens, start: int) -> int:
    """Return the index after the figure that starts at a token."""
    index = start
    while index in box.headings:
        index = box.headings[index]
    begun = index
    complete = start < len(box.tokens) and box.words.has("blank_word", box.tokens[start].bare)
    # "Per Oldford: the Elm army lost 50 men" is not yet over with its verb.
    amount = index == start
    while index < len(box.tokens) and (index == begun or not _breaks(box, index, complete)):
        amount = amount or _is_amount(box, index)
        complete = complete or (amount and _completes(box, index))
        index = _next(box, index)
    return min(index, len(box.tokens))


def _next(box: BoxTokens, index: int) -> int:
    return box.groups.get(index, index + 1)


def _is_amount(box: BoxTokens, index: int) -> bool:
    """Tell whether a token says how many: a number, `Heavy`, `Hundreds`."""
    token = box.tokens[index]
    return token.kind == "number" or box.words.has("value_word", token.bare) or box.words.has("figure_word", token.bare)


def _completes(box: BoxTokens, index: int) -> bool:
    """Tell whether a figure that has reached this token could end there."""
    if index >= len(box.tokens):
        return False
    token = box.tokens[index]
    outcome_or_unit = box.words.has_any("outcome_", token.bare) or box.words.has_any("unit_", token.bare)
    return index in box.groups or outcome_or_unit


def _breaks(box: BoxTokens, index: int, complete: bool) -> bool:
    """Tell whether something new starts at a token that follows a figure."""
    token, before = box.tokens[index], box.tokens[index - 1]
    new = token.is_name_word or quantified_number(box, index) is not None
    if index in box.headings or index in box.labels or token.cut or (token.marked and new):
        return True
    if (token.kind == before.kind == "number") or box.words.has("blank_word", token.bare):
        return True
    if token.is_name_word and before.kind == "number" and box.words.has("value_word", token.bare):
        return True  # "800 Heavy": the next cell
    # A figure that nothing has completed yet still waits for what it counts.
    return complete and new and not joins(before, box.words)


def _is_name_at(box: BoxTokens, index: int) -> bool:
    if index >= len(box.tokens) or index in box.headings:
        return False
    token = box.tokens[index]
    return token.is_name_word and not (token.cut or token.marked)
