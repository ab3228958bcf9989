"""The coding of one document: clauses in, drafts of events, claims and reactions out."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.coding.actors.cast import Cast
from pipeline.coding.actors.identity import Identity
from pipeline.coding.counts.box import Box
from pipeline.coding.dates.dating_model import TimedPassage
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.events.doubles import once
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Drafts
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.rules import Rules
from pipeline.curation import Curated
from pipeline.language.parsed import ParsedDocument


@dataclass(frozen=True, slots=True)
class CodedDocument:
    """A document with everything that the rules made of it."""

    parsed: ParsedDocument
    identity: Identity
    cast: Cast
    scenery: Scenery
    timeline: Timeline
    drafts: Drafts


class Coder:
    """Codes documents by one set of curated lexicons."""

    def __init__(self, curated: Curated) -> None:
        self.curated = curated
        self.lexicon = Lexicon(curated)

    def code(self, document: ParsedDocument) -> CodedDocument:
        """All drafts of a document."""
        identity = Identity(document, self.curated)
        cast, scenery = Cast(document, identity, self.lexicon), Scenery(document, self.lexicon)
        timeline = self._timeline(document)
        rules = Rules(self.lexicon, cast, scenery, timeline)
        drafts = Drafts()
        _mention_names(document, cast, scenery)
        drafts.claims.extend(Box(document, self.lexicon, cast, timeline).claims())
        for position, passage in enumerate(document.passages):
            if passage.source.kind == "sentence":
                rules.code(Discourse(passage, position, self.lexicon, cast), drafts)
        drafts.events[:] = once(drafts.events)
        cast.forget_mute(drafts.actors())
        return CodedDocument(document, identity, cast, scenery, timeline, drafts)

    def _timeline(self, document: ParsedDocument) -> Timeline:
        timed = [TimedPassage.of(passage, position) for position, passage in enumerate(document.passages)]
        return Timeline.of(timed, document.source.title, _same_name(document), self._happening)

    def _happening(self, word: str) -> str | None:
        """The event type that a word tells, for finding what "three days before the raid" counts from."""
        for base in (
            word,
            word.removesuffix("ed"),
            word.removesuffix("s"),
            word.removesuffix("d"),
            word.removesuffix("ing"),
        ):
            rows = self.lexicon.frames.get(base)
            if rows and rows[0].event_type:
                return rows[0].event_type
        return None


def _same_name(document: ParsedDocument) -> Callable[[str, str], bool]:
    """Whether two spellings mean one entity of the document, or one place within the other."""
    keys: dict[str, str] = {}
    for passage in document.passages:
        for name in passage.names:
            keys[name.text.lower()] = name.key
    return lambda a, b: a.lower() == b.lower() or (a.lower() in keys and keys[a.lower()] == keys.get(b.lower()))


def _mention_names(document: ParsedDocument, cast: Cast, scenery: Scenery) -> None:
    """Every name in the text is a mention, whether a record comes of it or not; a nation's adjective is none.

    A state in the summary box is a party; in running text it may as well be a place, and the rules decide.
    """
    for position, passage in enumerate(document.passages):
        if passage.source.kind == "title":
            continue
        for name in passage.names:
            entity = cast.identity.entities[name.key]
            if entity.category == "place":
                scenery.mention(position, name.start, name.end, name.key, "name")
            elif (entity.category != "nation" or passage.source.kind == "summary") and name.kind != "adjective":
                key = cast.name_key(name)
                if key is not None:
                    cast.mention(position, name.start, name.end, key, "name")
