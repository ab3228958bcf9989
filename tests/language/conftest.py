"""A way to read a sentence that a test makes up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.curation import Curated, load_curated
from pipeline.language.document import Reader
from pipeline.language.parsed import ParsedPassage
from pipeline.language.syntax import Syntax
from pipeline.source.model import SourceDocument, SourcePassage

ReadDocuments = Callable[..., list[list[ParsedPassage]]]
Read = Callable[[str], ParsedPassage]


@pytest.fixture(scope="session")
def curated() -> Curated:
    return load_curated(Path(__file__).parents[2] / "curated")


@pytest.fixture(scope="session")
def syntax(curated: Curated) -> Syntax:
    return Syntax.of(curated)


@pytest.fixture(scope="session")
def read_documents(curated: Curated) -> ReadDocuments:
    """Give a function that reads documents, each given as its sentences."""
    reader = Reader(curated)

    def run(*documents: list[str]) -> list[list[ParsedPassage]]:
        return [list(parsed.passages[1:]) for parsed in reader.read(_document(texts) for texts in documents)]

    return run


@pytest.fixture(scope="session")
def read(read_documents: ReadDocuments) -> Read:
    """Give a function that reads one sentence."""
    return lambda text: read_documents([text])[0][0]


def _document(sentences: list[str]) -> SourceDocument:
    texts = ["Battle of Zeldun", *sentences]
    passages = tuple(
        SourcePassage(position, "sentence" if position > 1 else "title", text, tuple(range(len(text))), 0, len(text))
        for position, text in enumerate(texts, 1)
    )
    return SourceDocument("zeldun", texts[0], None, None, "", sum(map(len, texts)), passages)
