"""Which tests reach which lines."""

import ast
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest

from mutation.trial import passes


@dataclass(frozen=True, slots=True)
class Reach:
    """The lines of each file that each test runs, and its seconds."""

    lines: dict[str, dict[str, list[int]]]
    seconds: dict[str, float]

    def likeliest(self, path: Path, line: int, functions: dict[int, str]) -> list[str]:
        """The tests that run a line's function, or any of the file for a line outside of functions; likeliest first."""
        name = functions.get(line)
        found = [
            test
            for test, files in self.lines.items()
            if any(name is None or functions.get(each) == name for each in files.get(str(path), ()))
        ]
        return sorted(found, key=lambda test: (not name or f"[{name}" not in test, self._rank(test, path, line), test))

    def _rank(self, test: str, path: Path, line: int) -> tuple[bool, float]:
        return line not in self.lines[test].get(str(path), ()), round(self.seconds.get(test, 0), 1)


def measure(session: pytest.Session, modules: Sequence[ModuleType]) -> Reach:
    """Run all tests once and write down what they reach; they must pass."""
    tracer = _Tracer(modules)
    for item in session.items:
        start = time.process_time()
        if not passes([item]):
            sys.exit(f"error: {item.nodeid} fails as it is; mend it first")
        tracer.note(item.nodeid, time.process_time() - start)
    tracer.stop()
    return Reach(tracer.lines, tracer.seconds)


def functions_of(source: str) -> dict[int, str]:
    """The function that each line is in, the innermost."""
    return {
        line: node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


class _Tracer:
    """Notes the lines of some files that are run."""

    def __init__(self, modules: Sequence[ModuleType]) -> None:
        self.files = {str(module.__file__) for module in modules}
        self.lines: dict[str, dict[str, list[int]]] = {}
        self.seconds: dict[str, float] = {}
        self.now: dict[str, set[int]] = {}
        sys.settrace(self._enter)

    def _enter(self, frame: FrameType, _event: str, _what: object) -> Callable[..., Any] | None:
        return self._see if frame.f_code.co_filename in self.files else None

    def _see(self, frame: FrameType, _event: str, _what: object) -> Callable[..., Any]:
        self.now.setdefault(frame.f_code.co_filename, set()).add(frame.f_lineno)
        return self._see

    def note(self, test: str, seconds: float) -> None:
        """Put what has been seen down to a test."""
        self.lines[test] = {file: sorted(lines) for file, lines in self.now.items()}
        self.seconds[test], self.now = seconds, {}

    def stop(self) -> None:
        """Look no longer."""
        sys.settrace(None)
