"""What a fault is: something that is done to a run on a bench, and what it says of how the run took it."""

from dataclasses import dataclass
from random import Random
from typing import Protocol

from torture.subject import Bench, Known


@dataclass(frozen=True, slots=True)
class Blow:
    """Whether the fault met the run while it was on, and what is wrong with how the run took it."""

    struck: bool
    lost: str = ""


class Fault(Protocol):
    """A way of breaking a run."""

    name: str

    def strike(self, bench: Bench, known: Known, chance: Random) -> Blow:
        """Start the command, break it, wait for its end, and take the fault away again."""
