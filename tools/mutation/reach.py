"""Which tests reach which lines."""

import ast
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

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
    """Notes the lines that are run."""

    def __init__(self, modules: Sequence[ModuleType]) -> None:
        self.lines: dict[str, dict[str, list[int]]] = {}
        self.seconds: dict[str, float] = {}
        self.now: dict[str, set[int]] = {}
        watch = sys.monitoring
        watch.use_tool_id(watch.COVERAGE_ID, "mutants")
        watch.register_callback(watch.COVERAGE_ID, watch.events.LINE, self._see)
        for code in (code for module in modules for code in _codes(module)):
            watch.set_local_events(watch.COVERAGE_ID, code, watch.events.LINE)

    def _see(self, code: CodeType, line: int) -> None:
        self.now.setdefault(code.co_filename, set()).add(line)

    def note(self, test: str, seconds: float) -> None:
        """Put what has been seen down to a test."""
        self.lines[test] = {file: sorted(lines) for file, lines in self.now.items()}
        self.seconds[test], self.now = seconds, {}

    def stop(self) -> None:
        """Look no longer."""
        sys.monitoring.free_tool_id(sys.monitoring.COVERAGE_ID)


def _codes(module: ModuleType) -> Iterator[CodeType]:
    """The code of everything in a module that can be called."""
    found = [vars(each) if isinstance(each, type) else {"": each} for each in vars(module).values()]
    members = [member.fget if isinstance(member, property) else member for each in found for member in each.values()]
    members += [each for value in vars(module).values() if isinstance(value, dict) for each in value.values()]
    for member in members:
        if isinstance(member, FunctionType) and member.__module__ == module.__name__:
            yield from _within(member.__code__)


def _within(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _within(constant)
