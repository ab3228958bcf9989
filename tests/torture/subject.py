"""What is broken: a command, the state that it starts from, and the one that it has to reach."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from torture.process import Ended, Run

State = Mapping[str, str]


@dataclass
class Bench:
    """One trial's copy of a project, and how its results are read.

    `rival` is the command that runs beside the first one in trials of two at once. `aside` is where the new files are
    made ready. `unsure` are patterns of other files that may be half written when the power fails.
    """

    home: Path
    command: Sequence[str]
    rival: Sequence[str]
    read: Callable[[], State]
    aside: Path
    folders: Sequence[Path]
    unsure: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    mending: Sequence[str] = ()
    asked: Callable[[], int] = lambda: 0
    surplus: Callable[[], list[str]] = list

    def start(self, wrapper: Sequence[str] = (), rival: bool = False, largest: int | None = None) -> Run:
        """Start the command."""
        command = [*wrapper, *(self.rival if rival else self.command)]
        return self._run(command, largest)

    def mend(self) -> Ended:
        """Run what puts right the files of other programs."""
        return self._run(self.mending).end()

    def _run(self, command: Sequence[str], largest: int | None = None) -> Run:
        # Neither what it says nor what it needs for a while may lie in the project; the latter is on the same disc.
        logs, passing = self.home.parent.with_name("logs"), self.home.parent / "passing"
        for folder in (logs, passing):
            folder.mkdir(exist_ok=True)
        log = Path(tempfile.mkstemp(dir=logs)[1])
        return Run(command, self.home, {"TMPDIR": str(passing), **self.environment}, log, largest)

    @property
    def journal(self) -> Path:
        """What lies there while a move is under way."""
        return self.aside / "journal.json"

    def left_behind(self) -> list[str]:
        """Return what a finished run must not leave."""
        own = (self.aside, self.aside.with_name(f"{self.aside.name}.lock"))
        left = [path for path in own if path.exists()] + list(self.home.rglob("*.partial"))
        return [str(path.relative_to(self.home)) for path in left] + self.surplus()


class Subject(Protocol):
    """A command that is put to the test."""

    @property
    def name(self) -> str:
        """What people call it."""

    def prepare(self, template: Path) -> None:
        """Make a project in the old state, with everything changed that leads to the new one."""

    def bench(self, home: Path) -> AbstractContextManager[Bench]:
        """Lend a bench on a copy of the project."""


@dataclass(frozen=True, slots=True)
class Known:
    """A subject with what undisturbed runs have shown: both states, the seconds and the room that a run takes."""

    subject: Subject
    template: Path
    old: State
    new: State
    seconds: float
    requests: int
    room: int

    @contextmanager
    def trial(self, folder: Path) -> Iterator[Bench]:
        """Lend a bench on a new copy of the project in the old state, gone afterwards."""
        home = folder / "home"
        shutil.copytree(self.template, home, symlinks=True)
        with self.subject.bench(home) as bench:
            yield bench


def digests(folder: Path, *patterns: str) -> State:
    """Return the checksum of every file that the patterns name."""
    files = sorted({path for pattern in patterns for path in folder.glob(pattern) if path.is_file()})
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
