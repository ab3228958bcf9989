"""An item of the summary box that holds figures."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.language.box.attribution import attribute
from pipeline.language.box.claims import Claimant, is_phase, read_claimant, read_note, says_claim
from pipeline.language.box.model import Extent, Figure, FigureUnit
from pipeline.language.box.numbers import Draft, drafts_of
from pipeline.language.box.units import counts_people, is_outcome, unit_of
from pipeline.source.box_figures import opens_part
from pipeline.source.box_tokens import BoxTokens
from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token


def read_figures(
    text: str, box: BoxTokens, item: int, governing: Claimant | None
) -> tuple[tuple[Figure, ...], Claimant | None]:
    """Return the figures of an item, and the claimant that its heading sets for the items behind it."""
    body, heading, governing = _heading(box, item, governing)
    if body < len(box.tokens) and opens_part(box, body):
        return (), governing  # of which figure, nothing tells
    by_heading = unit_of(heading, box.words) or _by_lead(box, body)
    drafts = _with_units(drafts_of(text, box, body), by_heading, box.words)
    figures = [_figure(drafts, index, box.words) for index in range(len(drafts))]
    attributed, claimed = attribute(figures, box, body, governing)
    period = _period(box, body)
    attributed = tuple(replace(f, period_end_text=f.period_end_text or period) for f in attributed)
    return attributed, None if claimed else governing


def _by_lead(box: BoxTokens, body: int) -> FigureUnit | None:
    """Return what the words before the first number say of those counted: `The Oldford army lost 50 men`."""
    lead = takewhile(lambda token: token.kind != "number", box.tokens[body:])
    return "killed" if any(token.text == "lost" for token in lead) else None


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
