"""The figures: faults tried, survived, lost, by command and kind of fault."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from torture.judge import MOVING, NEW, Outcome

HEAD = ("command", "fault", "tried", "survived", "lost", "new afterwards", "on the move", "DVC mended")


@dataclass(frozen=True, slots=True)
class Trial:
    """What was tried, with which seed, and what came of it."""

    subject: str
    fault: str
    seed: str
    outcome: Outcome


def rows(trials: Sequence[Trial]) -> list[tuple[str, ...]]:
    """Return a row for each command and fault, and one for all together."""
    kinds = dict.fromkeys((trial.subject, trial.fault) for trial in trials)
    table = [_row(*kind, [t for t in trials if (t.subject, t.fault) == kind]) for kind in kinds]
    return [*table, _row("all", "", trials)]


def as_markdown(trials: Sequence[Trial], seed: int) -> str:
    """Return the figures as a table for a page."""
    kills = sum(trial.fault == "killed" for trial in trials)
    lines = [_line(HEAD), "|---|---|---:|---:|---:|---:|---:|---:|", *map(_line, rows(trials))]
    return "\n".join([*lines, "", f"{len(trials)} faults, {kills} of them SIGKILL, with the seed {seed}."])


def as_text(trials: Sequence[Trial]) -> str:
    """Return the figures for a terminal, and what was lost."""
    table = [HEAD, *rows(trials)]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEAD))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table]
    lost = [f"LOST {t.subject}, {t.fault} (seed {t.seed}): {t.outcome.lost}" for t in trials if t.outcome.lost]
    return "\n".join([*lines, *lost])


def _row(subject: str, fault: str, trials: Iterable[Trial]) -> tuple[str, ...]:
    outcomes = [trial.outcome for trial in trials]
    lost = sum(bool(outcome.lost) for outcome in outcomes)
    after = [sum(outcome.after == state for outcome in outcomes) for state in (NEW, MOVING)]
    mended = sum(outcome.mended for outcome in outcomes)
    return (subject, fault, *map(str, (len(outcomes), len(outcomes) - lost, lost, *after, mended)))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
