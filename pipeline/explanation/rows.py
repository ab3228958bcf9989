"""The rows that a passage made, told in words."""

from collections.abc import Iterator
from datetime import date

from pipeline.explanation.layout import entry, heading, listed, quoted
from pipeline.explanation.reading import Reading
from pipeline.records import Claim, Event, Reaction, Records

COLUMN = 24
Told = Iterator[tuple[str, str | None]]


def rows(reading: Reading) -> Iterator[str]:
    """Yield the section of the rows."""
    yield heading("Rows")
    if not reading.made:
        yield "  none"
    for made in reading.made:
        row = made.row
        yield f"  {_title(row)}"
        for label, text in _told(row, reading.records):
            if text:
                yield from entry(label, text, 5, COLUMN)
        yield from entry("rule", row.rule, 5, COLUMN)
        yield from quoted(f"“{row.evidence}”", 5)


def _title(row: Event | Claim | Reaction) -> str:
    if isinstance(row, Event):
        return listed([row.event_id, f"event: {row.event_type}", row.status, f"“{row.trigger}”"])
    if isinstance(row, Claim):
        return listed([row.claim_id, f"claim: {row.claim_type}", row.stance])
    return listed([row.reaction_id, f"reaction: {row.reaction_type}"])


def _told(row: Event | Claim | Reaction, records: Records) -> Told:
    if isinstance(row, Event):
        yield from _event(row, records)
    elif isinstance(row, Claim):
        yield from _claim(row, records)
    else:
        yield from _reaction(row, records)


def _event(row: Event, records: Records) -> Told:
    for part in records.event_actors:
        if part.event_id == row.event_id:
            yield part.role, _actor(part.actor_id, records)
    yield "when", _when(row)
    place = next((place for place in records.places if place.place_id == row.place_id), None)
    if place is not None:
        yield "where", f"{row.place_relation} {place.name} ({place.place_id}), precision {row.place_precision}"


def _claim(row: Claim, records: Records) -> Told:
    yield "claimant", _actor(row.claimant_id, records) or "the text itself, or nobody named"
    yield "about", _actor(row.subject_id, records)
    if row.quantity_text:
        about = ", about" if row.is_approximate else ""
        yield "number", f"“{row.quantity_text}” {_range(row.quantity_min, row.quantity_max)}{about}, {row.unit}"
    yield "part of", row.subset_of
    if row.period_start or row.period_end:
        yield "covers", _range(row.period_start, row.period_end)
    yield "event", row.event_id


def _reaction(row: Reaction, records: Records) -> Told:
    yield "who", _actor(row.actor_id, records)
    yield "towards", _actor(row.target_id, records)
    yield "when", _when(row)
    yield "venue", row.venue
    yield "quote", row.quote
    yield "answers", row.replies_to_reaction or row.replies_to_claim


def _when(row: Event | Reaction) -> str:
    days = "unknown" if row.date_start is None else f"{row.date_start} to {row.date_end}"
    days = f"{row.date_start}" if row.date_start is not None and row.date_start == row.date_end else days
    precision = f"precision {row.date_precision}" if row.date_precision else ""
    return listed([days, row.date_basis, precision, f"“{row.date_text}”" if row.date_text else ""])


def _actor(identifier: str | None, records: Records) -> str | None:
    actor = next((actor for actor in records.actors if actor.actor_id == identifier), None)
    return f"{actor.name} ({actor.actor_id}, {actor.kind}, {actor.side})" if actor is not None else None


def _range(least: int | date | None, most: int | date | None) -> str:
    if least == most:
        return f"{least}" if least is not None else "no number"
    return f"{'?' if least is None else least} to {'?' if most is None else most}"
