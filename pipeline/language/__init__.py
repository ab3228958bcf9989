"""The language room: passages become names, numbers, times and clauses."""

from collections.abc import Iterable, Iterator

from pipeline.curation import Curated
from pipeline.language.parsed import ParsedDocument
from pipeline.source.model import SourceDocument

__all__ = ["ParsedDocument", "parse_documents"]


def parse_documents(documents: Iterable[SourceDocument], curated: Curated) -> Iterator[ParsedDocument]:
    """Read documents in order; raises `InputError` where the language model is missing or altered."""
    from pipeline.language.document import Reader  # noqa: PLC0415 - keeps the model's cost from those who need types only

    return Reader(curated).read(documents)
