"""What an attack was aimed at, told behind it: "fired rockets, *targeting Esk*", "attacked, *trying to take Esk*"."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import STRIKING
from pipeline.coding.model import EventDraft
from pipeline.language.model import Clause

ATTACKS = STRIKING | {"assault", "offensive"}


def aimed_once(events: list[EventDraft], discourse: Discourse) -> list[EventDraft]:
    """No second attack for what one was aimed at; the place and the targets told there are those of the first."""
    aims = [(event, attack) for event in events if (attack := _attack(event, events, discourse)) is not None]
    told = {id(event) for event, _ in aims}
    return [one for event in events if id(event) not in told for one in _aimed(event, aims)]


def _aimed(event: EventDraft, aims: list[tuple[EventDraft, EventDraft]]) -> Iterator[EventDraft]:
    """The attack at the places of its aims, where it has none of its own."""
    own = [aim for aim, attack in aims if attack is event]
    if not own:
        yield event
        return
    targets = tuple(part for aim in own for part in aim.parts if part.role == "target" and part not in event.parts)
    dated = next((aim.dating for aim in own if aim.dating.text), event.dating)
    dating = event.dating if event.dating.text else dated
    event = replace(event, parts=(*event.parts, *dict.fromkeys(targets)), dating=dating)
    places = {aim.scene for aim in own if aim.scene is not None} if event.scene is None else set()
    yield from (replace(event, scene=scene) for scene in sorted(places, key=str)) if places else (event,)


def _attack(event: EventDraft, events: list[EventDraft], discourse: Discourse) -> EventDraft | None:
    """The attack of which an event only tells the aim."""
    clause = _carrier(discourse.clauses[event.clause], discourse)
    above = discourse.parent(clause) if clause is not None else None
    if above is None or event.event_type not in ATTACKS:
        return None
    doers = {part for part in event.parts if part.role == "initiator"}
    found = (e for e in events if e.clause == above.index and e.event_type in ATTACKS)
    return next((e for e in found if doers <= set(e.parts) or not any(p.role == "initiator" for p in e.parts)), None)


def _carrier(clause: Clause, discourse: Discourse) -> Clause | None:
    """The participle that carries the aim: "*targeting* Esk", "*trying* to take Esk"."""
    if clause.relation == "infinitive":
        parent = discourse.parent(clause)
        trying = parent is not None and parent.verb in discourse.lexicon.words("trying_verb")
        return parent if trying and parent is not None and _is_participle(parent) else None
    return clause if clause.verb == "target" and _is_participle(clause) else None


def _is_participle(clause: Clause) -> bool:
    return clause.relation == "participle" and clause.tag == "VBG" and not clause.introducer
