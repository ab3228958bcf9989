"""Happenings told beside what is said: a deed behind a number, or a second word for the same move."""

from collections.abc import Collection, Sequence

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import LEAVING, STRIKING
from pipeline.coding.model import EventDraft
from pipeline.language.model import Clause

STRIKES = STRIKING | {"shootdown"}


def is_deed_behind(discourse: Discourse, clause: Clause, counted: Collection[int], told: Sequence[EventDraft]) -> bool:
    """ "said that ten had died *when shells struck their barracks*": the number tells nothing of the deed."""
    deed = any(event.rule.startswith("verb:") and event.event_type in STRIKES for event in told)
    number = any(above.index in counted for above in discourse.ancestors(clause)[1:])
    return deed and number and clause.introducer in {"after", "when"}


def in_one_breath(
    discourse: Discourse, clause: Clause, events: Sequence[EventDraft], told: Sequence[EventDraft]
) -> bool:
    """ "had withdrawn and *retreated to the north*", "an attempt *to retake X* was repulsed": told above."""
    parent = discourse.parent(clause)
    if parent is None or discourse.is_speech(parent) or not clause.shared_subject:
        return False
    if clause.relation == "infinitive":  # of the noun that the verb above speaks of
        return clause.trigger_start < parent.trigger_start
    before = {event.event_type for event in events if event.clause == parent.index}
    return clause.relation == "coordinate" and bool(before) and {event.event_type for event in told} | before <= LEAVING
