"""The street door: raw texts come in, passages with offsets, markers and quotations go on."""

from pipeline.source.box_words import load_box_words
from pipeline.source.files import RawFile, decode
from pipeline.source.model import Marker, PassageKind, Quotation, SourceDocument, SourcePassage
from pipeline.source.reader import read_documents, read_text

__all__ = [
    "Marker",
    "PassageKind",
    "Quotation",
    "RawFile",
    "SourceDocument",
    "SourcePassage",
    "decode",
    "load_box_words",
    "read_documents",
    "read_text",
]
