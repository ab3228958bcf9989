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

    def keeps(self, row_id: str | None) -> bool:
        """Whether what points at a row may go on pointing there, as nearly everything may."""
        return self.of(row_id) == row_id


def without_repeats(records: Records) -> Records:
    """Return the records of a document without rows that say the same as an earlier one."""
    events = _Kept(_first_ids(records.events, "event_id", _HAPPENING))
    told = [
        row if events.keeps(row.event_id) else replace(row, event_id=events.of(row.event_id)) for row in records.claims
    ]
    claims = _Kept(_first_ids(told, "claim_id", _CLAIM))
    said = [
        row if claims.keeps(row.replies_to_claim) else replace(row, replies_to_claim=claims.of(row.replies_to_claim))
        for row in records.reactions
    ]
    reactions = _Kept(_first_ids(said, "reaction_id", _REACTION))
    parts = [
        row if events.keeps(row.event_id) else replace(row, event_id=events.ids[row.event_id])
        for row in records.event_actors
    ]
    return replace(
        records,
        events=tuple(row for row in records.events if events.keeps(row.event_id)),
        event_actors=tuple(dict.fromkeys(parts)),
        claims=tuple(
            row if claims.keeps(row.subset_of) else replace(row, subset_of=claims.of(row.subset_of))
            for row in told
            if claims.keeps(row.claim_id)
        ),
        reactions=tuple(
            row
            if reactions.keeps(row.replies_to_reaction)
            else replace(row, replies_to_reaction=reactions.of(row.replies_to_reaction))
            for row in said
            if reactions.keeps(row.reaction_id)
        ),
    )


def _first_ids(rows: Sequence[Row], column: str, key: Callable[[Row], object]) -> dict[str, str]:
    """The id of the first row with the same key, for the id of each."""
    first: dict[object, str] = {}
    ids = [str(getattr(row, column)) for row in rows]
    return {own: first.setdefault(key(row), own) for own, row in zip(ids, rows, strict=True)}
