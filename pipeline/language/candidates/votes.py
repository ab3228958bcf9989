"""Votes on what a name stands for: a person, a place or an actor, and of what kind."""

from collections import Counter
from dataclasses import dataclass, field

STRONG, FAIR, WEAK = 6, 3, 1


@dataclass(slots=True)
class Votes:
    """Votes for each category of one name, and the kind of actor or place where a word names it.

    A `thing` is no name of the codebook's (a make of aircraft), a `ship` an actor. `taken` counts where only "was
    captured from" makes a place of a name, which is said of persons too, `struck` where only "attacked" does; `lying`
    where it is told how far from a place it lies.
    """

    category: Counter[str] = field(default_factory=Counter)
    kind: Counter[str] = field(default_factory=Counter)
    seen_inside: int = 0
    definite: int = 0
    taken: int = 0
    struck: int = 0
    lying: int = 0

    def winner(self) -> str | None:
        """The category with most votes; None where there are none."""
        return max(self.category, key=lambda name: (self.category[name], name)) if self.category else None
