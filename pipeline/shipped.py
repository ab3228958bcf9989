"""Where the facts and schemas that come with the code lie: at the top of the project, or in an installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return the folder `curated` or `schemas` that belongs to this code."""
    at_top = _PACKAGE.parent / name
    return at_top if at_top.is_dir() else _PACKAGE / "data" / name
