"""A name that nobody has listed."""

from dataclasses import dataclass, field

from pipeline.language.candidates.votes import Votes


@dataclass(slots=True)
class Candidate:
    """A name with what its occurrences tell; `alone` counts where it stands without a noun for a place behind it.

    `units` are the nouns that it shares with the names beside it: "battalion" of "the Elm and Oak battalions".
    `shaped` is set once its own letters have told what they tell ("Abu Elm", "E17").
    """

    text: str
    votes: Votes = field(default_factory=Votes)
    nation: str | None = None
    title: str | None = None
    head: str | None = None
    served: str | None = None
    noun: str | None = None
    bare: str | None = None
    abbreviations: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    alone: int = 0
    shaped: bool = False
