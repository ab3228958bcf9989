"""A Dask cluster of separate processes on this machine: one is killed in the middle, and nothing shows it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from corpus.corpus_sample import build, built, write_texts
from corpus.test_resume import DEADLINE, finished, start, wait_for
from project import ROOT, tables

from pipeline.corpus import cluster, units
from pipeline.corpus.finished import Finished
from pipeline.corpus.units import Coded

HERE = ("--host", "127.0.0.1")
WORKER = ("--nthreads", "1", "--no-nanny", "--no-dashboard")


def begin(stack: ExitStack, module: str, *options: str) -> "subprocess.Popen[bytes]":
    """Start a server of the cluster, which ends with the test."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", *HERE, *options]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    stack.callback(process.kill)
    return process


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def cluster_of(stack: ExitStack, workers: int) -> tuple[str, list["subprocess.Popen[bytes]"]]:
    """Start a scheduler and workers; give the scheduler's address and the workers."""
    _, address = scheduler_of(stack)
    return address, [begin(stack, "dask_worker", address, *WORKER) for _ in range(workers)]


def scheduler_of(stack: ExitStack) -> "tuple[subprocess.Popen[bytes], str]":
    """Start a scheduler that listens on this machine only; give it and its address."""
    port = free_port()
    scheduler = begin(stack, "dask_scheduler", "--port", str(port), "--no-dashboard")
    return scheduler, f"tcp://127.0.0.1:{port}"


def test_a_worker_that_is_killed_does_not_show(tmp_path: Path, stack: ExitStack) -> None:
    """Documents that are lost with a worker, read by half, or told in another order."""
    raw, out = write_texts(tmp_path / "raw", 16), tmp_path / "out"
    address, workers = cluster_of(stack, 2)
    run = start(raw, out, "--cluster", address)
    stack.callback(run.wait)
    stack.callback(run.kill)
    wait_for(out, 4, run)
    os.kill(workers[0].pid, signal.SIGKILL)
    assert workers[0].wait() == -signal.SIGKILL
    assert finished(out) < 16
    assert run.wait(timeout=DEADLINE) == 0
    assert workers[1].poll() is None
    assert tables(out) == built(raw, tmp_path / "alone")


def test_a_scheduler_that_is_lost_is_said(tmp_path: Path, stack: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that hangs with its scheduler, or ends in a traceback, or forgets what was finished."""
    raw, out = write_texts(tmp_path / "raw", 4), tmp_path / "out"
    scheduler, address = scheduler_of(stack)
    begin(stack, "dask_worker", address, *WORKER)
    kept = Finished.keep

    def keep(self: Finished, coded: Iterable[Coded]) -> None:
        kept(self, coded)
        scheduler.kill()

    monkeypatch.setattr(Finished, "keep", keep)
    result = build(raw, out, "--cluster", address, "--batch", "1")
    assert result.exit_code == 1
    assert result.stderr == f"error: {address}: lost the scheduler; run again to go on from here\n"
    assert finished(out) > 0


def test_a_cluster_that_is_not_there_is_said(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A traceback, or a run that waits for ever."""
    monkeypatch.setattr(cluster, "PATIENCE", 4)
    address = f"tcp://127.0.0.1:{free_port()}"
    result = build(texts, tmp_path / "out", "--cluster", address)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"error: {address}: no Dask scheduler answers there")
    assert not (tmp_path / "out").exists()


def test_a_worker_of_another_version_is_said(
    texts: Path, tmp_path: Path, stack: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows by two versions of the rules in one table."""
    address, _ = cluster_of(stack, 1)
    monkeypatch.setattr("pipeline.corpus.build.program", lambda: "another version")
    result = build(texts, tmp_path / "out", "--cluster", address)
    assert result.exit_code == 2
    # A busy machine lets Dask complain of its own slowness beside it.
    said = [line for line in result.stderr.splitlines() if not line.startswith(("distributed.", "20"))]
    assert len(said) == 1, result.stderr
    assert "another version of the pipeline" in said[0]


def test_processes_and_a_cluster_are_not_mixed(texts: Path, tmp_path: Path) -> None:
    """An option that is left out without a word."""
    result = build(texts, tmp_path / "out", "--cluster", "tcp://127.0.0.1:1", "--workers", "2")
    assert (result.exit_code, "--workers" in result.stderr) == (2, True)


def test_a_worker_without_rules_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that reads by the rules of another run."""
    monkeypatch.setattr("pipeline.corpus.units._Process.rules", None)
    with pytest.raises(Exception, match="has not been given the rules"):
        units.read_batch((), "fingerprint")
