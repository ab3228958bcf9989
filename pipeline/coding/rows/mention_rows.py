"""The rows of mentions, and the actors and places that a document mentions."""

from pipeline.coding.coder import CodedDocument
from pipeline.coding.model import MentionDraft
from pipeline.coding.rows.actor_rows import ActorRows
from pipeline.coding.rows.identifiers import Identifiers
from pipeline.coding.rows.place_rows import PlaceRows
from pipeline.records import Mention


class MentionRows:
    """Makes the mention rows of one document."""

    def __init__(self, coded: CodedDocument, identifiers: Identifiers) -> None:
        self.coded, self.identifiers = coded, identifiers

    def actors(self) -> list[str]:
        """The keys of the actors that the text means somewhere."""
        return sorted({mention.key for mention in self.coded.cast.mentions.values()})

    def places(self) -> list[str]:
        """The keys of the places that the text means somewhere."""
        return sorted({mention.key for mention in self.coded.scenery.mentions.values()})

    def rows(self, actors: ActorRows, places: PlaceRows) -> tuple[Mention, ...]:
        """One row a mention, in the order of the text."""
        drafts = [*self.coded.cast.mentions.values(), *self.coded.scenery.mentions.values()]
        drafts.sort(key=lambda m: (m.position, m.start, m.end, m.place, m.key))
        return tuple(self._row(draft, actors, places) for draft in drafts)

    def _row(self, draft: MentionDraft, actors: ActorRows, places: PlaceRows) -> Mention:
        passage = self.coded.parsed.passages[draft.position]
        text = passage.text[draft.start : draft.end]
        name = self.coded.scenery.entities[draft.key].name if draft.place else self.coded.identity.facts[draft.key].name
        return Mention(
            self.identifiers.new(draft.position, "m"),
            self.identifiers.passage(draft.position),
            None if draft.place else actors.identifier(draft.key),
            places.identifier(draft.key) if draft.place else None,
            text,
            "alias" if draft.basis == "name" and text != name else draft.basis,
            *passage.source.raw_span(draft.start, draft.end),
        )
