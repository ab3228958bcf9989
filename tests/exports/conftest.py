"""The sample package in every format, made once a module."""

from pathlib import Path

import pytest
from project import pipeline
from sample_project import sample_project, tricky_records


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project with names in it that look like formulas."""
    return sample_project(tmp_path_factory.mktemp("exports") / "project", records=tricky_records())


@pytest.fixture(scope="module")
def files(home: Path) -> Path:
    """Give the folder of its exports, as the command writes them."""
    result = pipeline(
        *("export", "--tables", str(home / "processed"), "--schemas", str(home / "schemas")),
        *("--metadata", str(home / "metadata.yaml"), "--out", str(home / "out")),
    )
    assert result.returncode == 0, result.stderr
    return home / "out"
