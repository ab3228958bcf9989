"""What several tests need."""

from pathlib import Path

import pytest
from project import copy_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a copy of the project that a test may change."""
    return copy_project(tmp_path / "project")
