"""How time and memory grow with the number of documents, by the command line."""

from bench.figure import Figure, at_most
from bench.process import Run, python, run
from bench.setting import Setting

GROUP = "growth"
# From the cheapest to the dearest document, start-up left out.
SPREAD, MEMORY = 1.2, 1.2
ENOUGH = 2
# So many documents are read once for the start by so many workers: each of them has then loaded what it needs.
START = {1: 1, 2: 16}
MANY = 1000


def measure(setting: Setting) -> list[Figure]:
    """Processor time a document and peak memory of a process, from few to many documents."""
    starts = {workers: _build(setting, count, workers) for workers, count in START.items()}
    runs = {count: _build(setting, count, _workers(count)) for count in setting.sizes.growth}
    costs = {count: _cost(count, each, starts[_workers(count)]) for count, each in runs.items()}
    figures: list[Figure] = []
    for count, each in runs.items():
        figures.append(_figure(f"{count:,} documents, processor time each", costs[count], "ms", each))
        figures.append(_figure(f"{count:,} documents, peak memory of a process", each.peak, "MiB", each))
    done = {count: each for count, each in runs.items() if not each.code}
    if len(done) >= ENOUGH:
        figures += _compared(done, [costs[count] for count in done])
    return figures


def _workers(count: int) -> int:
    """Many documents are read by two processes, only to be done sooner: what is told is what all take together."""
    return 2 if count >= MANY else 1


def _cost(count: int, each: Run, start: Run) -> float:
    """The milliseconds of a document, the start of the program and of its workers left out."""
    return 1000 * (each.cpu - start.cpu) / (count - START[_workers(count)])


def _compared(runs: dict[int, Run], costs: list[float]) -> list[Figure]:
    most, before = sorted(runs, reverse=True)[:2]
    grown = runs[most].peak / runs[before].peak
    note = f"from {min(runs):,} to {most:,} documents"
    return [
        at_most(GROUP, "dearest by cheapest cost of a document", max(costs) / min(costs), "", SPREAD, note),
        at_most(GROUP, f"memory at {most:,} by that at {before:,}", grown, "", MEMORY),
    ]


def _figure(name: str, value: float, unit: str, each: Run) -> Figure:
    return Figure(GROUP, name, None if each.code else value, unit, note=each.failure)


def _build(setting: Setting, count: int, workers: int) -> Run:
    out = setting.scratch / f"growth-{workers}-{count}"
    options = ("--raw", setting.corpus(count), "--out", out, "--workers", str(workers))
    return run(python("-m", "pipeline", "build", *options), setting.project)
