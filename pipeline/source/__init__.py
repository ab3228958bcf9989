"""The street door: raw texts come in, passages with offsets, markers and quotations go on."""

from pipeline.source.model import Marker, PassageKind, Quotation, SourceDocument, SourcePassage
from pipeline.source.reader import read_document, read_documents

__all__ = [
    "Marker",
    "PassageKind",
    "Quotation",
    "SourceDocument",
    "SourcePassage",
    "read_document",
    "read_documents",
]
