"""The coding room: what a careful human coder would record of a document, by the codebook."""

from collections.abc import Iterable

from pipeline.coding.coder import Coder
from pipeline.coding.rows.assembly import Assembly
from pipeline.coding.rows.merge import Merger, merge
from pipeline.curation import Curated
from pipeline.language.parsed import ParsedDocument
from pipeline.records import Records

__all__ = ["Coder", "Merger", "code_document", "code_documents"]


def code_documents(parsed: Iterable[ParsedDocument], curated: Curated) -> Records:
    """Code documents one by one and merge their actors and places; the vocabularies come with them."""
    coder = Coder(curated)
    return merge((code_document(document, coder) for document in parsed), curated)


def code_document(document: ParsedDocument, coder: Coder) -> Records:
    """Code one document; its records hold all tables but the vocabularies."""
    return Assembly(coder.code(document), coder.curated).records()
