"""One event for one happening, however often the text speaks of it."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.events.aims import aimed_once
from pipeline.coding.events.bouts import fought_once, taken_once
from pipeline.coding.events.fatalities import named_once
from pipeline.coding.model import EventDraft
from pipeline.coding.verbs.sequels import VIOLENT, beset_once, left_once, moved_once, relieved_once, was_warded_off
from pipeline.language.model import Clause

DEATHS = frozenset({"noun:death", "noun:murder", "noun:killing"})
TAKING_PLACE = frozenset({"occur", "take", "begin", "start", "happen", "commence", "come"})
# What an attack may be more closely.
FINER = frozenset({"ambush", "bombing", "shelling", "air_strike", "massacre"})
JUST_TOLD = 2
# A noun with its place speaks again of these where the document has told them ("the army's recapture of X").
TOLD_AGAIN = frozenset({"capture", "withdrawal", "siege", "destruction"})


def merged(events: Iterable[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """One event where a sentence tells one thing by two verbs with one object ("taunted and threatened them").

    So too where it tells an agreement beside what was agreed ("surrendered under a deal brokered by Y").
    """
    found: dict[tuple[object, ...], EventDraft] = {}
    for event in _without_openers(list(events), discourse):
        apart = event.trigger
        if event.rule.startswith("verb:"):
            patients = _patients(discourse.clauses[event.clause])
            apart = patients or apart
        elif event.scene is None and not event.parts and event.rule.startswith("noun:"):
            apart = (event.clause, event.clause)  # "the Elm ambush or the Oak ambush took place"
        key = (event.event_type, frozenset(event.parts), event.scene, event.dating.start, event.dating.end, apart)
        found.setdefault(key, event)
    aimed = aimed_once(named_once(list(found.values())), discourse)
    kept = taken_once(fought_once(aimed), discourse)
    kept = moved_once(left_once(_agreed_once(kept, discourse), discourse), discourse)
    kept = beset_once(relieved_once(kept, discourse), discourse)
    return [event for event in kept if not was_warded_off(event, kept)]


def once(events: list[EventDraft]) -> list[EventDraft]:
    """Leave out what a noun only speaks of where the document tells that happening elsewhere."""
    told = {(e.event_type, e.scene.place) for e in events if e.scene is not None and not e.rule.startswith("mention:")}
    killed = {p.actor for e in events if e.event_type == "killing" and e.rule.startswith("verb:") for p in e.parts}
    kept: list[EventDraft] = []
    for event in events:
        if event.rule in DEATHS and {p.actor for p in event.parts if p.role == "target"} & killed:
            continue
        key = (event.event_type, event.scene.place if event.scene is not None else "")
        if event.rule.startswith("mention:"):
            if key in told or (event.event_type in VIOLENT and any((kind, key[1]) in told for kind in VIOLENT)):
                continue
            told.add(key)
        warded = was_warded_off(event, kept[-JUST_TOLD:])
        if not warded and not any(_again(event, earlier) for earlier in kept) and not _retold(event, kept):
            kept.append(event)
    return kept


def _without_openers(events: list[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """One event where the text says when a fight was, and then how: "*took place* on 3 May, when X stormed Y".

    An offensive is more than the attack that opens it.
    """
    kept: list[EventDraft] = []
    for event in events:
        opened = event.rule.startswith("noun:") and event.event_type not in {"offensive", "agreement"}
        told = _told_when(event, events, discourse) if opened else None
        if told is None:
            kept.append(event)
        elif told.event_type == "assault" and event.event_type in FINER:
            events[events.index(told)] = replace(told, event_type=event.event_type)
    return kept


def _told_when(event: EventDraft, events: list[EventDraft], discourse: Discourse) -> EventDraft | None:
    """The violence that a clause with "when", or "with", tells below the clause that only says when it took place."""
    clause = discourse.clauses[event.clause]
    if clause.verb not in TAKING_PLACE or not told_by_subject(event, clause):
        return None
    opened = [c for c in discourse.children(clause) if {"when", "with"} & {c.introducer, *c.adverbs}]
    below = {c.index for when in opened for c in (when, *(discourse.clauses[i] for i in when.complements))}
    fights = FINER | {"assault", "clash", event.event_type}
    return next((other for other in events if other.clause in below and other.event_type in fights), None)


def told_by_subject(event: EventDraft, clause: Clause) -> bool:
    """Whether the subject tells it: "*the offensive* recaptured X" is one event, told by its verb."""
    doers = clause.doers
    return any(phrase.start <= event.trigger[0] < phrase.end for phrase in doers)


def _patients(clause: Clause) -> tuple[int, int] | None:
    """Where what the verb is done to stands."""
    phrases = clause.patients
    return (phrases[0].start, phrases[0].end) if phrases else None


def _agreed_once(events: list[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """Without the agreement that only describes a noun where the sentence tells another: "a deal *brokered by Y*"."""
    agreed = [event for event in events if event.event_type == "agreement"]
    beside = [event for event in agreed if discourse.clauses[event.clause].relation == "participle"]
    described = beside if len(beside) < len(agreed) else beside[1:]
    return [event for event in events if event not in described]


def _again(event: EventDraft, earlier: EventDraft) -> bool:
    """Whether a noun without a date of its own tells what the document has told with a date within its bounds."""
    noun = event.rule.startswith("noun:") and event.event_type in TOLD_AGAIN and event.scene is not None
    if not noun or event.dating.basis != "bounded" or event.event_type != earlier.event_type:
        return False
    here = earlier.scene is not None and event.scene is not None and earlier.scene.place == event.scene.place
    named = {part for part in event.parts if part.role == "initiator"}
    return here and named <= set(earlier.parts) and _overlap(event, earlier)


def _retold(event: EventDraft, kept: list[EventDraft]) -> bool:
    """Whether a definite noun goes back to the one such attack so far, or one just told: "*the attack* killed ten"."""
    violent = event.known and event.event_type in FINER | {"assault"} and event.rule.startswith("noun:")
    if not violent or event.dating.basis != "bounded":
        return False
    types = FINER | {"assault"} if event.event_type == "assault" else {event.event_type}
    alike = [earlier for earlier in kept if earlier.event_type in types]
    near = [earlier for earlier in alike if event.position - earlier.position <= JUST_TOLD]
    return any(_same_attack(event, earlier) for earlier in (alike if len(alike) == 1 else near))


def _same_attack(event: EventDraft, earlier: EventDraft) -> bool:
    places = {scene.place for scene in (event.scene, earlier.scene) if scene is not None}
    doers = {part for part in event.parts if part.role == "initiator"}
    same = doers <= set(earlier.parts) or not any(part.role == "initiator" for part in earlier.parts)
    return len(places) <= 1 and same and _overlap(event, earlier)


def _overlap(event: EventDraft, earlier: EventDraft) -> bool:
    starts, ends = (event.dating.start, earlier.dating.start), (event.dating.end, earlier.dating.end)
    if None in starts or None in ends:
        return True
    return max(day for day in starts if day) <= min(day for day in ends if day)
