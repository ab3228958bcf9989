"""What judges have in common: each says when a row is alike to a record of the gold, and which slots are right."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from pipeline.evaluation.gold import Days, Gold, Keys
from pipeline.evaluation.names import Names, Row

Slots = Mapping[str, bool]
G_contra = TypeVar("G_contra", contravariant=True)


class Judge(Protocol[G_contra]):
    """What the records of one table are compared by."""

    def alike(self, gold: G_contra, row: Row) -> bool:
        """Whether a row may stand for the record at all, paragraph aside."""

    def slots(self, gold: G_contra, row: Row) -> Slots:
        """Return for every slot whether the row has it right."""


def means_any(names: Names, identifier: str | None, gold: Gold, keys: Sequence[str]) -> bool:
    """Whether a row is one of the gold's actors."""
    return any(names.means(identifier, gold.actors[key]) for key in keys)


def same_actor(names: Names, gold: Gold, keys: Keys, identifier: str | None) -> bool:
    """Whether a slot holds one of the actors that are right, or is as empty as it should be."""
    return means_any(names, identifier, gold, keys) if isinstance(keys, list) and keys else not identifier


def same_days(wanted: Days, row: Row) -> bool:
    """Whether a row has the days that are asked for."""
    found = [row["date_start"], row["date_end"]]
    return not isinstance(wanted, list) or [str(day) if day else None for day in wanted] == found
