"""The options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from pipeline.errors import InputError
from pipeline.shipped import shipped

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


def _shipped_folder(context: click.Context, option: click.Parameter, value: Path) -> Path:
    """Take what came with the code where the option is left out and the working folder has none."""
    source = context.get_parameter_source(option.name or "")
    if source is ParameterSource.DEFAULT and not value.is_dir():
        value = shipped(value.name)
    return _existing_folder(context, option, value)


raw = folder("raw", "Folder of the raw texts (every .txt under it).", "raw")
curated = path("curated", "Folder of the facts and lexicons that people keep.", "curated", callback=_shipped_folder)
schemas = path("schemas", "Folder of the table schemas.", "schemas", callback=_shipped_folder)
