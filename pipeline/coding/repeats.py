"""Rows that say the same twice, where a sentence does: one is kept, and what pointed at the other points at it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import TypeVar

from pipeline.records import Claim, Event, Reaction, Records

Row = TypeVar("Row", Event, Claim, Reaction)
# What makes an event another one, as the checks ask it; of claims and reactions it is all but id and rule.
_HAPPENING = attrgetter(
    "passage_id", "event_type", "place_id", "date_start", "date_end", "trigger", "char_start", "char_end"
)
_CLAIM, _REACTION = (attrgetter(*[field.name for field in fields(row)[1:-1]]) for row in (Claim, Reaction))


@dataclass(frozen=True, slots=True)
class _Kept:
    """The kept id of every id."""

    ids: Mapping[str, str]

    def of(self, row_id: str | None) -> str | None:
        return None if row_id is None else self.ids[row_id]

    @property
    def merged(self) -> bool:
        """Whether any row repeats another; mostly none does, and what points at rows may stay as it is."""
        return any(own != first for own, first in self.ids.items())


def without_repeats(records: Records) -> Records:
    """Return the records of a document without rows that say the same as an earlier one."""
    events = _Kept(_first_ids(records.events, "event_id", _HAPPENING))
    told, parts = records.claims, records.event_actors
    if events.merged:
        told = tuple(replace(row, event_id=events.of(row.event_id)) for row in told)
        parts = tuple(replace(row, event_id=events.ids[row.event_id]) for row in parts)
    claims = _Kept(_first_ids(told, "claim_id", _CLAIM))
    said = records.reactions
    if claims.merged:
        said = tuple(replace(row, replies_to_claim=claims.of(row.replies_to_claim)) for row in said)
        told = tuple(replace(r, subset_of=claims.of(r.subset_of)) for r in told if claims.of(r.claim_id) == r.claim_id)
    reactions = _Kept(_first_ids(said, "reaction_id", _REACTION))
    if reactions.merged:
        said = tuple(
            replace(row, replies_to_reaction=reactions.of(row.replies_to_reaction))
            for row in said
            if reactions.of(row.reaction_id) == row.reaction_id
        )
    kept = tuple(row for row in records.events if events.of(row.event_id) == row.event_id)
    return replace(records, events=kept, event_actors=tuple(dict.fromkeys(parts)), claims=told, reactions=said)


def _first_ids(rows: Sequence[Row], column: str, key: Callable[[Row], object]) -> dict[str, str]:
    """The id of the first row with the same key, for the id of each."""
    first: dict[object, str] = {}
    ids = [str(getattr(row, column)) for row in rows]
    return {own: first.setdefault(key(row), own) for own, row in zip(ids, rows, strict=True)}
