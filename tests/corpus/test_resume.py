"""Nothing is read twice and nothing old is left standing, also after a run was killed."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from corpus.corpus_sample import build, built, rows, text, write_texts
from project import ROOT, tables

from pipeline.corpus import build as building
from pipeline.corpus import units
from pipeline.corpus.reading import Reading
from pipeline.corpus.units import Outcome, Text

DEADLINE = 300.0  # seconds; a few on a quiet machine


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Give the names of the documents that are read from now on."""
    names: list[str] = []
    original = Reading.outcomes

    def counted(self: Reading, texts: Sequence[Text]) -> tuple[Outcome, ...]:
        names.extend(text.document_id for text in texts)
        return original(self, texts)

    monkeypatch.setattr(Reading, "outcomes", counted)
    yield names


def finished(out: Path) -> int:
    """How many documents are finished in OUT."""
    try:
        with closing(sqlite3.connect(out / ".work" / "finished.sqlite", timeout=10)) as connection:
            return int(connection.execute("SELECT count(*) FROM finished").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_a_second_run_reads_nothing(texts: Path, expected: dict[str, bytes], tmp_path: Path, read: list[str]) -> None:
    """Work that is done twice; tables that differ when they are put together from what was kept."""
    assert built(texts, tmp_path / "out") == expected
    assert len(read) == len(set(read)) == len(list(texts.iterdir()))
    read.clear()
    assert built(texts, tmp_path / "out") == expected
    assert read == []


def test_a_changed_document_is_read_again_and_no_other(out: Path, tmp_path: Path, read: list[str]) -> None:
    """An old reading that passes for the new text's; a gone document that stays in the tables or in the store."""
    raw = write_texts(tmp_path / "raw", 4)
    assert built(raw, out)
    assert read == []
    (raw / "brod-3.txt").write_text(text(9), "utf-8")
    (raw / "brod-6.txt").unlink()
    again = built(raw, out)
    assert read == ["brod-3"]
    assert again == built(raw, tmp_path / "fresh")
    assert finished(out) == 3


def test_a_changed_origin_is_read_again(tmp_path: Path, read: list[str]) -> None:
    """A corrected licence that never reaches the tables."""
    raw, out = write_texts(tmp_path / "raw", 2), tmp_path / "out"
    built(raw, out)
    read.clear()
    header = "document_id,title,source_url,licence,note\n"
    (raw / "documents.csv").write_text(f"{header}brod-3,Battle of Ostrava Brod 1,,CC0-1.0,\n", "utf-8")
    assert [row["licence"] for row in rows(built(raw, out)["documents.csv"])] == ["CC0-1.0", ""]
    assert read == ["brod-3"]


def test_a_changed_fact_or_rule_is_read_again(tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows by yesterday's rules beside rows by today's."""
    out, curated, schemas = tmp_path / "out", tmp_path / "curated", tmp_path / "schemas"
    shutil.copytree(ROOT / "curated", curated)
    shutil.copytree(ROOT / "schemas", schemas)
    texts = write_texts(tmp_path / "raw", 1)
    options = ("--curated", str(curated), "--schemas", str(schemas))
    built(texts, out, *options)
    everything = sorted(read)
    for path in (curated / "tone_words.csv", schemas / "events.schema.json"):
        read.clear()
        path.write_bytes(path.read_bytes() + b"\n")
        built(texts, out, *options)
        assert sorted(read) == everything, path
    read.clear()
    for module in (building, units):
        monkeypatch.setattr(module, "program", lambda: "another version")
    built(texts, out, *options)
    assert sorted(read) == everything


def start(raw: Path, out: Path, *options: str) -> "subprocess.Popen[bytes]":
    command = [
        sys.executable,
        "-m",
        "pipeline",
        "build",
        "--raw",
        str(raw),
        "--out",
        str(out),
        "--batch",
        "1",
        *options,
    ]
    return subprocess.Popen([*command, *options], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for(out: Path, count: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + DEADLINE
    while finished(out) < count and process.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    assert finished(out) >= count


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_killed_run_goes_on_where_it_was(workers: str, tmp_path: Path, read: list[str]) -> None:
    """A run whose work is lost with it, half a table in OUT, worker processes that outlive it."""
    raw, out = write_texts(tmp_path / "raw", 16), tmp_path / "out"
    run = start(raw, out, "--workers", workers)
    wait_for(out, 2, run)
    children = psutil.Process(run.pid).children(recursive=True)
    os.kill(run.pid, signal.SIGKILL)
    assert run.wait() == -signal.SIGKILL
    assert psutil.wait_procs(children, timeout=DEADLINE)[1] == []
    assert tables(out) == {}
    kept = finished(out)
    assert 2 <= kept < 16
    resumed = built(raw, out)
    assert len(read) == 16 - kept
    assert resumed == built(raw, tmp_path / "fresh")


def test_two_runs_do_not_write_into_one_folder(texts: Path, tmp_path: Path) -> None:
    """Two runs that take each other's work away."""
    (tmp_path / "out" / ".work").mkdir(parents=True)
    with closing(sqlite3.connect(tmp_path / "out" / ".work" / "lock.sqlite", isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        result = build(texts, tmp_path / "out")
    assert result.exit_code == 2
    assert "another build is writing there" in result.stderr


def test_what_is_kept_can_be_deleted_and_damage_is_said(texts: Path, expected: dict[str, bytes], out: Path) -> None:
    """A store that nobody can get rid of, or one whose damage comes as a traceback."""
    built(texts, out)
    (out / ".work" / "finished.sqlite").write_bytes(b"no database at all" * 100)
    result = build(texts, out)
    assert result.exit_code == 2
    assert f"delete {out / '.work'}" in result.stderr
    assert tables(out) == expected
    shutil.rmtree(out / ".work")
    assert built(texts, out) == expected


def test_git_does_not_see_what_is_kept(out: Path) -> None:
    """A store that gets committed beside the tables."""
    assert (out / ".work" / ".gitignore").read_text() == "*\n"
