"""One fight of which a sentence speaks twice: "put up fierce *resistance* in hand-to-hand *combat* in Esk"."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.model import EventDraft, Part
from pipeline.coding.verbs.sequels import initiators


def fought_once(events: Iterable[EventDraft]) -> list[EventDraft]:
    """One clash a place, a date and a set of parties, one massacre of the same: "were *tortured and beheaded*"."""
    kept: list[EventDraft] = []
    for event in events:
        at = next((i for i, earlier in enumerate(kept) if _is_same(earlier, event)), None)
        if at is None:
            kept.append(event)
        else:
            kept[at] = _joined(kept[at], event)
    return kept


def taken_once(events: list[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """No attack beside the capture that it was: "*stormed and captured* Esk", "captured Esk in *a dawn attack*"."""
    captures = [event for event in events if event.event_type == "capture" and event.rule.startswith("verb:")]
    leaving = {event.clause for event in events if event.rule in {"noun:withdrawal", "noun:retreat"}}
    events = [e for e in events if e.event_type != "deployment" or e.clause not in leaving]  # "moved in a withdrawal"
    events = [event for event in events if not any(_took(event, capture, discourse) for capture in captures)]
    won = {event.clause for event in events if event.event_type == "assault" and event.rule.startswith("verb:")}
    fought = [event for event in events if event.clause in won and _decided(event, discourse)]
    return [_with_parties(event, fought) for event in events if event not in fought]


def _with_parties(event: EventDraft, fought: list[EventDraft]) -> EventDraft:
    """ "stormed Esk in a battle *with the Front*": the attack on those who fought in it."""
    if event.event_type != "assault" or not event.rule.startswith("verb:"):
        return event
    others = (part for clash in fought if clash.clause == event.clause for part in clash.parts)
    added = {part.actor: replace(part, role="target") for part in others if part.actor not in _actors(event)}
    return replace(event, parts=(*event.parts, *added.values()))


def _decided(event: EventDraft, discourse: Discourse) -> bool:
    """ "defeated the rebels *in a battle*": what it was done in; not "attacked Esk amid clashes"."""
    if event.event_type != "clash" or not event.rule.startswith("noun:"):
        return False
    clause = discourse.clauses[event.clause]
    within = (phrase for link in clause.links if link.preposition in {"in", "at"} for phrase in link.phrases)
    return any(phrase.head_start < event.trigger[1] == phrase.end for phrase in within)


def _took(event: EventDraft, capture: EventDraft, discourse: Discourse) -> bool:
    """Whether the attack is told of the same object, or as what the capture was made in."""
    if event.event_type != "assault":
        return False
    clause, taking = discourse.clauses[event.clause], discourse.clauses[capture.clause]
    if event.rule.startswith("verb:"):
        objects = {phrase.start for phrase in clause.patients} & {phrase.start for phrase in taking.patients}
        # "attacked Esk, which *Y* had taken"
        apart = taking.relation == "relative" and initiators(event) != initiators(capture)
        return taking.parent == clause.index and bool(objects) and not apart
    within = (phrase for link in taking.links if link.preposition == "in" for phrase in link.phrases)
    return clause is taking and any(phrase.head_start < event.trigger[1] == phrase.end for phrase in within)


def _is_same(earlier: EventDraft, event: EventDraft) -> bool:
    """Whether nothing tells two clashes of a sentence apart, or it is one noun: "attacks, all of *which* failed"."""
    told = (earlier.event_type, earlier.trigger, earlier.scene, earlier.dating)
    if told == (event.event_type, event.trigger, event.scene, event.dating) and _actors(event) <= _actors(earlier):
        return True
    if earlier.event_type != event.event_type or event.event_type not in {"clash", "massacre"}:
        return False
    if event.event_type == "massacre" and not (_actors(earlier) & _actors(event) or earlier.clause == event.clause):
        return False
    places = {scene.place for scene in (earlier.scene, event.scene) if scene is not None}
    dated = earlier.dating.text and event.dating.text and earlier.dating != event.dating
    first, second = _actors(earlier), _actors(event)
    return len(places) <= 1 and not dated and (first <= second or second <= first)


def _actors(event: EventDraft) -> set[str]:
    return {part.actor for part in event.parts}


def _joined(earlier: EventDraft, event: EventDraft) -> EventDraft:
    """The first mention, with the parties, place and date that only the second gives."""
    parts: tuple[Part, ...] = max(earlier.parts, event.parts, key=len)
    dating = earlier.dating if earlier.dating.text or not event.dating.text else event.dating
    return replace(earlier, parts=parts, scene=earlier.scene or event.scene, dating=dating)
