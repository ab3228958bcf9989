"""The coding room: what a careful human coder would record of a document, by the codebook."""

from collections.abc import Iterable

from pipeline.coding.assembly import Assembly
from pipeline.coding.coder import Coder
from pipeline.coding.merge import merge
from pipeline.curation import Curated
from pipeline.language.parsed import ParsedDocument
from pipeline.records import Records

__all__ = ["code_documents"]


def code_documents(parsed: Iterable[ParsedDocument], curated: Curated) -> Records:
    """Code documents one by one and merge their actors and places; the vocabularies come with them."""
    coder = Coder(curated)
    return merge((Assembly(coder.code(document), curated).records() for document in parsed), curated)
