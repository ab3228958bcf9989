"""Runs the trials, one after the other, each on a fresh copy and with a seed of its own."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from torture.disc import Disc, small_disc
from torture.fault import Fault
from torture.judge import Outcome, judge
from torture.subject import Known
from torture.tally import Trial

_ATTEMPTS = 5


def try_out(known: Known, faults: Sequence[Fault], seed: int, folder: Path) -> Iterator[Trial]:
    """Yield what comes of each fault. One that came too late, after the end of the run, is tried again."""
    for number, fault in enumerate(faults):
        for attempt in range(_ATTEMPTS):
            name = f"{seed}.{number}.{attempt}"
            struck, outcome = _try(known, fault, Random(f"{known.subject.name} {name}"), folder / f"trial-{name}")
            if struck or outcome.lost or attempt == _ATTEMPTS - 1:
                yield Trial(known.subject.name, fault.name, name, outcome)
                break


def _try(known: Known, fault: Fault, chance: Random, folder: Path) -> tuple[bool, Outcome]:
    folder.mkdir()
    disc = small_disc(folder) if isinstance(fault, Disc) else None
    try:
        if disc:
            with disc, known.trial(folder) as bench:
                blow = fault.strike(bench, known, chance)
                return blow.struck, Outcome("", lost=blow.lost) if blow.lost else judge(bench, known)
        with known.trial(folder) as bench:
            blow = fault.strike(bench, known, chance)
            return blow.struck, Outcome("", lost=blow.lost) if blow.lost else judge(bench, known)
    finally:
        shutil.rmtree(folder)
