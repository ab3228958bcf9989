"""Read the raw texts: passages, offsets, citation markers."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.curation import known_names, load_curated
from pipeline.intermediate import save
from pipeline.source import read_documents


@click.command()
@options.raw
@options.curated
@options.path("out", "File to write.", "build/source.json")
def command(raw: Path, curated: Path, out: Path) -> None:
    """Read the raw texts: passages with their offsets, citation markers, the items of the summary box."""
    save(read_documents(raw, known_names(load_curated(curated))), out)
