"""Releases of the sample package."""

from pathlib import Path

import pytest
from sample_project import sample_project


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a project that has made no release."""
    return sample_project(tmp_path / "project")
