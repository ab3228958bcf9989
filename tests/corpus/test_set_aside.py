"""One document that fails is set aside with its reason; the others go on."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from corpus.corpus_sample import build, built, rows, text, write_texts
from project import ROOT, contents, run, tables

from pipeline.coding import Coder, code_document
from pipeline.corpus import reading
from pipeline.errors import InputError
from pipeline.language import ParsedDocument
from pipeline.records import Records


def spoil(raw: Path) -> None:
    (raw / "empty.txt").write_bytes(b" \n")
    (raw / "latin.txt").write_bytes(b"Battle of X\n\ncaf\xe9\n")
    (raw / "two words.txt").write_bytes(text(1).encode())
    for folder in ("one", "two"):
        (raw / folder).mkdir()
        (raw / folder / "twin.txt").write_bytes(text(2).encode())


def test_the_others_go_on_and_the_reasons_are_told(expected: dict[str, bytes], out: Path, tmp_path: Path) -> None:
    """One bad text that stops ten thousand; one that is missing without a word; a remainder of it in the tables."""
    raw = write_texts(tmp_path / "raw")
    spoil(raw)
    result = build(raw, out)
    assert result.exit_code == 1
    failed = f"error: 5 of 9 documents were set aside, the tables hold the others: {out / 'failed.csv'} says why\n"
    assert result.stderr == failed
    found = tables(out)
    told = [(row["document_id"], Path(row["where"]).name, row["reason"]) for row in rows(found.pop("failed.csv"))]
    assert found == expected
    assert [(name, where) for name, where, _ in told] == [
        ("empty", "empty.txt"),
        ("latin", "latin.txt:3"),
        ("twin", "twin.txt"),
        ("twin", "twin.txt"),
        ("two words", "two words.txt"),
    ]
    for words, (_, _, reason) in zip(("empty", "UTF-8", "same document id", "same", "document id"), told, strict=True):
        assert words in reason


def test_a_mended_document_comes_back(tmp_path: Path) -> None:
    """A list of failures that outlives them, or a document that is never tried again."""
    raw, out = write_texts(tmp_path / "raw", 2), tmp_path / "out"
    (raw / "late.txt").write_bytes(b"")
    assert build(raw, out).exit_code == 1
    (raw / "late.txt").write_bytes(text(3).encode())
    found = built(raw, out)
    assert "failed.csv" not in found
    assert len(rows(found["documents.csv"])) == 3


@pytest.mark.parametrize("workers", ["1", "2"])
def test_where_every_document_fails_nothing_is_written(workers: str, tmp_path: Path) -> None:
    """Empty tables that pass for a result, or old ones that are taken away."""
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    spoil(raw)
    result = build(raw, out, "--workers", workers)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"error: {raw}: none of the 5 documents can be used; the first: {raw}/empty.txt")
    assert not out.exists()
    out.mkdir()
    (out / "events.csv").write_text("mine")
    assert build(raw, out, "--workers", workers).exit_code == 2
    assert contents(out) == {"events.csv": b"mine"}


def stumble(monkeypatch: pytest.MonkeyPatch, document_id: str) -> None:
    """Put a bug into the rules that one document meets."""

    def coded(parsed: ParsedDocument, coder: Coder) -> Records:
        if parsed.source.document_id == document_id:
            raise KeyError("no such\nthing")
        return code_document(parsed, coder)

    monkeypatch.setattr(reading, "code_document", coded)


def test_a_bug_takes_one_document_and_is_told_with_its_place(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run of days that ends at the one text that the rules stumble over."""
    stumble(monkeypatch, "brod-6")
    assert build(texts, tmp_path / "out").exit_code == 1
    (failed,) = rows((tmp_path / "out" / "failed.csv").read_bytes())
    assert failed["document_id"] == "brod-6"
    assert failed["reason"].startswith("internal error: KeyError: 'no such\\nthing' (at pipeline/corpus/reading.py:")


def test_a_bug_is_not_hidden_where_there_is_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug that passes for bad input."""
    stumble(monkeypatch, "brod-3")
    result = build(write_texts(tmp_path / "raw", 1), tmp_path / "out")
    assert isinstance(result.exception, RuntimeError)
    assert "Traceback" in str(result.exception)
    assert "KeyError" in str(result.exception)
    assert not (tmp_path / "out").exists()


def break_rows(monkeypatch: pytest.MonkeyPatch, *document_ids: str) -> None:
    """Have the rules make events that end before they start."""

    def coded(parsed: ParsedDocument, coder: Coder) -> Records:
        records = code_document(parsed, coder)
        if parsed.source.document_id not in document_ids:
            return records
        return replace(records, events=tuple(replace(event, trigger="zzz") for event in records.events))

    monkeypatch.setattr(reading, "code_document", coded)


def test_rows_that_break_a_rule_take_their_document_only(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One bad row that keeps all tables back, or gets into them."""
    break_rows(monkeypatch, "brod-6")
    assert build(texts, tmp_path / "out").exit_code == 1
    found = tables(tmp_path / "out")
    (failed,) = rows(found["failed.csv"])
    assert failed["document_id"] == "brod-6"
    assert failed["reason"].startswith("events.csv:trigger: 'zzz' does not stand in brod-6.p")
    assert "brod-6" not in {row["document_id"] for row in rows(found["documents.csv"])}


def test_where_all_rows_break_a_rule_the_findings_are_told(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken rule that sets aside document after document without saying what is broken."""
    break_rows(monkeypatch, *(path.stem for path in texts.iterdir()))
    result = build(texts, tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: nothing is published, for ")
    assert "events.csv:2:trigger: 'zzz' does not stand in" in result.stderr
    assert not (tmp_path / "out").exists()


# Within a worker process, and only there, a certain text is deadly.
DEADLY = """
import hashlib, multiprocessing, os, signal
known = hashlib.sha256

def sha256(data=b"", **options):
    if b"xqzdeadly" in data and multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return known(data, **options)

hashlib.sha256 = sha256
"""


def test_a_document_that_kills_its_process_is_set_aside(
    texts: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    """A run that ends, or loses its other documents, because the system has killed a worker."""
    raw, out = write_texts(tmp_path / "raw"), tmp_path / "out"
    (raw / "brod-5.txt").write_text(text(5) + "\nThe battle was xqzdeadly.\n", "utf-8")
    (tmp_path / "sitecustomize.py").write_text(DEADLY, "utf-8")
    command = [sys.executable, "-m", "pipeline", "build", "--raw", str(raw), "--out", str(out)]
    result = run(*command, "--workers", "2", "--batch", "2", cwd=ROOT, PYTHONPATH=str(tmp_path))
    assert result.returncode == 1, result.stderr
    found = tables(out)
    (failed,) = rows(found.pop("failed.csv"))
    assert (failed["document_id"], failed["reason"]) == ("brod-5", "the process that read it died")
    assert found == expected


def test_a_model_that_is_missing_is_no_fault_of_the_documents(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand documents set aside because of a package."""

    def missing(_: object) -> None:
        raise InputError("model", "is not installed")

    monkeypatch.setattr(reading.Reading, "__init__", lambda self, rules: missing(rules))
    monkeypatch.setattr("pipeline.corpus.units._Process.reading", None)
    result = build(texts, tmp_path / "out")
    assert (result.exit_code, result.stderr) == (2, "error: model: is not installed\n")
    assert not (tmp_path / "out").exists()
