"""The rows of events and of who took part in them."""

from collections.abc import Collection

from pipeline.coding.model import ClaimDraft, Drafts, EventDraft
from pipeline.coding.rows.actor_rows import ActorRows
from pipeline.coding.rows.excerpts import Excerpts
from pipeline.coding.rows.identifiers import Identifiers
from pipeline.coding.rows.place_rows import PlaceRows
from pipeline.coding.rows.status import status_of
from pipeline.records import Event, EventActor


class EventRows:
    """Makes the event rows of one document."""

    def __init__(self, drafts: Drafts, identifiers: Identifiers, excerpts: Excerpts) -> None:
        drafts.events.sort(key=lambda event: (event.position, event.trigger, event.scene.place if event.scene else ""))
        self.drafts, self.identifiers, self.excerpts = drafts, identifiers, excerpts
        self._ids = [identifiers.new(event.position, "e") for event in drafts.events]

    def rows(self, places: PlaceRows) -> tuple[Event, ...]:
        """One row an event."""
        return tuple(self._row(*item, places) for item in zip(self._ids, self.drafts.events, strict=True))

    def actors(self, rows: ActorRows, mentioned: Collection[str]) -> tuple[EventActor, ...]:
        """One row an actor's part; an actor that no word of the text means is a guess and gets none."""
        found = (
            EventActor(event_id, rows.identifier(part.actor), part.role)
            for event_id, event in zip(self._ids, self.drafts.events, strict=True)
            for part in event.parts
            if part.actor in mentioned
        )
        return tuple(dict.fromkeys(found))

    def id_of(self, claim: ClaimDraft) -> str | None:
        """The event that a claim is about: the one of its clause, or that its trigger names."""
        for event_id, event in zip(self._ids, self.drafts.events, strict=True):
            same = claim.clause is not None and (event.position, event.clause) == (claim.position, claim.clause)
            if same and claim.trigger in {None, event.trigger}:
                return event_id
        return None

    def _row(self, event_id: str, draft: EventDraft, places: PlaceRows) -> Event:
        evidence, start, end = self.excerpts.evidence(draft.position, draft.span)
        scene, dating = draft.scene, draft.dating
        return Event(
            event_id=event_id,
            passage_id=self.identifiers.passage(draft.position),
            event_type=draft.event_type,
            status=status_of(draft, self.drafts),
            trigger=self.excerpts.text(draft.position, draft.trigger),
            date_start=dating.start,
            date_end=dating.end,
            date_basis=dating.basis,
            date_precision=dating.precision,
            date_text=dating.text,
            place_id=places.identifier(scene.place) if scene else None,
            place_relation=scene.relation if scene else None,
            place_precision=scene.precision if scene else None,
            evidence=evidence,
            char_start=start,
            char_end=end,
            rule=draft.rule,
        )
