"""From any number of documents to checked tables in OUT: what is finished is kept, what fails is set aside."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.corpus.assembly import Assembly
from pipeline.corpus.fingerprint import facts_of, program
from pipeline.corpus.inputs import Corpus
from pipeline.corpus.listing import Listing
from pipeline.corpus.output import CSV_UP_TO, Format, replaced, write_csv, write_parquet
from pipeline.corpus.pending import pending
from pipeline.corpus.progress import Progress
from pipeline.corpus.units import Batch, Coded, Outcome, Rules
from pipeline.corpus.verdict import all_failed, some_failed
from pipeline.corpus.work import Work, work_in
from pipeline.curation import load_curated
from pipeline.errors import InputError
from pipeline.publishing.shelf import Shelf
from pipeline.schemas import load_schemas

Engine = Callable[[Rules, Iterable[Batch]], Iterator[tuple[Outcome, ...]]]
# Batches that each of several workers gets at least, so that none is left with nothing to do.
SHARE = 4


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built of what; `workers` is how many batches are read at a time, `batch` a batch's documents."""

    raw: str
    out: Path
    curated: Path
    schemas: Path
    workers: int = 1
    batch: int = 16
    format: Format = "auto"


def build(order: Order, engine: Engine) -> None:
    """Build the tables; raises InputError or InvalidTablesError, with OUT as it was, where no document can be used.

    Where some can and some cannot, the tables of the others are written, and PipelineError tells of the rest.
    """
    if order.out.exists() and not order.out.is_dir():
        raise InputError(str(order.out), "not a folder", "give another with --out")
    facts, schemas = load_curated(order.curated), load_schemas(order.schemas)
    rules = Rules(facts, schemas, facts_of(order.curated, order.schemas), program())
    corpus = Corpus(order.raw)
    with work_in(order.out) as work:
        listing = Listing(work.run)
        listing.fill(corpus.entries())
        if not listing.total:
            raise InputError(order.raw, "holds no .txt file", "put at least one raw text into it")
        _read_all(order, corpus, rules, work, listing, engine)
        if not listing.done:
            raise all_failed(order.raw, listing)
        _publish(order, rules, work, listing)
        work.finished.forget(listing.is_done)
        if listing.failed:
            raise some_failed(order.out, listing)


def _read_all(order: Order, corpus: Corpus, rules: Rules, work: Work, listing: Listing, engine: Engine) -> None:
    """Read what is not finished, and keep it as it comes."""
    shares = order.workers * SHARE if order.workers > 1 else 1
    size = min(order.batch, math.ceil(listing.total / shares))
    with Progress(listing.total) as progress:
        batches = pending(corpus, rules, work.finished, listing, progress.skip, size)
        for outcomes in engine(rules, batches):
            coded = [one for one in outcomes if isinstance(one, Coded)]
            work.finished.keep(coded)
            listing.finish(one.document_id for one in coded)
            for one in outcomes:
                if not isinstance(one, Coded):
                    listing.set_aside(one)
            progress.advance(len(outcomes))


def _publish(order: Order, rules: Rules, work: Work, listing: Listing) -> None:
    """Put the tables of all that is done into OUT, together or not at all."""
    assembly = Assembly(work.run)
    assembly.add(work.finished.records(listing.is_done))
    assembly.finish(rules.facts, rules.schemas)
    shelf = Shelf(order.out, order.out / ".incoming")
    with shelf.staging() as aside:
        if order.format == "parquet" or (order.format == "auto" and listing.done > CSV_UP_TO):
            write_parquet(assembly.lines, aside, rules.schemas)
        else:
            write_csv(assembly.lines, aside)
        if listing.failed:
            with (aside / "failed.csv").open("w", encoding="utf-8", newline="") as file:
                file.writelines(listing.report())
        shelf.move_in(replaced(order.out))
