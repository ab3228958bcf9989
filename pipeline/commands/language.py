"""Parse the passages: clauses, names, numbers, time expressions."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.commands.progress import progress
from pipeline.curation import load_curated
from pipeline.intermediate import load, save
from pipeline.language import parse_documents
from pipeline.source import SourceDocument


@click.command()
@options.path("source", "File that the room before has written.", "build/source.json")
@options.curated
@options.path("out", "File to write.", "build/language.json")
def command(source: Path, curated: Path, out: Path) -> None:
    """Parse the passages: clauses with their parts, names, numbers and time expressions."""
    documents = load(source, tuple[SourceDocument, ...], "source")
    parsed = parse_documents(documents, load_curated(curated))
    save(tuple(progress(parsed, len(documents), "language")), out)
