"""Who gives the figures of an item of the summary box, and up to when they count."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.language.box.claims import Claimant, Note, claim_starts, read_claimant, read_note
from pipeline.language.box.model import Figure
from pipeline.source.box_tokens import BoxTokens


def attribute(
    figures: Sequence[Figure], box: BoxTokens, body: int, governing: Claimant | None
) -> tuple[tuple[Figure, ...], bool]:
    """Give figures, in order, their claimants and periods; tell whether a note of the item's own named a claim.

    A note in brackets covers the figures before it, back to the note before it that names a claim; `governing` covers
    those that no note covers. `body` is the index of the first token behind the headings.
    """
    noted, start, claimed = list(figures), 0, False
    for end, note in _notes(box, body):
        covered = (
            [index for index in range(start, len(noted)) if noted[index].start < end] if note.says_something else []
        )
        for index in covered:
            period = note.period_end or noted[index].period_end_text
            noted[index] = replace(noted[index], claimant=note.claimant, period_end_text=period)
        if note.claims and covered:
            start, claimed = covered[-1] + 1, True
    return tuple(_governed(figure, governing) for figure in noted), claimed


def _notes(box: BoxTokens, body: int) -> list[tuple[int, Note]]:
    """Return what brackets and a trailing `according to …` say, each with the offset where it ends, in order."""
    notes: list[tuple[int, Note]] = []
    index = body
    while index < len(box.tokens):
        after = box.groups.get(index, index + 1)
        if index in box.groups:
            notes.append((box.tokens[after - 1].end, read_note(box.tokens[index + 1 : after], box.words)))
        elif claim_starts(box.tokens[index : index + 2], box.words) == 0:
            after = _claim_end(box, index)
            claimant = read_claimant(box.tokens[index:after], box.words)
            notes.append((box.tokens[after - 1].end, Note(True, claimant)))
        index = after
    return notes


def _claim_end(box: BoxTokens, index: int) -> int:
    """Return the index after a source outside brackets: the next sign, bracket or number, or the item's end."""
    return next((at for at in range(index, len(box.tokens)) if box.tokens[at].kind != "word"), len(box.tokens))


def _governed(figure: Figure, governing: Claimant | None) -> Figure:
    if figure.claimant or governing is None:
        return figure
    return replace(figure, claimant=governing.extent, claimant_item=governing.item)
