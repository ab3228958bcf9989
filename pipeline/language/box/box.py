"""The items of a summary box: who fought, who led, how many fell, what else to read."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.language.box.claims import Claimant
from pipeline.language.box.entry import read_entry
from pipeline.language.box.figures import read_figures
from pipeline.language.box.model import BoxItem, BoxKind, Figure
from pipeline.language.box.units import counts_people
from pipeline.source.box_counts import MEMBERS, is_name
from pipeline.source.box_figures import starts_figure
from pipeline.source.box_tokens import read_tokens
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
    """Decide what could be an actor or a person: a box opens with an actor, and its actors stand before its persons.

    Between two persons a word alone is a third; behind a label (`Supported by:`) stands an actor.
    """
    people = [index for index, item in enumerate(items) if item.kind == "person"]
    first, last = (people[0], people[-1]) if people else (len(items), len(items))
    kinds: list[BoxKind] = [_kind_alone(item, among_people=first < index < last) for index, item in enumerate(items)]
    last_actor = max((index for index, kind in enumerate(kinds) if kind == "actor"), default=0)
    for index, item in enumerate(items):
        if kinds[index] == "other" and item.name:
            labelled = index > 0 and items[index - 1].kind == "label"
            opens = index <= last_actor and index < first
            kinds[index] = "actor" if labelled or opens else "person"
    return tuple(
        item if item.kind == kind else replace(item, kind=kind) for item, kind in zip(items, kinds, strict=True)
    )


def _kind_alone(item: BoxItem, *, among_people: bool) -> BoxKind:
    if item.kind != "word":
        return item.kind
    return "person" if among_people else "actor"
