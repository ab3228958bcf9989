"""What a careful human coder has written down of a document: the shape of a file in `gold/`.

`in` is text of the sentence meant. A list where one value would do holds all that are right, the best first.
A slot that is left out is not asked; `…_optional` excuses a slot, `optional` a whole record.
"""

from datetime import date

import msgspec
from msgspec import UNSET, UnsetType

Choice = str | list[str]
Keys = list[str] | UnsetType
Days = list[date | None] | UnsetType


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"text": "in"}):
    """What every record of the gold has."""

    text: str
    trigger: str = ""
    optional: bool = False


class GoldEvent(Entry, frozen=True):
    """A happening; `also_…` are actors that may stand beside those asked for."""

    type: Choice
    date: Days = UNSET
    basis: str = ""
    place: Choice | None = None
    relation: str = ""
    status: str = ""
    initiator: Keys = UNSET
    target: Keys = UNSET
    also_initiator: list[str] = []
    also_target: list[str] = []
    participant: Keys = UNSET
    supporter: Keys = UNSET
    date_optional: bool = False
    place_optional: bool = False
    initiator_optional: bool = False
    target_optional: bool = False
    participant_optional: bool = False


class GoldClaim(Entry, frozen=True):
    """A proposition that somebody asserts; `quantity` is its least and its greatest number."""

    claim_type: Choice
    stance: Choice
    claimant: list[str]
    subject: Keys = UNSET
    unit: Choice | UnsetType = UNSET
    quantity: list[int | None] | UnsetType = UNSET
    approximate: bool = False
    subset: bool = False
    period: Days = UNSET
    claimant_optional: bool = False
    subject_optional: bool = False


class GoldReaction(Entry, frozen=True):
    """A public act of speech. A target that is named is asked for, also where it is marked as optional."""

    reaction_type: Choice
    actor: list[str]
    target: list[str]
    date: Days = UNSET
    basis: str = ""
    quote: str = ""
    venue: str = ""
    actor_optional: bool = False
    target_optional: bool = False
    date_optional: bool = False


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document as it was coded by hand; actors and places by key, with every spelling that means them.

    `generic` are keys of several descriptions at once, which need not stand as exactly one row.
    """

    document: str
    actors: dict[str, list[str]]
    places: dict[str, list[str]]
    events: list[GoldEvent]
    claims: list[GoldClaim]
    reactions: list[GoldReaction]
    generic: list[str] = []


def choices(value: Choice) -> list[str]:
    """Return all values that are right."""
    return value if isinstance(value, list) else [value]
