"""Runs a program and takes its time and memory."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

KIB = 1024
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Run:
    """A run: seconds by the clock, seconds of processor time, the highest memory of one of its processes in MiB."""

    wall: float
    cpu: float
    peak: float
    code: int
    output: str

    @property
    def failure(self) -> str:
        """Nothing, or the last line that a failed run wrote."""
        return "" if self.code == 0 else (self.output.strip().splitlines() or ["no output"])[-1]


def run(command: Sequence[str | Path], cwd: Path) -> Run:
    """Run a command of this environment in a folder; times and memory are those of it and of all that it started."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment["DVC_NO_ANALYTICS"] = "1"
    with TemporaryFile() as output:
        begin = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), cwd=cwd, env=environment, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    unit = 1 if sys.platform == "darwin" else KIB
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / MIB, process.returncode, text)


def best(command: Sequence[str | Path], cwd: Path, times: int) -> Run:
    """The fastest of several runs, the first of which only warms the caches of the system."""
    run(command, cwd)
    return min((run(command, cwd) for _ in range(times)), key=lambda each: each.wall)


def python(*arguments: str | Path) -> list[str | Path]:
    """The command that runs this Python."""
    return [sys.executable, *arguments]
