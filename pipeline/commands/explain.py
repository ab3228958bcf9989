"""Show how a sentence is read, and what each rule made of it."""

import sys
from pathlib import Path

import click

from pipeline.commands import options
from pipeline.curation import load_curated
from pipeline.errors import InputError
from pipeline.explanation import explain, from_sentence, read_passages
from pipeline.source import SourceDocument, read_documents


@click.command()
@click.argument("passage_id", required=False)
@options.path("raw", "Folder of the raw texts (every .txt under it).", "raw")
@options.curated
def command(passage_id: str | None, raw: Path, curated: Path) -> None:
    """Show how the passage PASSAGE_ID is read, or a sentence on standard input.

    Names, numbers and times with what they mean; clauses with their parts and who says them; the rows that the rules
    made, and for a clause that made no event why not.
    """
    document = from_sentence(_standard_input()) if passage_id is None else _document(raw, passage_id)
    readings = read_passages(document, load_curated(curated), passage_id)
    click.echo("\n".join(explain(reading) for reading in readings), nl=False)


def _document(raw: Path, passage_id: str) -> SourceDocument:
    documents = {document.document_id: document for document in read_documents(raw)}
    found = documents.get(passage_id.rpartition(".")[0])
    if found is None:
        example = f"{next(iter(documents))}.p02"
        raise InputError(passage_id, f"no such passage in {raw}", f"an id looks like {example}")
    return found


def _standard_input() -> str:
    if sys.stdin.isatty():
        raise InputError("PASSAGE_ID", "is missing", "give one, or a sentence on standard input")
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError:
        raise InputError("standard input", "not UTF-8") from None
