"""A summary box cut into its items: an actor, a commander, a figure, a related article each."""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.source.box_figures import figure_end, starts_figure
from pipeline.source.box_names import cut_names
from pipeline.source.box_tokens import BoxTokens, read_tokens
from pipeline.source.box_words import BoxWords
from pipeline.source.name_score import NameEvidence
from pipeline.source.prose_names import recurring_names

Span = tuple[int, int]


def cut_box(raw: str, span: Span, title: str, names: frozenset[str], words: BoxWords) -> tuple[Span, ...]:
    """Return the spans of a box's items in the raw text, in order, each with its own markers.

    `names` are known names; the names in the raw text behind the box help as well.
    """
    if not raw[slice(*span)].strip():
        return ()
    known = _casefolded(names)
    # A word of the title is mostly the place of the fighting and no party to it.
    recurring = recurring_names(raw, span[1], words) - set(title.casefold().split())
    box = read_tokens(raw, span, words, (known, recurring))
    if not box.tokens:
        return ()
    surnames = _surnames(recurring, words)
    evidence = NameEvidence(known, recurring, words, surnames)
    items = [(box.tokens[first].start, box.tokens[last - 1].tail) for first, last in _items(box, evidence)]
    # Markers before the first word have no other item to belong to.
    return ((span[0], items[0][1]), *items[1:])


def _surnames(recurring: frozenset[str], words: BoxWords) -> frozenset[str]:
    """The last words of the longer names of the prose; not of those that another word binds ("Republic of Elm")."""
    parts = [name.split() for name in recurring if " " in name]
    plain = (part for part in parts if not any(words.has("binding", word) for word in part))
    return frozenset(part[-1] for part in plain)


@lru_cache(maxsize=2)
def _casefolded(names: frozenset[str]) -> frozenset[str]:
    """The names of one set of facts, the same for every document."""
    return frozenset(name.casefold() for name in names)


def _items(box: BoxTokens, evidence: NameEvidence) -> Iterator[Span]:
    """Yield the items as spans of tokens: figures and labels where they start, and the names between them."""
    start = index = 0
    while index < len(box.tokens):
        if index in box.labels or starts_figure(box, index):
            if start < index:
                yield from cut_names(box, (start, index), evidence)
            start = box.labels.get(index) or figure_end(box, index)
            yield index, start
            index = start
        else:
            index = box.groups.get(index, index + 1)
    if start < len(box.tokens):
        yield from cut_names(box, (start, len(box.tokens)), evidence)
