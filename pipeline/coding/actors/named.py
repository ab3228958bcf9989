"""Whom the records of one document name, and whether it lists them."""

from collections.abc import Iterator, Mapping

from pipeline.records import Actor, Place, Records


def stands_alone(part: Records) -> bool:
    """Whether the records of one document list all whom they name, and no one else."""
    actors, places = {row.actor_id: row for row in part.actors}, {row.place_id: row for row in part.places}
    return _is_closed(actors, {*named_actors(part)}, {row.actor_id for row in part.mentions}) and _is_closed(
        places, {*named_places(part)}, {row.place_id for row in part.mentions}
    )


def _is_closed(rows: Mapping[str, Actor | Place], named: set[str | None], mentioned: set[str | None]) -> bool:
    above = {parent_of(row) for row in rows.values()}
    return (named | above) - {None} <= rows.keys() <= (mentioned | above)


def parent_of(row: Actor | Place | None) -> str | None:
    """The actor to whom an actor belongs, the place in which a place lies."""
    if row is None:
        return None
    return row.affiliation_id if isinstance(row, Actor) else row.parent_id


def named_actors(part: Records) -> Iterator[str | None]:
    """Yield the identifiers of the actors that records name, one a cell."""
    yield from (row.actor_id for row in part.mentions)
    yield from (row.actor_id for row in part.event_actors)
    yield from (named for claim in part.claims for named in (claim.claimant_id, claim.subject_id))
    yield from (named for reaction in part.reactions for named in (reaction.actor_id, reaction.target_id))


def named_places(part: Records) -> Iterator[str | None]:
    """Yield the identifiers of the places that records name, one a cell."""
    yield from (row.place_id for row in part.mentions)
    yield from (row.place_id for row in part.events)
