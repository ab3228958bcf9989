"""What only goes on with a happening told before: "fled Esk *and crossed into Ruritania*", "but *were repelled*"."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import LEAVING
from pipeline.coding.lexicon import unique
from pipeline.coding.model import EventDraft
from pipeline.language.model import Clause

VIOLENT = frozenset({"assault", "clash", "offensive", "ambush", "bombing", "shelling", "air_strike", "massacre"})
ATTACKS = VIOLENT | {"advance"}
# How an attack ended is no other attack: "attacked Esk, but *were repelled*".
WARDED = frozenset({"verb:repel", "verb:repulse", "verb:rebuff", "verb:beat", "verb:fend", "verb:stave", "verb:ward"})

ARRIVALS = frozenset({"advance", "capture"})
LIFTED = frozenset({"verb:lift", "verb:raise"})


def left_once(events: list[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """One event where those who leave go on elsewhere: "fled Esk *and crossed into Ruritania*", "*leaving it to B*"."""
    kept: list[EventDraft] = []
    for event in events:
        clause = discourse.clauses[event.clause]
        going = clause.relation == "coordinate" or (clause.relation == "participle" and clause.tag == "VBG")
        goes_on = going and clause.shared_subject and event.rule.startswith("verb:")
        at = next((i for i, e in enumerate(kept) if goes_on and _same_leaving(e, event, clause)), None)
        if at is None:
            kept.append(event)
        elif kept[at].scene is None:
            kept[at] = replace(kept[at], scene=event.scene)
    return kept


def moved_once(events: list[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """One event where those who get somewhere are told to be on their way: "*advancing* by road, reached Esk"."""
    moves = [event for event in events if event.event_type in ARRIVALS and event.rule.startswith("verb:")]
    return [event for event in events if not any(_on_the_way(event, move, discourse) for move in moves)]


def _on_the_way(event: EventDraft, move: EventDraft, discourse: Discourse) -> bool:
    """Whether a participle tells of a move what the verb above it tells, and no place of its own."""
    if event is move or event.event_type != "advance" or event.parts != move.parts:
        return False
    clause = discourse.clauses[event.clause]
    going = clause.relation == "participle" and clause.tag == "VBG" and not clause.introducer
    return going and clause.parent == move.clause and event.scene in {None, move.scene}


def relieved_once(events: list[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """No withdrawal by those who came to relieve a place: "reached the garrison, *lifting the siege*"."""
    return [event for event in events if not any(_relieves(event, other, discourse) for other in events)]


def _relieves(event: EventDraft, arrival: EventDraft, discourse: Discourse) -> bool:
    """ "broke through to Esk, *lifting its siege*"; not "captured Esk and then lifted the siege of Tor"."""
    clause = discourse.clauses[event.clause]
    under = clause.relation == "participle" and clause.tag == "VBG" and clause.parent == arrival.clause
    lifted = event.event_type == "withdrawal" and event.rule in LIFTED and arrival.event_type in ARRIVALS
    elsewhere = event.scene is not None and (arrival.scene is None or event.scene.place != arrival.scene.place)
    return under and lifted and not elsewhere and initiators(event) == initiators(arrival)


def beset_once(events: list[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """One siege where a participle says who was inside: "encircled Esk, *trapping 300 rebels*"."""
    kept: list[EventDraft] = []
    for event in events:
        at = next((i for i, earlier in enumerate(kept) if _besets(event, earlier, discourse)), None)
        if at is None:
            kept.append(event)
        else:
            kept[at] = replace(kept[at], parts=unique((*kept[at].parts, *event.parts)))
    return kept


def _besets(event: EventDraft, siege: EventDraft, discourse: Discourse) -> bool:
    """ "encircled Esk, *trapping 300 rebels*": a participle, the same force and no other place."""
    clause = discourse.clauses[event.clause]
    goes_on = clause.relation == "participle" and clause.tag == "VBG" and clause.parent == siege.clause
    same = event.event_type == siege.event_type == "siege" and initiators(event) == initiators(siege)
    return goes_on and same and event.rule.startswith("verb:") and event.scene in {None, siege.scene}


def initiators(event: EventDraft) -> set[str]:
    """The actors who did it."""
    return {part.actor for part in event.parts if part.role == "initiator"}


def _same_leaving(earlier: EventDraft, event: EventDraft, clause: Clause) -> bool:
    """Whether the clause before tells that they left, and this one no other place that they left."""
    alike = earlier.event_type == event.event_type and event.event_type in LEAVING and earlier.clause == clause.parent
    places = {scene.place for scene in (earlier.scene, event.scene) if scene is not None and scene.relation == "from"}
    return alike and len(places) <= 1


def was_warded_off(event: EventDraft, others: Iterable[EventDraft]) -> bool:
    """Whether an event only says how an attack ended that another tells."""
    return event.rule in WARDED and any(_attacked(other, event) for other in others)


def _attacked(earlier: EventDraft, event: EventDraft) -> bool:
    """Whether an attack is told that the one which was warded off may be."""
    attacked = earlier.event_type in ATTACKS and earlier.rule not in WARDED and event.event_type == "assault"
    doers = initiators(event)
    same = bool(doers & {part.actor for part in earlier.parts})
    if not attacked or earlier.position != event.position:
        return attacked and event.position - earlier.position == 1 and same
    places = {scene.place for scene in (earlier.scene, event.scene) if scene is not None}
    nobody = not doers or not any(part.role == "initiator" for part in earlier.parts)
    return (same or nobody) and len(places) <= 1
