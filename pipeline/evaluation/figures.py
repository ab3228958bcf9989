"""The figures of an evaluation: how many records were found, and how many of their slots are right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

KINDS = ("events", "claims", "reactions")


@dataclass(frozen=True, slots=True)
class Rates:
    """Records in both gold and tables (`hits`), in the gold only (`missed`), in the tables only (`extra`)."""

    hits: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def precision(self) -> float:
        """The share of the tables' records that are in the gold."""
        return self._share(self.hits, self.hits + self.extra)

    @property
    def recall(self) -> float:
        """The share of the gold's records that are in the tables."""
        return self._share(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        if not self.hits:
            return self._share(0, 0)
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def _share(self, part: int, whole: int) -> float:
        """Nothing asked and nothing found is all right."""
        if whole:
            return part / whole
        return 0.0 if self.missed + self.extra else 1.0

    def __add__(self, other: "Rates") -> "Rates":
        return Rates(self.hits + other.hits, self.missed + other.missed, self.extra + other.extra)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those asked for are right."""

    right: int = 0
    asked: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.asked + other.asked)


@dataclass(frozen=True, slots=True)
class TableFigures:
    """The figures of one table: `strict` counts a record with a wrong slot as missed and as extra."""

    loose: Rates = Rates()
    strict: Rates = Rates()
    slots: Mapping[str, Share] = field(default_factory=dict)

    def __add__(self, other: "TableFigures") -> "TableFigures":
        names = dict.fromkeys((*self.slots, *other.slots))
        slots = {name: self.slots.get(name, Share()) + other.slots.get(name, Share()) for name in names}
        return TableFigures(self.loose + other.loose, self.strict + other.strict, slots)


@dataclass(frozen=True, slots=True)
class EntityFigures:
    """How many of the gold's actors or places stand as exactly one row; the keys of the others."""

    one_row: int
    split: tuple[str, ...]
    absent: tuple[str, ...]

    @property
    def asked(self) -> int:
        """How many had to stand as one row."""
        return self.one_row + len(self.split) + len(self.absent)


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a document, or of several together; `entities` only of a single one."""

    document: str
    tables: Mapping[str, TableFigures]
    entities: Mapping[str, EntityFigures] = field(default_factory=dict)
    title: str = ""


def together(documents: Iterable[Figures], name: str = "all documents") -> Figures:
    """Add documents up: every record counts the same, whichever document it is of."""
    listed = list(documents)
    sums = {kind: sum((each.tables[kind] for each in listed), TableFigures()) for kind in KINDS}
    return Figures(name, sums)
