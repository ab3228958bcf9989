"""A way to read a text that a test makes up."""

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from pipeline.source import SourceDocument, read_documents

Read = Callable[..., SourceDocument]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Give a function that writes a text to a folder of its own and reads it."""

    def read_text(text: str, names: Collection[str] = ()) -> SourceDocument:
        (tmp_path / "made-up.txt").write_bytes(text.encode("utf-8"))
        return read_documents(tmp_path, names)[0]

    return read_text
