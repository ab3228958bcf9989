"""What a second worker process brings, by the command line."""

from bench.figure import Figure, at_least
from bench.process import Run, python, run
from bench.setting import Setting

GROUP = "workers"
GAIN = 1.8


def measure(setting: Setting) -> list[Figure]:
    """Documents a second by the clock with one and with two worker processes, the start of the program left out."""
    count = setting.sizes.workers
    start = {workers: _build(setting, 1, workers) for workers in (1, 2)}
    runs = {workers: _build(setting, count, workers) for workers in (1, 2)}
    failure = next((each.failure for each in (*start.values(), *runs.values()) if each.code), "")
    if failure:
        return [Figure(GROUP, "two workers by one", None, "", f"≥ {GAIN}", note=failure)]
    rates = {workers: (count - 1) / (runs[workers].wall - start[workers].wall) for workers in runs}
    shown = [Figure(GROUP, f"{n} worker{'s' * (n > 1)}", rate, "documents/s") for n, rate in rates.items()]
    note = f"{count:,} documents by the clock: only an idle machine with two cores tells"
    return [*shown, at_least(GROUP, "two workers by one", rates[2] / rates[1], "", GAIN, note)]


def _build(setting: Setting, count: int, workers: int) -> Run:
    out = setting.scratch / f"workers-{workers}-{count}"
    options = ("--raw", setting.corpus(count), "--out", out, "--workers", str(workers))
    return run(python("-m", "pipeline", "build", *options), setting.project)
