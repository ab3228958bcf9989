"""The street door: raw texts come in, passages with offsets, markers and quotations go on."""

from pipeline.source.model import Marker, PassageKind, Quotation, SourceDocument, SourcePassage
from pipeline.source.reader import read_documents, read_text

__all__ = [
    "Marker",
    "PassageKind",
    "Quotation",
    "SourceDocument",
    "SourcePassage",
    "read_documents",
    "read_text",
]
