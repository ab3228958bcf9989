"""Capitalised runs and the words at which their parts are joined."""

from dataclasses import dataclass

from pipeline.value import value

# Bodies that a union of states sends out.
SENT = frozenset({"mission"})


@dataclass(frozen=True, slots=True)
class Joints:
    """The words at which the parts of a name are joined.

    `heads` stand before "of", `owners` before an apostrophe ("People's"), `numbered` before a number, `units`
    behind one ("58 Division"), `landmarks` behind an owner ("Elm's Drift"), and `joined` before "and"
    ("Relief and Works Agency"); `ranks` are a soldier's in one word ("Capt").
    """

    heads: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    landmarks: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()


@value
class Run:
    """A capitalised run with the words around it; `opening` where it begins a sentence.

    `owning` before "'s", with the words that follow as `owned`.
    """

    start: int
    end: int
    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    opening: bool
    owning: bool = False
    owned: tuple[str, ...] = ()

    @property
    def definite(self) -> bool:
        """Whether the article stands before it."""
        return self.before[-1:] == ("the",)
