"""Runs tests on a mutant: the module is patched where it is in use, and restored afterwards."""

import importlib.abc
import importlib.machinery
import importlib.util
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

OPTIONS = ("-p", "no:cacheprovider", "-o", "addopts=--import-mode=importlib", "-q", "-x", "--no-header")
# Seconds of the processor, longer than any test takes by far: what has not ended then runs in a circle.
_PATIENCE = 60
_NOWHERE = object()


def failing(items: Iterable[pytest.Item]) -> pytest.Item | None:
    """Run tests of a session that is already collected until one fails, and return that."""
    return next((item for item in items if not passes(item)), None)


def passes(item: pytest.Item) -> bool:
    """Run a test of a session that is already collected."""
    item._initrequest()  # type: ignore[attr-defined]  # a test is run many times
    signal.signal(signal.SIGVTALRM, _give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, _PATIENCE)
    try:
        return all(not report.failed for report in runtestprotocol(item, nextitem=None, log=False))
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _give_up(*_: object) -> None:
    raise TimeoutError


@contextmanager
def patched(module: ModuleType, source: str) -> Iterator[None]:
    """Give the functions of a module other code, and its constants other values, also where they were imported to.

    What was derived from the module when the tests were collected stays as it was: tests that look at that are run
    again by `run_afresh`.
    """
    undo: list[Callable[[], None]] = []
    try:
        fresh: dict[str, Any] = {"__name__": module.__name__, "__file__": module.__file__}
        exec(compile(source, str(module.__file__), "exec"), fresh)
        for name, old in list(vars(module).items()):
            if not name.startswith("__") and not _comes_from_elsewhere(old, module):
                undo += _patch(name, old, fresh.get(name))
        yield
    finally:
        for step in reversed(undo):
            step()


def _comes_from_elsewhere(value: Any, module: ModuleType) -> bool:
    """Whether a function or class was imported to a module."""
    return isinstance(value, FunctionType | type) and value.__module__ != module.__name__


def _patch(name: str, old: Any, new: Any) -> Iterator[Callable[[], None]]:
    """Put a new value in an old one's place; yields what undoes it."""
    if isinstance(old, FunctionType) and isinstance(new, FunctionType):
        yield from _set(old, "__code__", new.__code__)
        yield from _set(old, "__defaults__", new.__defaults__)
        yield from _set(old, "__kwdefaults__", new.__kwdefaults__)
    elif isinstance(old, type):
        for member, value in list(vars(old).items()):
            ours, theirs = (_function(each) for each in (value, vars(new).get(member)))
            if ours and theirs and ours.__code__.co_freevars == theirs.__code__.co_freevars:
                yield from _set(ours, "__code__", theirs.__code__)
    elif not isinstance(old, ModuleType):
        for other in [each for each in list(sys.modules.values()) if getattr(each, name, _NOWHERE) is old]:
            yield from _set(other, name, new)


def _set(target: Any, name: str, value: Any) -> Iterator[Callable[[], None]]:
    before = getattr(target, name)
    setattr(target, name, value)
    yield lambda: setattr(target, name, before)


def _function(value: Any) -> FunctionType | None:
    value = value.fget if isinstance(value, property) else value
    return value if isinstance(value, FunctionType) else None


def run_afresh(module: str, source: str, path: Path, tests: Iterable[str]) -> int:
    """Run tests with another source in a module's place, everything imported anew."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "pipeline"]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Loader(module, source, path))
    return int(pytest.main([*OPTIONS, *tests]))


class _Loader(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module another source."""

    def __init__(self, module: str, source: str, path: Path) -> None:
        self.module, self.source, self.path = module, source, path

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        """Find the one module."""
        return importlib.util.spec_from_loader(name, self, origin=str(self.path)) if name == self.module else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the other source."""
        exec(compile(self.source, str(self.path), "exec"), module.__dict__)
