"""What a measurement is given: where the project is, where to work, and how large to measure."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import sched_getaffinity, sched_setaffinity
from pathlib import Path

from bench.corpus import Recombiner


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured: documents, rows of events, and how often a short run is repeated."""

    throughput: int
    workers: int
    growth: tuple[int, ...]
    events: int
    repeats: int


FULL = Sizes(throughput=400, workers=400, growth=(10, 100, 1000, 10_000), events=1_000_000, repeats=5)
QUICK = Sizes(throughput=60, workers=20, growth=(10, 40), events=100_000, repeats=2)


@dataclass(frozen=True, slots=True)
class Setting:
    """One run of the measurements; `scratch` is a folder of its own."""

    project: Path
    scratch: Path
    sizes: Sizes

    @property
    def recombiner(self) -> Recombiner:
        """The maker of larger corpora from the project's texts."""
        return Recombiner([self.project / "raw", self.project / "tests" / "probe"], self.project / "curated")

    def corpus(self, count: int) -> Path:
        """A folder with so many recombined documents, made at the first call."""
        folder = self.scratch / f"corpus-{count}"
        if not folder.exists():
            self.recombiner.write(count, folder)
        return folder


@contextmanager
def one_core() -> Iterator[None]:
    """Keep this process on one core, so that no library takes a second one in silence."""
    allowed = sched_getaffinity(0)
    sched_setaffinity(0, {min(allowed)})
    try:
        yield
    finally:
        sched_setaffinity(0, allowed)
