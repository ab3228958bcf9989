"""The rows of a document's passages and of the citation markers in them."""

from pipeline.coding.coder import CodedDocument
from pipeline.coding.rows.identifiers import Identifiers
from pipeline.coding.rows.outcomes import outcomes_of
from pipeline.records import Citation, Document, Passage


def document_row(coded: CodedDocument) -> Document:
    """The row of a document, with the span of its conflict."""
    source, timeline = coded.parsed.source, coded.timeline
    return Document(
        source.document_id,
        source.title,
        source.source_url,
        source.licence,
        source.sha256,
        source.characters,
        timeline.conflict_start,
        timeline.conflict_end,
    )


def passage_rows(coded: CodedDocument, identifiers: Identifiers) -> tuple[Passage, ...]:
    """One row a passage, with what became of it."""
    return tuple(
        Passage(
            identifiers.passage(position),
            identifiers.document_id,
            parsed.source.position,
            parsed.source.kind,
            outcome,
            parsed.source.text,
            parsed.source.char_start,
            parsed.source.char_end,
        )
        for position, (parsed, outcome) in enumerate(zip(coded.parsed.passages, outcomes_of(coded), strict=True))
    )


def citation_rows(coded: CodedDocument, identifiers: Identifiers) -> tuple[Citation, ...]:
    """One row a marker."""
    return tuple(
        Citation(
            identifiers.new(position, "n"),
            identifiers.passage(position),
            marker.number,
            marker.relation,
            marker.char_start,
            marker.char_end,
        )
        for position, parsed in enumerate(coded.parsed.passages)
        for marker in parsed.source.markers
    )
