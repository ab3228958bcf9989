"""An item of the summary box that holds figures."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from pipeline.language.box_attribution import attribute
from pipeline.language.box_claims import Claimant, claim_starts, is_phase, read_claimant, read_note, says_claim
from pipeline.language.box_model import Extent, Figure, FigureUnit
from pipeline.language.box_units import counts_people, is_outcome, unit_of
from pipeline.language.model import Number
from pipeline.language.numbers import read_numbers
from pipeline.source.box_figures import BoxTokens
from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token


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


def read_figures(
    text: str, box: BoxTokens, item: int, governing: Claimant | None
) -> tuple[tuple[Figure, ...], Claimant | None]:
    """Return the figures of an item, and the claimant that its heading sets for the items behind it."""
    body, heading, governing = _heading(box, item, governing)
    drafts = _with_units(_drafts(text, box, body), unit_of(heading, box.words), box.words)
    figures = [_figure(drafts, index, box.words) for index in range(len(drafts))]
    attributed, claimed = attribute(figures, box, body, governing)
    period = _period(box, body)
    attributed = tuple(replace(f, period_end_text=f.period_end_text or period) for f in attributed)
    return attributed, None if claimed else governing


def _heading(box: BoxTokens, item: int, governing: Claimant | None) -> tuple[int, list[Token], Claimant | None]:
    """Return where the figures begin, the words of the headings, and who they say gives the figures."""
    body, spelled = 0, list[Token]()
    while body in box.headings:
        part = _outside(box, body, box.headings[body] - 1)
        if says_claim(part, box.words):
            extent = read_claimant(part, box.words)
            governing = Claimant(item, extent) if extent else None
        elif not is_phase(part, box.words):
            governing = None
        spelled += part
        body = box.headings[body]
    return body, spelled, governing


def _outside(box: BoxTokens, start: int, end: int) -> list[Token]:
    """Return the words of a heading without what stands in brackets: `Oldford claim (as of 3 May)`."""
    opening = next((index for index in range(start, end) if index in box.groups), end)
    return list(box.tokens[start:opening])


def _period(box: BoxTokens, body: int) -> Extent | None:
    """Return the date up to which a heading's figures count: `Oldford claim (as of 3 May):`."""
    groups = [index for index in box.groups if index < body]
    notes = [read_note(box.tokens[index + 1 : box.groups[index]], box.words) for index in groups]
    return next((note.period_end for note in notes if note.period_end is not None), None)


def _drafts(text: str, box: BoxTokens, body: int) -> list[Draft]:
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
    return [
        _draft(number, _behind(box, levels, max(levels[first], 0), (after, starts)), max(levels[first], 0), box.words)
        for number, first, after in placed
    ]


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


def _with_units(drafts: list[Draft], by_heading: FigureUnit | None, words: BoxWords) -> list[Draft]:
    """Give every number its unit: its own, that of the next in its list, of its heading, or of what it is part of."""
    given: list[Draft] = []
    for draft in reversed(drafts):
        unit = unit_of(draft.behind, words)
        following = given[-1] if given and draft.joined and given[-1].level == draft.level else None
        if unit in {None, "fighters"} and following and counts_people(following.unit):
            unit = following.unit
        if unit in {None, "fighters"} and counts_people(by_heading):
            unit = by_heading
        lost = any(is_outcome(token, words) for token in draft.behind) or _shares_loss(following, words)
        given.append(replace(draft, unit=unit, lost=lost))
    return given[::-1]


def _shares_loss(following: Draft | None, words: BoxWords) -> bool:
    """Tell whether what is lost next in a list is lost here too: `12 tanks and 3 aircraft destroyed`."""
    if following is None or not following.lost or counts_people(following.unit):
        return False
    return bool(following.behind) and not is_outcome(following.behind[0], words)


def _figure(drafts: Sequence[Draft], index: int, words: BoxWords) -> Figure:
    draft = drafts[index]
    subject = _subject(draft, words)
    whole = _whole(drafts, index)
    unit = draft.unit
    if whole is not None and unit in {None, "fighters"}:
        unit = drafts[whole].unit
    before = drafts[index - 1] if index else None
    if subject is None and before and before.joined and before.level == draft.level and counts_people(unit):
        subject = _subject(before, words)
    last = [token.end for token in draft.behind if is_outcome(token, words) or words.has_any("unit_", token.bare)]
    end = max([draft.number.end, *last, *(subject[1:] if subject else ())])
    return Figure(draft.number, unit or "other", draft.number.start, end, subject, subset_of=whole, lost=draft.lost)


def _whole(drafts: Sequence[Draft], index: int) -> int | None:
    """Return the figure that a figure is a part of: the one before `including`, or before the bracket it stands in."""
    draft = drafts[index]
    if index and drafts[index - 1].part and drafts[index - 1].level == draft.level:
        return index - 1
    if draft.level == 0:
        return None
    outside = (earlier for earlier in range(index - 1, -1, -1) if drafts[earlier].level == 0)
    whole = next(outside, None)
    if whole is None:
        return None
    # "50 killed (10 wounded)": the wounded are none of the killed.
    other = counts_people(draft.unit) and drafts[whole].unit in {
        "killed",
        "wounded",
        "captured",
        "missing",
        "displaced",
    }
    return None if other and draft.unit != drafts[whole].unit else whole


def _subject(draft: Draft, words: BoxWords) -> Extent | None:
    """Return the words for the people counted, which stand between the number and what became of them."""
    if draft.unit in {"vehicles", "vessels", "aircraft"}:
        return None
    spelled: list[Token] = []
    for token in draft.behind:
        if is_outcome(token, words) or words.has("auxiliary", token.text) or (spelled and token.kind == "sign"):
            break
        counted = token.kind == "word" and not words.has_any("unit_bodies", token.text)
        spelled += [token] if counted else []
    while spelled and words.has("connective", spelled[0].text):
        spelled.pop(0)
    while spelled and words.has("connective", spelled[-1].text):
        spelled.pop()
    return (spelled[0].start, spelled[-1].end) if spelled else None
