"""The rows of one document, made of the drafts."""

from pipeline.coding.coder import CodedDocument
from pipeline.coding.repeats import without_repeats
from pipeline.coding.rows.actor_rows import ActorRows
from pipeline.coding.rows.claim_rows import ClaimRows
from pipeline.coding.rows.deaths import killed_in
from pipeline.coding.rows.event_rows import EventRows
from pipeline.coding.rows.excerpts import Excerpts
from pipeline.coding.rows.identifiers import Identifiers
from pipeline.coding.rows.mention_rows import MentionRows
from pipeline.coding.rows.passage_rows import citation_rows, document_row, passage_rows
from pipeline.coding.rows.place_rows import PlaceRows
from pipeline.coding.rows.reaction_rows import ReactionRows
from pipeline.curation import Curated
from pipeline.records import Records


class Assembly:
    """Makes the rows of one coded document."""

    def __init__(self, coded: CodedDocument, curated: Curated) -> None:
        self.coded = coded
        document_id = coded.parsed.source.document_id
        self.identifiers = Identifiers(document_id)
        self.actors = ActorRows(document_id, coded.identity, curated, killed_in(coded.drafts))
        self.places = PlaceRows(coded.scenery.entities, curated, document_id)
        self.excerpts = Excerpts(coded.parsed)

    def records(self) -> Records:
        """All rows of the document but the vocabularies."""
        drafts, identifiers = self.coded.drafts, self.identifiers
        events = EventRows(drafts, identifiers, self.excerpts)
        claims = ClaimRows(drafts, identifiers, self.excerpts)
        reactions = ReactionRows(drafts, identifiers, self.excerpts)
        mentions = MentionRows(self.coded, identifiers)
        actors = {self.actors.identifier(key): self.actors.row(key) for key in mentions.actors()}
        places = {self.places.identifier(key): self.places.row(key) for key in mentions.places()}
        records = Records(
            documents=(document_row(self.coded),),
            passages=passage_rows(self.coded, identifiers),
            citations=citation_rows(self.coded, identifiers),
            actors=tuple(self.actors.closure(actors).values()),
            places=tuple(self.places.closure(places).values()),
            mentions=mentions.rows(self.actors, self.places),
            events=events.rows(self.places),
            event_actors=events.actors(self.actors, set(mentions.actors())),
            claims=claims.rows(self.actors, events),
            reactions=reactions.rows(self.actors, claims),
        )
        return without_repeats(records)
