"""Reading raw texts into documents."""

from collections.abc import Collection
from pathlib import Path

from pipeline.errors import InputError
from pipeline.source.box_words import BoxWords, load_box_words
from pipeline.source.files import RawFile, decode, find_files, read_file
from pipeline.source.folding import fold
from pipeline.source.layout import lay_out
from pipeline.source.model import SourceDocument
from pipeline.source.register import UNKNOWN, Origin, read_register

# "Battle of St. Ord Jr." may end in a full stop; a line of more words that does is a sentence.
LONGEST_DOTTED_TITLE = 6
# Characters; a text without any line end would be all title.
LONGEST_TITLE = 1000


def read_documents(raw: Path, names: Collection[str] = (), words: BoxWords | None = None) -> tuple[SourceDocument, ...]:
    """Read every `*.txt` under a folder, sorted by document id (the file's name without its ending).

    `names` are known names of actors, which help to cut the summary box. Raises InputError for what cannot be used.
    """
    paths = find_files(raw)
    register = read_register(raw, {path.stem for path in paths}.__contains__)
    return tuple(
        read_text(path.stem, decode(read_file(path), str(path)), register.get(path.stem, UNKNOWN), names, words)
        for path in paths
    )


def read_text(
    document_id: str,
    file: RawFile,
    origin: Origin = UNKNOWN,
    names: Collection[str] = (),
    words: BoxWords | None = None,
) -> SourceDocument:
    """Cut one raw text into passages; raise InputError where it has no title or not the one that its origin names."""
    spans = lay_out(file.text, frozenset(names), words or load_box_words())
    if not spans:
        raise InputError(file.where, "has no title", "put the title on the first line")
    passages = tuple(fold(file.text, span, position, kind) for position, (kind, span) in enumerate(spans, 1))
    title = passages[0].text
    if len(title) > LONGEST_TITLE:
        reason = f"the first line has {len(title)} characters and is no title"
        raise InputError(f"{file.where}:1", reason, "put the title on a line of its own")
    if title.endswith(".") and len(title.split()) > LONGEST_DOTTED_TITLE:
        where = f"{file.where}:1"
        raise InputError(where, "the first line is a sentence and no title", "put the title on a line of its own")
    if origin.title not in {None, title}:
        reason = f"begins with {title[:80]!r}, but documents.csv calls it {origin.title!r}"
        raise InputError(file.where, reason, "correct the row's title or document_id")
    characters = len(file.text)
    return SourceDocument(document_id, title, origin.source_url, origin.licence, file.sha256, characters, passages)
