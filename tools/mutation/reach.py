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
        names = {name} if name else users_of(path.read_text("utf-8"), line)
        ranks: dict[str, tuple[bool, bool, bool, float, str]] = {}
        for test, files in self.lines.items():
            lines = files.get(str(path), ())
            runs = any(functions.get(each) in names for each in lines)
            if runs or (lines and not name):
                named = any(f"[{each}" in test for each in names)
                ranks[test] = (not named, not runs, line not in lines, round(self.seconds[test], 1), test)
        return sorted(ranks, key=lambda test: ranks[test])


def measure(session: pytest.Session, modules: Sequence[ModuleType]) -> Reach:
    """Run all tests once and write down what they reach; they must pass."""
    tracer = _Tracer(modules)
    for item in session.items:
        start = time.process_time()
        if not passes(item):
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


def users_of(source: str, line: int) -> set[str]:
    """The functions that mention what is assigned on a line outside of functions."""
    body = ast.parse(source).body
    assigned = {
        each.id
        for node in body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.lineno <= line <= (node.end_lineno or node.lineno)
        for each in ast.walk(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    }
    return {
        node.name
        for node in body
        if isinstance(node, ast.FunctionDef)
        if assigned & {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
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
