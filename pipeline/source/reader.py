"""Reading raw texts into documents."""

from collections.abc import Collection
from pathlib import Path

from pipeline.errors import InputError
from pipeline.source.box_words import BoxWords, load_box_words
from pipeline.source.files import find_files, read_file
from pipeline.source.folding import fold
from pipeline.source.layout import lay_out
from pipeline.source.model import SourceDocument
from pipeline.source.register import RegisterRow, read_register

# "Battle of St. Ord Jr." may end in a full stop; a line of more words that does is a sentence.
LONGEST_DOTTED_TITLE = 6
# Characters; a text without any line end would be all title.
LONGEST_TITLE = 1000


def read_documents(raw: Path, names: Collection[str] = (), words: BoxWords | None = None) -> tuple[SourceDocument, ...]:
    """Read every `*.txt` under a folder, sorted by document id (the file's name without its ending).

    `names` are known names of actors, which help to cut the summary box. Raises InputError for what cannot be used.
    """
    paths = find_files(raw)
    register = read_register(raw, {path.stem for path in paths})
    return tuple(read_document(path, register.get(path.stem), names, words) for path in paths)


def read_document(
    path: Path, register_row: RegisterRow | None = None, names: Collection[str] = (), words: BoxWords | None = None
) -> SourceDocument:
    """Read one raw text; raise InputError where it cannot be used or is not the text that the register names."""
    file = read_file(path)
    spans = lay_out(file.text, frozenset(names), words or load_box_words())
    if not spans:
        raise InputError(str(path), "has no title", "put the title on the first line")
    passages = tuple(fold(file.text, span, position, kind) for position, (kind, span) in enumerate(spans, 1))
    title = passages[0].text
    if len(title) > LONGEST_TITLE:
        reason = f"the first line has {len(title)} characters and is no title"
        raise InputError(f"{path}:1", reason, "put the title on a line of its own")
    if title.endswith(".") and len(title.split()) > LONGEST_DOTTED_TITLE:
        raise InputError(f"{path}:1", "the first line is a sentence and no title", "put the title on a line of its own")
    if register_row and register_row.title != title:
        reason = f"begins with {title[:80]!r}, but documents.csv calls it {register_row.title!r}"
        raise InputError(str(path), reason, "correct the row's title or document_id")
    url, licence = (register_row.source_url, register_row.licence) if register_row else (None, None)
    return SourceDocument(path.stem, title, url, licence, file.sha256, len(file.text), passages)
