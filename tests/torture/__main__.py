"""`python -m torture`: breaks the commands in turn, prints the figures, and puts them into docs/reliability.md."""

import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from pipeline.evaluation.page import refresh_page
from torture import permission
from torture.disc import can_mount
from torture.fault import Fault
from torture.measure import measure
from torture.plan import FAULTS, FULL, NAMES, SHORT, faults_for, subjects
from torture.subject import Subject
from torture.tally import Trial, as_markdown, as_text
from torture.trials import try_out


@click.command()
@click.option("--seed", default=1, show_default=True, help="Another one breaks the runs at other moments.")
@click.option("--short", is_flag=True, help="A few faults of each kind only.")
@click.option("--share", default=1.0, show_default=True, help="Try this part, or this multiple, of the faults.")
@click.option("--only", multiple=True, type=click.Choice([*NAMES, *(f.name for f in FAULTS)]), help="Try these only.")
@click.option("--jobs", default=1, show_default=True, help="Commands that are tried at the same time.")
@click.option("--page", type=click.Path(path_type=Path), help="Put the figures into the block `faults` of this page.")
def main(seed: int, short: bool, share: float, only: tuple[str, ...], jobs: int, page: Path | None) -> None:
    """Break `build`, `dvc repro`, `release` and `deposit`; exit code 1 where anything is lost."""
    if permission.missing():
        click.echo(permission.missing())
    if not can_mount():
        click.echo("disc full: by a limit on the size of files, as no file system can be mounted here")
    names = [name for name in NAMES if not set(only) & set(NAMES) or name in only]
    with tempfile.TemporaryDirectory(prefix="torture-") as work, ThreadPoolExecutor(jobs) as pool:
        runs = [
            pool.submit(_on, subjects(short)[name], _faults(name, short, share, only), seed, Path(work))
            for name in names
        ]
        trials = [trial for run in runs for trial in run.result()]
    click.echo(as_text(trials))
    if page:
        refresh_page(page, "faults", as_markdown(trials, seed))
    sys.exit(any(trial.outcome.lost for trial in trials))


def _faults(name: str, short: bool, share: float, only: Sequence[str]) -> list[Fault]:
    kinds = {fault.name for fault in FAULTS} & set(only) or {fault.name for fault in FAULTS}
    absent = {"no permission"} if permission.missing() else set[str]()
    counts = [round(count * share) for count in (SHORT if short else FULL)[name]]
    return [fault for fault in faults_for(name, counts) if fault.name in kinds - absent]


def _on(subject: Subject, faults: Sequence[Fault], seed: int, work: Path) -> list[Trial]:
    name = subject.name
    folder = work / name.replace(" ", "-")
    folder.mkdir()
    known = measure(subject, folder)
    click.echo(f"{name}: {known.seconds:.1f} s, {known.room} bytes undisturbed; {len(faults)} faults", err=True)
    trials = []
    for trial in try_out(known, faults, seed, folder):
        trials.append(trial)
        click.echo(f"{name}, {trial.fault}: {trial.outcome.lost or trial.outcome.after}", err=True)
    return trials


main()
