"""The short form of `make torture`: commands are killed, starved and torn, and lose nothing."""

import sys

import pytest
from project import ROOT, run
from torture.plan import SHORT


@pytest.mark.parametrize("command", SHORT)
def test_nothing_is_lost(command: str) -> None:
    """A mixture of old and new files, a next run that needs help, half a deposit that is published."""
    torture = (sys.executable, "-m", "torture", "--short", "--only", command)
    result = run(*torture, cwd=ROOT, PYTHONPATH=f"{ROOT / 'tests'}:{ROOT}")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "lost" in result.stdout
