"""All that the pipeline makes of a passage, gathered for showing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.coding.coder import CodedDocument, Coder
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft, EventDraft, ReactionDraft
from pipeline.coding.rows.assembly import Assembly
from pipeline.curation import Curated
from pipeline.errors import InputError
from pipeline.language import parse_documents
from pipeline.language.parsed import ParsedPassage
from pipeline.records import Claim, Event, Passage, Reaction, Records
from pipeline.source import SourceDocument

Row = Event | Claim | Reaction


@dataclass(frozen=True, slots=True)
class Made:
    """A row and the clause whose rule made it; None where no clause did."""

    row: Row
    clause: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage as it was read: `made` are its rows, `discourse` and `frames` what the rules asked."""

    position: int
    passage: ParsedPassage
    row: Passage
    coded: CodedDocument
    records: Records
    discourse: Discourse
    frames: Frames
    made: tuple[Made, ...]


def read_passages(document: SourceDocument, curated: Curated, passage_id: str | None = None) -> Iterator[Reading]:
    """Read a document and yield one passage, or all its sentences; raise InputError where it has no such passage."""
    parsed = next(iter(parse_documents([document], curated)))
    coder = Coder(curated)
    coded = coder.code(parsed)
    records = Assembly(coded, curated).records()
    rows = {row.passage_id: position for position, row in enumerate(records.passages)}
    if passage_id is not None and passage_id not in rows:
        first, last = records.passages[0].passage_id, records.passages[-1].passage_id
        raise InputError(passage_id, "no such passage", f"the document has {first} to {last}")
    for identifier, position in rows.items():
        wanted = parsed.passages[position].source.kind == "sentence" if passage_id is None else False
        if wanted or identifier == passage_id:
            yield _reading(coded, records, position, coder.lexicon)


def _reading(coded: CodedDocument, records: Records, position: int, lexicon: Lexicon) -> Reading:
    passage, row = coded.parsed.passages[position], records.passages[position]
    discourse = Discourse(passage, position, lexicon, coded.cast)
    frames = Frames(lexicon, coded.cast, coded.scenery)
    made = (
        *_made("event", records.events, coded.drafts.events, row.passage_id, position),
        *_made("claim", records.claims, coded.drafts.claims, row.passage_id, position),
        *_made("reaction", records.reactions, coded.drafts.reactions, row.passage_id, position),
    )
    return Reading(position, passage, row, coded, records, discourse, frames, made)


def _made(
    kind: str, rows: Sequence[Row], drafts: Sequence[EventDraft | ClaimDraft | ReactionDraft], passage: str, at: int
) -> Iterator[Made]:
    """The rows of a passage with their drafts; what only repeats a row before it has a number, and no row."""
    kept = {str(getattr(row, f"{kind}_id")): row for row in rows}
    for number, draft in enumerate((draft for draft in drafts if draft.position == at), 1):
        row = kept.get(f"{passage}.{kind[0]}{number}")
        if row is not None:
            yield Made(row, draft.clause)
