"""The items of a summary box: who fought, who led, how many fell, what else to read."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.language.box_claims import Claimant
from pipeline.language.box_entry import read_entry
from pipeline.language.box_figures import read_figures
from pipeline.language.box_model import BoxItem, BoxKind, Figure
from pipeline.language.box_units import counts_people
from pipeline.source.box_counts import MEMBERS, is_name
from pipeline.source.box_figures import read_tokens, starts_figure
from pipeline.source.box_words import BoxWords, load_box_words

__all__ = ["BoxItem", "Figure", "read_box"]


def read_box(items: Sequence[str], names: Collection[str] = (), words: BoxWords | None = None) -> tuple[BoxItem, ...]:
    """Read the items of a box, in order; `names` are known names of states and organisations.

    A heading such as `Per Oldford:` governs the figures behind it, also in the items that follow, until another heading
    or a figure with a claimant of its own.
    """
    words = words or load_box_words()
    known = _casefolded(frozenset(names))
    read: list[BoxItem] = []
    governing: Claimant | None = None
    lost = False
    for index, text in enumerate(items):
        box = read_tokens(text, (0, len(text)), words)
        if box.tokens and starts_figure(box, 0):
            figures, governing = read_figures(text, box, index, governing)
            told: list[Figure] = []
            for figure in figures:
                lost = lost or counts_people(figure.unit)
                told.append(_as_loss(figure) if lost else _as_strength(figure, text))
            read.append(BoxItem("figures", figures=tuple(told)))
        else:
            governing = None
            read.append(read_entry(text, box, known))
    return _settle(read)


def _as_strength(figure: Figure, text: str) -> Figure:
    """A number before all losses says how many fought: `12,500 (per Oldford)`, `300 OLA (reinforcements)`."""
    named = figure.subject is not None and (figure.number.minimum or 0) >= MEMBERS
    members = named and not figure.lost and is_name(text[slice(*(figure.subject or ()))])
    return replace(figure, unit="fighters") if _is_bare(figure) or (figure.unit == "other" and members) else figure


def _as_loss(figure: Figure) -> Figure:
    """A bare number among the losses counts all who fell, in whatever way: `Oldford estimate: 13,900`."""
    return replace(figure, unit="injured_or_killed", lost=True) if _is_bare(figure) else figure


def _is_bare(figure: Figure) -> bool:
    return figure.unit == "other" and figure.subject is None and figure.end == figure.number.end


@lru_cache(maxsize=2)
def _casefolded(names: frozenset[str]) -> frozenset[str]:
    """The names of one set of facts, the same for every document."""
    return frozenset(name.casefold() for name in names)


def _settle(items: Sequence[BoxItem]) -> tuple[BoxItem, ...]:
    """Decide what could be an actor or a person: a box opens with an actor, and its actors stand before its persons."""
    last_actor = max((index for index, item in enumerate(items) if item.kind == "actor"), default=0)
    first_person = min((index for index, item in enumerate(items) if item.kind == "person"), default=len(items))
    settled: list[BoxItem] = []
    for index, item in enumerate(items):
        if item.kind == "other" and item.name:
            kind: BoxKind = "actor" if index <= last_actor and index < first_person else "person"
            settled.append(replace(item, kind=kind))
        else:
            settled.append(item)
    return tuple(settled)
