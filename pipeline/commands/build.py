"""Make checked tables from any number of texts in one go, without DVC."""

from functools import partial
from typing import Any

import click

from pipeline.commands import options
from pipeline.corpus.build import Engine, Order, build
from pipeline.corpus.here import read_here
from pipeline.corpus.output import CSV_UP_TO
from pipeline.corpus.processes import read_in_processes
from pipeline.errors import InputError

BATCH = 16


@click.command()
@click.option("--raw", required=True, help="The texts: a folder, glob, .txt, .jsonl or .parquet file, or fsspec URL.")
@options.path("out", "Folder for the tables; made if it is not there.")
@options.curated
@options.schemas
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read at a time.")
@click.option("--cluster", help="Address of a Dask scheduler that hands out the work, as tcp://host:8786.")
@click.option(
    "--format",
    type=click.Choice(["auto", "csv", "parquet"]),
    default="auto",
    show_default=True,
    help=f"Of the tables; auto is CSV up to {CSV_UP_TO:,} documents, Parquet above.",
)
@click.option("--batch", type=click.IntRange(1), default=BATCH, show_default=True, help="Documents a task, at most.")
def command(workers: int, cluster: str | None, **given: Any) -> None:
    """Read every document of RAW and write the twelve tables to OUT.

    A document that cannot be read or whose rows break a rule is set aside in OUT/failed.csv; the others go on, and the
    exit code is 1. Where none is left, OUT stays as it was. The tables are moved in together. What is finished is
    kept in OUT/.work: a run that was stopped goes on where it was, and later runs read only what has changed.
    """
    build(Order(workers=workers, **given), _engine(workers, cluster))


def _engine(workers: int, cluster: str | None) -> Engine:
    if cluster is None:
        return read_here if workers == 1 else partial(read_in_processes, workers=workers)
    if workers > 1:
        raise InputError("--workers", "is for this machine alone", "leave it out with --cluster")
    try:
        from pipeline.corpus.cluster import read_on_cluster  # noqa: PLC0415 - an extra that few need
    except ModuleNotFoundError as error:
        remedy = "pip install --require-hashes -r requirements-cluster.txt"
        raise InputError("--cluster", f"the package {error.name} is not installed", remedy) from error
    return partial(read_on_cluster, address=cluster)
