"""Runs tests on a mutant, in a process of its own that is given up after the first failure."""

import importlib.abc
import importlib.machinery
import importlib.util
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

OPTIONS = ("-p", "no:cacheprovider", "-o", "addopts=--import-mode=importlib", "-q", "-x", "--no-header")
# Seconds of the processor, and of the clock, longer than any run takes by far: what has not ended then hangs.
PATIENCE, WALL = 300, 3600
FAILED, HUNG = 1, 99


def in_child(work: Callable[[], int]) -> int:
    """Run something in a process of its own, its output thrown away; the exit code, `HUNG` for a hang."""
    if pid := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    for sign in (signal.SIGALRM, signal.SIGPROF):
        signal.signal(sign, lambda *_: os._exit(HUNG))
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    signal.alarm(WALL)
    try:
        code = work()
    except BaseException:
        code = FAILED
    os._exit(code)


def run_patched(session: pytest.Session, module: ModuleType, source: str, items: Iterable[pytest.Item]) -> int:
    """Patch a module that is already in use and run tests of a session that is already collected: quick.

    What was derived from the module when the tests were collected stays as it was: tests that look at that are run
    again by `run_afresh`.
    """
    patch(module, source)
    base = Path(tempfile.mkdtemp())
    session.config._tmp_path_factory._basetemp = base  # type: ignore[attr-defined]  # no public way
    session.config.pluginmanager.register(_Quitter(base))
    for item in items:
        session.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    shutil.rmtree(base, ignore_errors=True)
    return 0


class _Quitter:
    """Ends the process at the first failure."""

    def __init__(self, base: Path) -> None:
        self.base = base

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            shutil.rmtree(self.base, ignore_errors=True)
            os._exit(FAILED)


def patch(module: ModuleType, source: str) -> None:
    """Give the functions of a module other code, and its constants other values, also where they were imported to."""
    fresh: dict[str, Any] = {"__name__": module.__name__, "__file__": module.__file__}
    exec(compile(source, str(module.__file__), "exec"), fresh)
    for name, old in list(vars(module).items()):
        new = fresh.get(name)
        if getattr(old, "__module__", module.__name__) != module.__name__ or name.startswith("__"):
            continue
        if isinstance(old, FunctionType) and isinstance(new, FunctionType):
            old.__code__, old.__defaults__, old.__kwdefaults__ = new.__code__, new.__defaults__, new.__kwdefaults__
        elif isinstance(old, type):
            _patch_methods(old, new)
        elif not isinstance(old, ModuleType):
            for other in [each for each in sys.modules.values() if getattr(each, name, _NOWHERE) is old]:
                setattr(other, name, new)


_NOWHERE = object()


def _patch_methods(old: type, new: Any) -> None:
    for name, member in vars(old).items():
        ours, theirs = (each.fget if isinstance(each, property) else each for each in (member, vars(new).get(name)))
        both = isinstance(ours, FunctionType) and isinstance(theirs, FunctionType)
        if both and ours.__code__.co_freevars == theirs.__code__.co_freevars:
            ours.__code__ = theirs.__code__


def run_afresh(module: str, source: str, path: Path, tests: Iterable[str]) -> int:
    """Run tests with another source in a module's place, everything imported anew."""
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
