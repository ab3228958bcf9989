"""The rows of one document, made of the drafts: identifiers, offsets, evidence, links."""

from collections import defaultdict

from pipeline.coding.actor_rows import ActorRows
from pipeline.coding.coder import CodedDocument
from pipeline.coding.model import ClaimDraft, EventDraft, MentionDraft, ReactionDraft
from pipeline.coding.outcomes import outcome_of
from pipeline.coding.place_rows import PlaceRows
from pipeline.coding.status import status_of
from pipeline.curation import Curated
from pipeline.records import (
    Citation,
    Claim,
    Document,
    Event,
    EventActor,
    Mention,
    Passage,
    Reaction,
    Records,
)


class Assembly:
    """Makes the rows of one coded document."""

    def __init__(self, coded: CodedDocument, curated: Curated) -> None:
        self.coded = coded
        self.document_id = coded.parsed.source.document_id
        self.actors = ActorRows(self.document_id, coded.identity, curated)
        self.places = PlaceRows(coded.scenery.entities, curated, self.document_id)
        self._counters: dict[tuple[int, str], int] = defaultdict(int)
        self._event_ids: dict[int, str] = {}
        self._claim_ids: dict[int, str] = {}

    def records(self) -> Records:
        """All rows of the document but the vocabularies."""
        drafts = self.coded.drafts
        drafts.events.sort(key=lambda event: (event.position, event.trigger, event.scene.place if event.scene else ""))
        drafts.claims.sort(key=_claim_order)
        for index, event in enumerate(drafts.events):
            self._event_ids[index] = self._identifier(event.position, "e")
        for index, claim in enumerate(drafts.claims):
            self._claim_ids[index] = self._identifier(claim.position, "c")
        actors = self._used_actors()
        places = self._used_places()
        return Records(
            documents=(self._document(),),
            passages=tuple(self._passages()),
            citations=tuple(self._citations()),
            actors=tuple(
                self.actors.closure({self.actors.identifier(key): self.actors.row(key) for key in actors}).values()
            ),
            places=tuple(
                self.places.closure({self.places.identifier(key): self.places.row(key) for key in places}).values()
            ),
            mentions=tuple(self._mentions()),
            events=tuple(self._event(index, event) for index, event in enumerate(drafts.events)),
            event_actors=tuple(self._event_actors()),
            claims=tuple(self._claim(index, claim) for index, claim in enumerate(drafts.claims)),
            reactions=tuple(self._reaction(reaction) for reaction in drafts.reactions),
        )

    def _identifier(self, position: int, letter: str) -> str:
        self._counters[position, letter] += 1
        return f"{self.passage_id(position)}.{letter}{self._counters[position, letter]}"

    def passage_id(self, position: int) -> str:
        """The identifier of a passage by its index."""
        return f"{self.document_id}.p{position + 1:02}"

    def _used_actors(self) -> list[str]:
        return sorted({mention.key for mention in self.coded.cast.mentions.values()})

    def _used_places(self) -> list[str]:
        return sorted({mention.key for mention in self.coded.scenery.mentions.values()})

    def _document(self) -> Document:
        source, timeline = self.coded.parsed.source, self.coded.timeline
        return Document(
            source.document_id, source.title, source.source_url, source.licence, source.sha256, source.characters,
            timeline.conflict_start, timeline.conflict_end,
        )  # fmt: skip

    def _passages(self) -> list[Passage]:
        rows = []
        for position, parsed in enumerate(self.coded.parsed.passages):
            source = parsed.source
            rows.append(
                Passage(
                    self.passage_id(position),
                    self.document_id,
                    source.position,
                    source.kind,
                    outcome_of(self.coded, position),
                    source.text,
                    source.char_start,
                    source.char_end,
                )  # fmt: skip
            )
        return rows

    def _citations(self) -> list[Citation]:
        rows = []
        for position, parsed in enumerate(self.coded.parsed.passages):
            for number, marker in enumerate(parsed.source.markers, 1):
                passage_id = self.passage_id(position)
                rows.append(
                    Citation(
                        f"{passage_id}.n{number}",
                        passage_id,
                        marker.number,
                        marker.relation,
                        marker.char_start,
                        marker.char_end,
                    )
                )
        return rows

    def _mentions(self) -> list[Mention]:
        drafts = [*self.coded.cast.mentions.values(), *self.coded.scenery.mentions.values()]
        drafts.sort(key=lambda m: (m.position, m.start, m.end, m.place, m.key))
        return [self._mention(draft) for draft in drafts]

    def _mention(self, draft: MentionDraft) -> Mention:
        passage = self.coded.parsed.passages[draft.position]
        text = passage.text[draft.start : draft.end]
        start, end = passage.source.raw_span(draft.start, draft.end)
        actor = None if draft.place else self.actors.identifier(draft.key)
        place = self.places.identifier(draft.key) if draft.place else None
        name = self.coded.scenery.entities[draft.key].name if draft.place else self.coded.identity.facts[draft.key].name
        basis = "alias" if draft.basis == "name" and text != name else draft.basis
        identifier = self._identifier(draft.position, "m")
        return Mention(identifier, self.passage_id(draft.position), actor, place, text, basis, start, end)

    def _evidence(self, position: int, span: tuple[int, int]) -> tuple[str, int, int]:
        passage = self.coded.parsed.passages[position]
        start, end = span
        while passage.text[start].isspace():
            start += 1
        while passage.text[end - 1].isspace():
            end -= 1
        return passage.text[start:end], *passage.source.raw_span(start, end)

    def _text(self, position: int, span: tuple[int, int]) -> str:
        return self.coded.parsed.passages[position].text[span[0] : span[1]].strip()

    def _event(self, index: int, draft: EventDraft) -> Event:
        evidence, start, end = self._evidence(draft.position, draft.span)
        scene, dating = draft.scene, draft.dating
        return Event(
            event_id=self._event_ids[index],
            passage_id=self.passage_id(draft.position),
            event_type=draft.event_type,
            status=status_of(draft, self.coded.drafts),
            trigger=self._text(draft.position, draft.trigger),
            date_start=dating.start,
            date_end=dating.end,
            date_basis=dating.basis,
            date_precision=dating.precision,
            date_text=dating.text,
            place_id=self.places.identifier(scene.place) if scene else None,
            place_relation=scene.relation if scene else None,
            place_precision=scene.precision if scene else None,
            evidence=evidence,
            char_start=start,
            char_end=end,
            rule=draft.rule,
        )

    def _event_actors(self) -> list[EventActor]:
        rows = {}
        mentioned = set(self._used_actors())
        for index, draft in enumerate(self.coded.drafts.events):
            for part in draft.parts:
                if part.actor not in mentioned:
                    continue  # an actor that no word of the text means is a guess
                row = EventActor(self._event_ids[index], self.actors.identifier(part.actor), part.role)
                rows[row] = row
        return list(rows)

    def _claim(self, index: int, draft: ClaimDraft) -> Claim:
        evidence, start, end = self._evidence(draft.position, draft.span)
        number = draft.number
        counted = number is not None and (number.minimum is not None or number.maximum is not None)
        return Claim(
            claim_id=self._claim_ids[index],
            passage_id=self.passage_id(draft.position),
            event_id=self._event_of(draft),
            claimant_id=self.actors.identifier(draft.claimant) if draft.claimant else None,
            claim_type=draft.claim_type,
            stance=draft.stance,
            subject_id=self.actors.identifier(draft.subject) if draft.subject else None,
            unit=draft.unit,
            quantity_min=number.minimum if number else None,
            quantity_max=number.maximum if number else None,
            is_approximate=number.approximate if number and counted else None,
            quantity_text=number.text if number else None,
            subset_of=self._whole_of(draft),
            period_start=draft.period[0],
            period_end=draft.period[1],
            evidence=evidence,
            char_start=start,
            char_end=end,
            rule=draft.rule,
        )

    def _event_of(self, draft: ClaimDraft) -> str | None:
        if draft.clause is None:
            return None
        for index, event in enumerate(self.coded.drafts.events):
            same = (event.position, event.clause) == (draft.position, draft.clause)
            if same and (draft.trigger is None or event.trigger == draft.trigger):
                return self._event_ids[index]
        return None

    def _whole_of(self, draft: ClaimDraft) -> str | None:
        if draft.subset_of is None:
            return None
        for index, claim in enumerate(self.coded.drafts.claims):
            if claim.position == draft.position and claim.number == draft.subset_of:
                return self._claim_ids[index]
        return None

    def _reaction(self, draft: ReactionDraft) -> Reaction:
        evidence, start, end = self._evidence(draft.position, draft.span)
        dating = draft.dating
        return Reaction(
            reaction_id=self._identifier(draft.position, "r"),
            passage_id=self.passage_id(draft.position),
            actor_id=self.actors.identifier(draft.actor) if draft.actor else None,
            target_id=self.actors.identifier(draft.target) if draft.target else None,
            reaction_type=draft.reaction_type,
            date_start=dating.start,
            date_end=dating.end,
            date_basis=dating.basis,
            date_precision=dating.precision,
            date_text=dating.text,
            venue=draft.venue,
            quote=self._text(draft.position, draft.quote) if draft.quote else None,
            replies_to_claim=None,
            replies_to_reaction=None,
            evidence=evidence,
            char_start=start,
            char_end=end,
            rule=draft.rule,
        )


def _claim_order(claim: ClaimDraft) -> tuple[int, int, int]:
    at = claim.number.start if claim.number else claim.trigger[0] if claim.trigger else claim.span[0]
    return claim.position, at, claim.span[0]
