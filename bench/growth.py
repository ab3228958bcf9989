"""How time and memory grow with the number of documents, by the command line."""

from bench.figure import Figure, at_most
from bench.process import Run, python, run
from bench.setting import Setting

GROUP = "growth"
# From the cheapest to the dearest document, start-up left out.
SPREAD, MEMORY = 1.2, 1.2
ENOUGH = 2


def measure(setting: Setting) -> list[Figure]:
    """Processor time a document and peak memory of a process, from few to many documents."""
    start = _build(setting, 1)
    runs = {count: _build(setting, count) for count in setting.sizes.growth}
    figures: list[Figure] = []
    for count, each in runs.items():
        cost = 1000 * (each.cpu - start.cpu) / (count - 1)
        figures.append(_figure(f"{count:,} documents, processor time each", cost, "ms", each))
        figures.append(_figure(f"{count:,} documents, peak memory of a process", each.peak, "MiB", each))
    done = {count: each for count, each in runs.items() if not each.code}
    if len(done) >= ENOUGH:
        figures += _compared(done, start)
    return figures


def _compared(runs: dict[int, Run], start: Run) -> list[Figure]:
    costs = [(each.cpu - start.cpu) / (count - 1) for count, each in runs.items()]
    most, before = sorted(runs, reverse=True)[:2]
    grown = runs[most].peak / runs[before].peak
    note = f"from {min(runs):,} to {most:,} documents"
    return [
        at_most(GROUP, "dearest by cheapest cost of a document", max(costs) / min(costs), "", SPREAD, note),
        at_most(GROUP, f"memory at {most:,} by that at {before:,}", grown, "", MEMORY),
    ]


def _figure(name: str, value: float, unit: str, each: Run) -> Figure:
    return Figure(GROUP, name, None if each.code else value, unit, note=each.failure)


def _build(setting: Setting, count: int) -> Run:
    out = setting.scratch / f"growth-{count}"
    command = python("-m", "pipeline", "build", "--raw", setting.corpus(count), "--out", out)
    return run(command, setting.project)
