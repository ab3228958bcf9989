"""Who stands against whom in an event, as datasets of dyads want it: two sides, each with its actors."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.exports.rows import Happening, Row, Tables

STATE_KINDS = {"state", "state_force"}


@dataclass(frozen=True, slots=True)
class Sides:
    """The actors of either side, the acting side first where the text says who acts."""

    first: Sequence[Row]
    second: Sequence[Row]


def sides_of(happening: Happening, tables: Tables) -> Sides:
    """Initiators and their supporters against targets; where there are none, participants against each other.

    Persons stand for the group they act for. Commanders are no side of their own.
    """
    parts = happening.parts
    first = [*parts.get("initiator", ()), *parts.get("supporter", ())]
    second = list(parts.get("target", ()))
    together = list(parts.get("participant", ()))
    if together and not first and not second:
        first = [actor for actor in together if actor["side"] == together[0]["side"]]
        second = [actor for actor in together if actor["side"] != together[0]["side"]]
    return Sides(_groups(first, tables), _groups(second, tables))


def acts_for_state(actor: Row) -> bool:
    """Whether a state acts: its organs, and whoever fights on the government's side."""
    return actor["kind"] in STATE_KINDS or bool(actor["side"] == "government")


def is_civilian(actor: Row) -> bool:
    """Whether an actor bears no arms in the conflict."""
    return bool(actor["side"] == "civilian" or actor["kind"] == "population")


def _groups(actors: Sequence[Row], tables: Tables) -> tuple[Row, ...]:
    """The groups of the actors, each once, in their order."""
    groups = {group["actor_id"]: group for group in (tables.group_of(actor) for actor in actors)}
    return tuple(groups.values())
