"""What several tests need."""

from pathlib import Path

import pytest
from hypothesis import settings
from project import copy_project

# The same examples on every run. `pytest --hypothesis-profile=long tests/test_any_text.py` looks for new ones.
settings.register_profile("short", max_examples=25, derandomize=True, deadline=None)
settings.register_profile("long", max_examples=1000, deadline=None)
settings.load_profile("short")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a copy of the project that a test may change."""
    return copy_project(tmp_path / "project")
