"""Rows that say the same twice, where a sentence does: one is kept, and what pointed at the other points at it."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from typing import TypeVar

from pipeline.records import Claim, Event, Reaction, Records

Row = TypeVar("Row", Event, Claim, Reaction)
# What makes an event another one, as the checks ask it; of claims and reactions it is all but id and rule.
_HAPPENING = ("passage_id", "event_type", "place_id", "date_start", "date_end", "trigger", "char_start", "char_end")


@dataclass(frozen=True, slots=True)
class _Kept:
    """The kept id of every id."""

    ids: Mapping[str, str]

    def of(self, row_id: str | None) -> str | None:
        return None if row_id is None else self.ids[row_id]


def without_repeats(records: Records) -> Records:
    """Return the records of a document without rows that say the same as an earlier one."""
    events = _Kept(
        _first_ids(records.events, [tuple(getattr(row, name) for name in _HAPPENING) for row in records.events])
    )
    told = [replace(row, event_id=events.of(row.event_id)) for row in records.claims]
    claims = _Kept(_first_ids(told, [astuple(row)[1:-1] for row in told]))
    said = [replace(row, replies_to_claim=claims.of(row.replies_to_claim)) for row in records.reactions]
    reactions = _Kept(_first_ids(said, [astuple(row)[1:-1] for row in said]))
    parts = [replace(row, event_id=events.ids[row.event_id]) for row in records.event_actors]
    return replace(
        records,
        events=tuple(row for row in records.events if events.of(row.event_id) == row.event_id),
        event_actors=tuple(dict.fromkeys(parts)),
        claims=tuple(
            replace(row, subset_of=claims.of(row.subset_of)) for row in told if claims.of(row.claim_id) == row.claim_id
        ),
        reactions=tuple(
            replace(row, replies_to_reaction=reactions.of(row.replies_to_reaction))
            for row in said
            if reactions.of(row.reaction_id) == row.reaction_id
        ),
    )


def _first_ids(rows: Sequence[Row], keys: Sequence[tuple[object, ...]]) -> dict[str, str]:
    """The id of the first row with the same key, for the id of each; the id is a row's first field."""
    first: dict[tuple[object, ...], str] = {}
    return {_id(row): first.setdefault(key, _id(row)) for row, key in zip(rows, keys, strict=True)}


def _id(row: Row) -> str:
    found: str = astuple(row)[0]
    return found
