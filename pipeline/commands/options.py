"""The options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from pipeline.errors import InputError

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def folder(name: str, text: str, default: str | None = None) -> Decorator:
    """Make an option for a folder that must be there; a missing one is an InputError."""
    return path(name, text, default, callback=_existing_folder)


def path(name: str, text: str, default: str | None = None, **attributes: Any) -> Decorator:
    """Make an option for a file or folder that is read or written."""
    return click.option(
        f"--{name}",
        type=click.Path(path_type=Path),
        default=default,
        required=default is None,
        show_default=default is not None,
        help=text,
        **attributes,
    )


def _existing_folder(_: click.Context, option: click.Parameter, value: Path) -> Path:
    if not value.is_dir():
        raise InputError(str(value), "no such folder", f"give another with --{option.name}")
    return value


raw = folder("raw", "Folder of the raw texts (every .txt under it).", "raw")
curated = folder("curated", "Folder of the facts and lexicons that people keep.", "curated")
schemas = folder("schemas", "Folder of the table schemas.", "schemas")
