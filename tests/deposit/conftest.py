"""A release to deposit, and a server to deposit it with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_project import sample_project
from zenodo_server import State, serving

from pipeline.release.maker import make_release


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project with a release."""
    folder = sample_project(tmp_path_factory.mktemp("deposit") / "project")
    make_release(folder)
    return folder


@pytest.fixture
def server() -> Iterator[State]:
    """Give an empty server that fails in nothing."""
    with serving() as state:
        yield state
