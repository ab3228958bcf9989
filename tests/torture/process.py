"""A run under test: a process group of its own, that can be killed as a whole, and what it has said."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from project import ROOT

PIPELINE = (sys.executable, "-m", "pipeline")
GONE = 5.0  # seconds in which the kernel clears away what was killed
LIMIT = 600.0  # seconds after which a run counts as stuck


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run has ended: its exit code (negative: the signal), and what it said."""

    code: int
    said: str

    @property
    def crashed(self) -> bool:
        """Whether it ended without a word that a person can use."""
        return self.code not in {0, -signal.SIGKILL} and ("Traceback" in self.said or not self.said.strip())


class Run:
    """A command in a session of its own; `largest` limits the files that it may write, in bytes."""

    def __init__(
        self, command: Sequence[str], cwd: Path, environment: Mapping[str, str], log: Path, largest: int | None = None
    ) -> None:
        tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        own = {"PATH": tools, "PYTHONPATH": str(ROOT), "DVC_NO_ANALYTICS": "1"}
        self.log = log
        self._process = self._start(command, cwd, {**os.environ, **own, **environment})
        if largest is not None:
            resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (largest, largest))

    def _start(self, command: Sequence[str], cwd: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
        with self.log.open("wb") as said:
            return subprocess.Popen(
                command,
                cwd=cwd,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )

    @property
    def runs(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Kill it with all that it has started, and wait until nothing of it is there."""
        until = time.monotonic() + GONE
        with suppress(ProcessLookupError):
            while time.monotonic() < until:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.poll()
                time.sleep(0.001)

    def end(self) -> Ended:
        """Wait for its end; a run that is stuck is killed."""
        try:
            code = self._process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self.kill()
            code = -signal.SIGALRM
        return Ended(code, self.log.read_text("utf-8", "replace"))

    def wait_for(self, path: Path) -> bool:
        """Wait until a file is there; False where the run ends first."""
        while self.runs:
            if path.exists():
                return True
        return False

    def wait(self, seconds: float) -> bool:
        """Wait some time; False where the run ends first."""
        until = time.monotonic() + seconds
        while self.runs and time.monotonic() < until:
            time.sleep(0.0005)
        return self.runs
