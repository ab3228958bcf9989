"""Make checked tables from any folder of texts in one go, without DVC."""

from pathlib import Path

import click

from pipeline.checks import check_tables
from pipeline.coding import code_documents
from pipeline.commands import options
from pipeline.commands.progress import progress
from pipeline.curation import known_names, load_curated
from pipeline.errors import InputError
from pipeline.language import parse_documents
from pipeline.publishing.shelf import Shelf
from pipeline.source import read_documents
from pipeline.tables import write_tables
from pipeline.verdict import hash_tables, insist


@click.command()
@options.folder("raw", "Folder of the raw texts (every .txt under it).")
@options.path("out", "Folder for the tables; made if it is not there.")
@options.curated
@options.schemas
def command(raw: Path, out: Path, curated: Path, schemas: Path) -> None:
    """Read every .txt under RAW and write the twelve tables to OUT, only if all of them are valid.

    The tables are made and checked aside, then moved in together; a run that fails leaves OUT as it was.
    """
    if out.exists() and not out.is_dir():
        raise InputError(str(out), "not a folder", "give another with --out")
    facts = load_curated(curated)
    documents = read_documents(raw, known_names(facts))
    parsed = progress(parse_documents(documents, facts), len(documents), "build")
    records = code_documents(parsed, facts)
    shelf = Shelf(out, out / ".incoming")
    with shelf.staging() as aside:
        write_tables(records, aside)
        hash_tables(aside)
        insist(check_tables(aside, raw, schemas).findings)
        shelf.move_in()
