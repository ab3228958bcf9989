"""A value: a dataclass that mypy holds frozen."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True)
def value(made: type[Made]) -> type[Made]:
    """Make a class a dataclass with slots, equal and hashed by its fields, for what is made by the thousand.

    Nothing may be set in it, and mypy sees to that. At run time nobody does: a dataclass that is frozen takes three
    times as long to make, a twentieth of the whole extraction.
    """
    return dataclass(slots=True, unsafe_hash=True)(made)
