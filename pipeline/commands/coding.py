"""Code the clauses by the codebook: actors, places, events, claims, reactions."""

from pathlib import Path

import click

from pipeline.coding import code_documents
from pipeline.commands import options
from pipeline.commands.progress import progress
from pipeline.curation import load_curated
from pipeline.intermediate import load, save
from pipeline.language import ParsedDocument


@click.command()
@options.path("language", "File that the room before has written.", "build/language.json")
@options.curated
@options.path("out", "File to write.", "build/records.json")
def command(language: Path, curated: Path, out: Path) -> None:
    """Code the clauses by the codebook: who did what to whom, when and where, and who says so."""
    parsed = load(language, tuple[ParsedDocument, ...], "language")
    save(code_documents(progress(parsed, len(parsed), "coding"), load_curated(curated)), out)
