"""The name proper of a capitalised run."""

from collections.abc import Sequence

from pipeline.language.runs.run_model import Run
from pipeline.language.spellings.gazetteer import Entry, Gazetteer
from pipeline.language.spellings.units import Unit
from pipeline.value import value


@value
class Piece:
    """The name proper of a run.

    `nation` and `served` are the keys of what stands before it, `head` the word that heads an organisation, `place`
    whether its own words make it a place.
    """

    start: int
    end: int
    text: str
    nation: str | None = None
    title: str | None = None
    head: str | None = None
    served: str | None = None
    place: bool = False


def piece_of(run: Run, words: Sequence[Unit], **found: object) -> Piece:
    """The piece that words of a run make, with what is known of it."""
    text = run.text[words[0].start : words[-1].end]
    return Piece(run.start + words[0].start, run.start + words[-1].end, text, **found)  # type: ignore[arg-type]


def known_prefix(words: Sequence[Unit], gazetteer: Gazetteer) -> tuple[int, Entry] | None:
    """The longest known name that words begin with, and how many of them it takes."""
    for length in gazetteer.lengths.get(words[0].plain, ()) if words else ():
        entry = gazetteer.entries.get(tuple(unit.plain for unit in words[:length]))
        if entry is not None and length <= len(words):
            return length, entry
    return None
