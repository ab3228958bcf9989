"""Which faults meet which command, and how often: in full, and in the short form that fits into every test run."""

from collections.abc import Mapping, Sequence

from torture.disc import Disc
from torture.fault import Fault
from torture.kill import Kill
from torture.permission import Permission
from torture.power import Power
from torture.subject import Subject
from torture.subjects import Build, Deposit, Release, Repro
from torture.torn_release import TornRelease
from torture.twice import Twice

FAULTS: Sequence[Fault] = (Kill(), Disc(), Permission(), Power(), Twice())
NAMES = ("build", "dvc repro", "release", "deposit")
# How often each fault meets a command: killed, disc full, no permission, cut short, two at once.
FULL = {"build": (60, 16, 8, 16, 8), "dvc repro": (50, 12, 10, 20, 5), "release": (60, 16, 8, 16, 8)}
FULL["deposit"] = (50, 5, 6, 12, 8)
SHORT = {"build": (1, 0, 0, 0, 0), "dvc repro": (1, 0, 0, 0, 0), "release": (1, 1, 0, 1, 1), "deposit": (2, 1, 1, 1, 1)}


def subjects(short: bool) -> Mapping[str, Subject]:
    """Return the commands that are broken, by name."""
    return dict(zip(NAMES, (Build(), Repro(last=short), Release(), Deposit()), strict=True))


def faults_for(subject: str, counts: Sequence[int]) -> list[Fault]:
    """Return the faults that a command has to take, each as often as it has to."""
    chosen: list[Fault] = []
    for fault, count in zip(FAULTS, counts, strict=True):
        own = TornRelease() if subject == "deposit" and isinstance(fault, Power) else fault
        chosen += [own] * count
    return chosen
