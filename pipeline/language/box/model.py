"""What an item of the summary box says; all offsets are code points into the item's text, end exclusive."""

from dataclasses import dataclass
from typing import Literal

from pipeline.language.model import Number

Extent = tuple[int, int]
BoxKind = Literal["actor", "person", "figures", "related", "label", "word", "other"]
FigureUnit = Literal[
    "killed",
    "wounded",
    "captured",
    "missing",
    "displaced",
    "fighters",
    "bodies",
    "injured_or_killed",
    "vehicles",
    "vessels",
    "aircraft",
    "other",
]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the box and what it counts.

    `subject` are the words for the people counted. `claimant` are the words for whoever gives the number; they stand in
    the text of the item `claimant_item` (an index into the box) where a heading before this item governs it.
    `subset_of` is the index, among the item's figures, of the figure that this one is a part of. `lost` where the
    words say what became of those counted.
    """

    number: Number
    unit: FigureUnit
    start: int
    end: int
    subject: Extent | None = None
    claimant: Extent | None = None
    claimant_item: int | None = None
    period_end_text: Extent | None = None
    subset_of: int | None = None
    lost: bool = False


@dataclass(frozen=True, slots=True)
class BoxItem:
    """An item of the summary box.

    `name` leaves out `title` (the ranks before it) and `role` (the words in brackets behind it);
    `dead` where a sign or a note says so.
    """

    kind: BoxKind
    name: Extent | None = None
    title: Extent | None = None
    role: Extent | None = None
    dead: bool = False
    figures: tuple[Figure, ...] = ()
