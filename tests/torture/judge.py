"""Looks at what a broken run has left: wholly the old or wholly the new, and a next run that needs no help."""

from dataclasses import dataclass

from pipeline.errors import PipelineError
from pipeline.publishing.shelf import Shelf
from torture.process import Ended
from torture.subject import Bench, Known, State

OLD, NEW, MOVING = "old", "new", "on the move"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a trial: the state right after the fault, whether DVC's files had to be mended, why it is lost."""

    after: str
    mended: bool = False
    lost: str = ""


def judge(bench: Bench, known: Known) -> Outcome:
    """Judge a trial after its fault is over."""
    after = _state(bench, known)
    if after == MOVING:
        try:
            Shelf(bench.aside.parent if bench.aside.name == ".incoming" else bench.home, bench.aside).settle()
        except (PipelineError, OSError) as error:
            return Outcome(after, lost=f"a move that cannot be settled: {error}")
        if _state(bench, known) not in {OLD, NEW}:
            return Outcome(after, lost=f"a mixture that cannot be settled: {_differing(bench.read(), known)}")
    elif after not in {OLD, NEW}:
        return Outcome(after, lost=f"a mixture: {_differing(bench.read(), known)}")
    ended = bench.start().end()
    mended = bool(ended.code and bench.mending)
    if mended:
        bench.mend()
        ended = bench.start().end()
    return Outcome(after, mended, _fault_of(ended, bench, known))


def fault_of_failure(ended: Ended, bench: Bench) -> str:
    """Return what is wrong with how a run has failed, or nothing: it says so, and cleans up after itself."""
    if ended.crashed:
        return f"a crash instead of a message: {ended.said.strip()[-300:]}"
    left = bench.left_behind()
    return f"left behind by a run that failed: {', '.join(left)}" if ended.code and left else ""


def _fault_of(ended: Ended, bench: Bench, known: Known) -> str:
    if ended.code:
        return f"the next run fails with {ended.code}: {ended.said.strip()[-300:]}"
    if bench.read() != known.new:
        return f"the next run gives something else: {_differing(bench.read(), known)}"
    left = bench.left_behind()
    return f"left behind: {', '.join(left)}" if left else ""


def _state(bench: Bench, known: Known) -> str:
    found = bench.read()
    if found in (known.old, known.new):
        return OLD if found == known.old else NEW
    return MOVING if bench.journal.exists() else "mixture"


def _differing(found: State, known: Known) -> str:
    names = sorted({*found, *known.old, *known.new})
    return ", ".join(
        name for name in names if found.get(name) != known.old.get(name) or found.get(name) != known.new.get(name)
    )[:300]
