"""Breaks the checks one small step at a time and counts the breaks that no test notices.

    python tools/mutants.py pipeline/checks/dates.py …      (or `make mutants`)

Each mutant is a module with one thing changed: a comparison, a number, a word, a call left out, an entry gone from a
list. The tests that reach the changed function are run on it, the likeliest first, until one fails. Survivors are
printed with their line; docs/reliability.md lists them, each with its reason.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT)]

from mutation.changes import Mutant, mutants_of, unchanged  # noqa: E402
from mutation.memory import Memory  # noqa: E402
from mutation.reach import Reach, functions_of, measure, users_of  # noqa: E402
from mutation.trial import OPTIONS, failing, patched, run_afresh  # noqa: E402

TESTS = ("tests/checks", "tests/test_tables.py")
# The tests that look at what was derived when they were collected; all do, in a way, at what is outside of functions.
AFRESH = (
    "tests/checks/test_check_rules.py::test_every_breach_of_every_rule_has_a_broken_row",
    "tests/checks/test_check_rules.py::test_what_is_known_is_what_is_broken",
    "tests/checks/test_engines.py::test_every_constraint_that_a_schema_may_set_is_checked",
)
_PATIENCE = 900
# Enough to see that a module can be patched at all, and to look at first.
_FEW = 5


class Hunt:
    """A pytest plugin that, instead of running the tests once, runs them on every mutant of some files."""

    def __init__(self, files: Sequence[Path], tests: Sequence[str], lines: Sequence[int] = ()) -> None:
        self.files, self.tests, self.lines = files, tests, lines
        # The tests that have noticed mutants of a function, the last one first: they are likely to notice the next.
        self.noticed: dict[str | None, list[str]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Hunt, and print what survives and the figures."""
        memory = Memory()
        memory.serve(map(_module, self.files))
        reach = measure(session, [sys.modules[_module(path)] for path in self.files])
        made = alive = 0
        for path in self.files:
            memory.serve([_module(path)])
            mutants = mutants_of(path.read_text("utf-8"))
            here = [mutant for mutant in mutants if not self.lines or mutant.line in self.lines]
            if here and not self._passes(session, reach, path, unchanged(path.read_text("utf-8")), _FEW):
                sys.exit(f"error: {path} fails when nothing is changed; mend tools/mutation/trial.py")
            self.noticed.clear()
            survivors = [mutant for mutant in here if self._survives(session, reach, path, mutant)]
            made, alive = made + len(here), alive + len(survivors)
            say(f"{path.relative_to(ROOT)}: {len(here)} mutants, {len(here) - len(survivors)} killed")
        say(f"{made} mutants, {made - alive} killed, {alive} survive")
        return True

    def _survives(self, session: pytest.Session, reach: Reach, path: Path, mutant: Mutant) -> bool:
        source = path.read_text("utf-8")
        within = mutant.line in functions_of(source)
        # What no function of the module mentions is in force once the module is made: a class, a field, a type.
        if (within or users_of(source, mutant.line)) and not self._passes(session, reach, path, mutant):
            return False
        if not _survives_afresh(path, mutant, AFRESH if within else self.tests):
            return False
        say(f"  {path.relative_to(ROOT)}:{mutant.line}: {mutant.what}")
        return True

    def _passes(
        self, session: pytest.Session, reach: Reach, path: Path, mutant: Mutant, most: int | None = None
    ) -> bool:
        functions = functions_of(path.read_text("utf-8"))
        noticed = self.noticed.setdefault(functions.get(mutant.line), [])
        tests = dict.fromkeys([*noticed[:_FEW], *reach.likeliest(path, mutant.line, functions)])
        items = {item.nodeid: item for item in session.items}
        try:
            with patched(sys.modules[_module(path)], mutant.source):
                found = failing(items[test] for test in [*tests][:most])
        except Exception:  # a mutant that cannot even be loaded
            return False
        if found:
            noticed[:] = [found.nodeid, *(test for test in noticed if test != found.nodeid)]
        return not found


def _survives_afresh(path: Path, mutant: Mutant, tests: Sequence[str]) -> bool:
    """Whether tests pass that are collected with the mutant in place."""
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as file:
        file.write(mutant.source)
        file.flush()
        command = [sys.executable, __file__, "--tests", *tests, "--trial", file.name, str(path)]
        try:
            return (
                subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=_PATIENCE).returncode == 0
            )
        except subprocess.TimeoutExpired:
            return False


def say(line: str) -> None:
    """Print past pytest, which keeps the standard output to itself."""
    os.write(_OUT, f"{line}\n".encode())


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def main() -> None:
    """Hunt the mutants of the files named; with `--trial`, run what has to be collected anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--tests", nargs="+", default=TESTS, help="Run these tests only; fewer are quicker, and kill less."
    )
    parser.add_argument(
        "--lines", nargs="+", type=int, default=(), help="Break these lines only; quicker, after a line was mended."
    )
    parser.add_argument("--trial", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("files", nargs="+", type=Path, help="Modules to change.")
    options = parser.parse_args()
    files = [file.resolve() for file in options.files]
    os.chdir(ROOT)
    # The plugins of the environment cost more than the tests.
    os.environ |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "POLARS_MAX_THREADS": "1"}
    # A deadline that is missed on a busy machine is no failure, and chance none.
    hypothesis.settings.register_profile("calm", deadline=None, derandomize=True)
    hypothesis.settings.load_profile("calm")
    if options.trial:
        sys.exit(run_afresh(_module(files[0]), options.trial.read_text("utf-8"), files[0], options.tests))
    with tempfile.TemporaryDirectory() as scratch:
        where = (f"--basetemp={scratch}/tests", "-o", "tmp_path_retention_policy=none")
        hunt = Hunt(files, options.tests, options.lines)
        sys.exit(int(pytest.main([*OPTIONS, "-s", "--no-summary", *where, *options.tests], plugins=[hunt])))


_OUT = os.dup(1)

if __name__ == "__main__":
    main()
