"""A corpus, and its tables as one process makes them from a folder."""

import shutil
from pathlib import Path

import pytest
from corpus.corpus_sample import built, write_texts
from project import tables


@pytest.fixture(scope="session")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of texts that nobody may change."""
    return write_texts(tmp_path_factory.mktemp("corpus") / "texts")


@pytest.fixture(scope="session")
def finished_out(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of results in which these texts are finished; nobody may change it."""
    out = tmp_path_factory.mktemp("expected") / "out"
    built(texts, out)
    return out


@pytest.fixture(scope="session")
def expected(finished_out: Path) -> dict[str, bytes]:
    """Give the tables of these texts."""
    return tables(finished_out)


@pytest.fixture
def out(finished_out: Path, tmp_path: Path) -> Path:
    """Give a folder for results in which the texts are finished, but no table is written."""
    shutil.copytree(finished_out / ".work", tmp_path / "out" / ".work")
    return tmp_path / "out"
