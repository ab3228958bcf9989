"""A copy of the project to break, and the programs that are run in it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LEFT_BEHIND = {
    ".git",
    ".venv",
    "build",
    "dist",
    "__pycache__",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
}

Run = subprocess.CompletedProcess[str]


def _ignored(folder: str, names: list[str]) -> set[str]:
    caches = {"tmp", "cache"} if Path(folder).name == ".dvc" else set[str]()
    return {name for name in names if name in LEFT_BEHIND | caches}


def copy_project(target: Path) -> Path:
    """Copy the files that a download of the project holds: no git, no environment, nothing built."""
    shutil.copytree(ROOT, target, ignore=_ignored)
    return target


def run(*command: str, cwd: Path, **environment: str) -> Run:
    """Run a program of the environment in a folder; the output is a pipe, not a terminal."""
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": tools, "PYTHONPATH": "", "DVC_NO_ANALYTICS": "1", **environment}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=600)


def pipeline(*arguments: str, cwd: Path = ROOT, **environment: str) -> Run:
    """Run `python -m pipeline` in a folder."""
    return run(sys.executable, "-m", "pipeline", *arguments, cwd=cwd, **environment)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def tables(out: Path) -> dict[str, bytes]:
    """Return what a user sees of the results of `build`: all but the hidden store of finished documents."""
    return {name: data for name, data in contents(out).items() if not name.startswith(".work/")}
