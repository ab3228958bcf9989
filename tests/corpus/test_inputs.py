"""Wherever documents come from, the same documents give the same tables."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import fsspec
import polars as pl
import pytest
from corpus.corpus_sample import build, built, rows, text
from project import ROOT, contents

from pipeline.coding import code_documents
from pipeline.corpus.reading import Reading
from pipeline.curation import known_names, load_curated
from pipeline.language import parse_documents
from pipeline.source import read_documents
from pipeline.tables import write_tables


def documents(folder: Path) -> list[dict[str, str]]:
    return [{"document_id": path.stem, "text": path.read_text("utf-8")} for path in sorted(folder.glob("*.txt"))]


def as_glob(folder: Path, _: Path) -> str:
    return f"{folder}/*.txt"


def as_json_lines(folder: Path, place: Path) -> str:
    lines = [json.dumps(row | {"other": 1}) + "\n" for row in reversed(documents(folder))]
    (place / "texts.jsonl").write_text("\n".join(lines), "utf-8")
    return f"{place}/texts.jsonl"


def as_packed_json_lines(folder: Path, place: Path) -> str:
    with gzip.open(place / "texts.ndjson.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in documents(folder))
    return f"{place}/texts.ndjson.gz"


def as_parquet(folder: Path, place: Path) -> str:
    pl.DataFrame(documents(folder)).write_parquet(place / "texts.parquet", row_group_size=2)
    return f"{place}/texts.parquet"


def as_many_files(folder: Path, place: Path) -> str:
    for number, row in enumerate(documents(folder)):
        (place / f"part-{number}.jsonl").write_text(json.dumps(row), "utf-8")
    return f"{place}/part-*.jsonl"


def as_zip(folder: Path, place: Path) -> str:
    with ZipFile(place / "texts.zip", "w") as file:
        for path in folder.glob("*.txt"):
            file.write(path, f"inner/deep/{path.name}")
    return f"zip://inner::{place}/texts.zip"


def in_memory(folder: Path, place: Path) -> str:
    files = fsspec.filesystem("memory")
    for path in folder.glob("*.txt"):
        files.pipe_file(f"/{place.name}/{path.name}", path.read_bytes())
    return f"memory://{place.name}"


def parquet_in_memory(folder: Path, place: Path) -> str:
    as_parquet(folder, place)
    fsspec.filesystem("memory").put_file(f"{place}/texts.parquet", f"/{place.name}.parquet")
    return f"memory://{place.name}.parquet"


WAYS = [as_glob, as_json_lines, as_packed_json_lines, as_parquet, as_many_files, as_zip, in_memory, parquet_in_memory]


@pytest.mark.parametrize("way", WAYS)
def test_the_tables_do_not_tell_where_the_texts_lay(
    way: Callable[[Path, Path], str],
    texts: Path,
    expected: dict[str, bytes],
    out: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A text that changes on its way in, even by a letter: it would not be finished any more; an order that shows."""
    monkeypatch.delattr(Reading, "outcomes")
    assert built(way(texts, tmp_path), out) == expected


def test_build_makes_what_the_rooms_make_one_by_one(texts: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    """A second implementation that has drifted away from the stages."""
    facts = load_curated(ROOT / "curated")
    write_tables(code_documents(parse_documents(read_documents(texts, known_names(facts)), facts), facts), tmp_path)
    assert contents(tmp_path) == expected


def test_one_text_alone_is_a_corpus(tmp_path: Path) -> None:
    """A file that has to be put into a folder first."""
    (tmp_path / "brod.txt").write_text(text(1), "utf-8")
    found = built(tmp_path / "brod.txt", tmp_path / "out")
    assert [row["document_id"] for row in rows(found["documents.csv"])] == ["brod"]


REGISTER = "document_id,title,source_url,licence,note\nbrod,Battle of Ostrava Brod 1,https://example.org/1,CC0-1.0,\n"


def test_the_register_is_found_wherever_the_folder_is(tmp_path: Path) -> None:
    """Origins that get lost with the disc: beside a file, beside the matches of a glob, in a packed folder."""
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "brod.txt").write_text(text(1), "utf-8")
    (raw / "documents.csv").write_text(REGISTER, "utf-8")
    with ZipFile(tmp_path / "raw.zip", "w") as file:
        for path in raw.iterdir():
            file.write(path, f"raw/{path.name}")
    for number, place in enumerate([raw, raw / "brod.txt", f"{raw}/*", f"zip://raw::{tmp_path}/raw.zip"]):
        (row,) = rows(built(place, tmp_path / f"out{number}")["documents.csv"])
        assert (row["source_url"], row["licence"]) == ("https://example.org/1", "CC0-1.0"), place


def test_rows_carry_their_origin(tmp_path: Path) -> None:
    """Source and licence that a file of many documents has no place for."""
    row = {"document_id": "brod", "text": text(1), "source_url": "https://example.org/1", "licence": "CC0-1.0"}
    (tmp_path / "texts.jsonl").write_text(json.dumps(row), "utf-8")
    (found,) = rows(built(tmp_path / "texts.jsonl", tmp_path / "out")["documents.csv"])
    assert (found["source_url"], found["licence"]) == ("https://example.org/1", "CC0-1.0")


GOOD = json.dumps({"document_id": "brod", "text": text(1)})


@pytest.mark.parametrize(
    ("line", "where", "said"),
    [
        ("{", "texts.jsonl:2", "Input data was truncated"),
        ('{"document_id": "b"}', "texts.jsonl:2", "text"),
        ('{"document_id": "../b", "text": "T\\n\\nIt ended."}', "texts.jsonl:2", "cannot be a document id"),
        ('{"document_id": "b", "text": " "}', "texts.jsonl:2", "is empty"),
        ('{"document_id": "b", "text": "T\\n\\nx", "source_url": "ftp://x"}', "texts.jsonl:2:source_url", "form"),
        ('{"document_id": "b", "text": "a\\u0000b"}', "texts.jsonl:2:1", "NUL"),
    ],
)
def test_a_line_that_is_no_document_is_set_aside_with_its_place(
    line: str, where: str, said: str, tmp_path: Path
) -> None:
    """A document id that leads out of its folder, or one bad line that stops all."""
    (tmp_path / "texts.jsonl").write_text(f"{GOOD}\n{line}\n", "utf-8")
    assert build(tmp_path / "texts.jsonl", tmp_path / "out").exit_code == 1
    (failed,) = rows((tmp_path / "out" / "failed.csv").read_bytes())
    assert failed["where"].endswith(where)
    assert said in failed["reason"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("nowhere/*.txt", "holds no .txt file"),
        ("nosuch://texts", "nosuch"),
        ("zip://x::nowhere.zip", "nowhere.zip"),
        ("texts.md", "is no .txt"),
        ("broken.parquet", "is not Parquet"),
        ("other.parquet", "has no text column text"),
    ],
)
def test_a_place_without_documents_is_said(
    raw: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A traceback for a mistyped place."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts.md").write_text(text(1), "utf-8")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1")
    pl.DataFrame({"document_id": ["a"], "body": ["b"]}).write_parquet("other.parquet")
    result = build(raw, tmp_path / "out")
    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists()
