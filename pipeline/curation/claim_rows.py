"""The rows of the curated words by which claims and reactions are told apart, one frozen dataclass a file."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from pipeline.curation.vocabulary import NationCode


@dataclass(frozen=True, slots=True)
class AssertionRow:
    """What kind of claim a predicate makes where it tells no happening ("was in control of", "wanted to")."""

    KEY: ClassVar = ("word", "form")

    word: str
    form: Literal["verb", "noun"]
    claim_type: Literal["control", "intention", "command", "involvement", "strength", "assessment", "action"]


@dataclass(frozen=True, slots=True)
class ReactionNounRow:
    """A noun that a verb such as "issue" or "express" makes a public act of speech of ("voiced concern")."""

    noun: str
    reaction_type: str
    stance: Literal["denies"] | None


@dataclass(frozen=True, slots=True)
class ToneWordRow:
    """A word in what somebody said that tells how it was meant; a moral one judges, whatever else the words tell."""

    word: str
    reaction_type: str
    moral: bool


@dataclass(frozen=True, slots=True)
class CapitalRow:
    """A capital whose name stands for its state's government where it speaks ("Moscow said")."""

    city: str
    nation: NationCode
