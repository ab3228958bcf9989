"""Runs a program and takes its time and memory."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

LAUNCH = Path(__file__).with_name("launch.py").resolve()
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
    with TemporaryDirectory() as folder:
        used, output = Path(folder, "used.json"), Path(folder, "output")
        with output.open("wb") as file:
            launch = [sys.executable, "-S", "-E", LAUNCH, used, *command]
            subprocess.run(list(map(str, launch)), cwd=cwd, env=environment, stdout=file, stderr=file, check=True)
        wall, cpu, peak, code = json.loads(used.read_text("utf-8"))
        text = output.read_bytes().decode("utf-8", "replace")
    unit = 1 if sys.platform == "darwin" else KIB
    return Run(wall, cpu, peak * unit / MIB, code, text)


def best(command: Sequence[str | Path], cwd: Path, times: int) -> Run:
    """The fastest of several runs, the first of which only warms the caches of the system."""
    run(command, cwd)
    return min((run(command, cwd) for _ in range(times)), key=lambda each: each.wall)


def python(*arguments: str | Path) -> list[str | Path]:
    """The command that runs this Python."""
    return [sys.executable, *arguments]
