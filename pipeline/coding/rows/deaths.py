"""Whom a document says to have been killed."""

from pipeline.coding.model import Drafts
from pipeline.coding.rows.status import status_of


def killed_in(drafts: Drafts) -> frozenset[str]:
    """The named targets of killings that nobody disputes: "the commander Jan Brandt was killed"."""
    killings = [event for event in drafts.events if event.event_type == "killing"]
    certain = [event for event in killings if status_of(event, drafts) != "disputed"]
    targets = (part.actor for event in certain for part in event.parts if part.role == "target")
    return frozenset(actor for actor in targets if not actor.startswith("described:"))
