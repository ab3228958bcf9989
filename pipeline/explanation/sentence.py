"""A sentence that stands in no file, as a small document in memory."""

from pipeline.errors import InputError
from pipeline.source.folding import MARKER, fold
from pipeline.source.model import SourceDocument

TITLE = "Sentence"
DOCUMENT = "sentence"


def from_sentence(text: str) -> SourceDocument:
    """Make a document of sentences, one a line; raise InputError where there is none."""
    lines = [line for line in text.splitlines() if any(letter.isalpha() for letter in MARKER.sub("", line))]
    if not lines:
        raise InputError("standard input", "holds no sentence", "give one, or the id of a passage as argument")
    raw = "\n\n".join([TITLE, *lines]) + "\n"
    passages = [fold(raw, (0, len(TITLE)), 1, "title")]
    start = len(TITLE) + 2
    for position, line in enumerate(lines, 2):
        passages.append(fold(raw, (start, start + len(line)), position, "sentence"))
        start += len(line) + 2
    return SourceDocument(DOCUMENT, TITLE, None, None, "", len(raw), tuple(passages))
