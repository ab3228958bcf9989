"""The files that say beside datapackage.json what the package is, each for its own readers."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.publishing.citation import render_cff
from pipeline.publishing.croissant import render_croissant
from pipeline.publishing.dictionary import render_dictionary
from pipeline.publishing.metadata import Metadata
from pipeline.publishing.zenodo import render_zenodo

COMPANIONS = ("CITATION.cff", ".zenodo.json", "croissant.json", "docs/data-dictionary.md")


def render_companions(descriptor: Mapping[str, Any], metadata: Metadata, home: Path) -> dict[str, str]:
    """Return the text of each companion, by its path; the tables lie under `home`."""
    texts = (
        render_cff(metadata),
        render_zenodo(metadata),
        render_croissant(descriptor, metadata),
        render_dictionary(descriptor, metadata, home),
    )
    return dict(zip(COMPANIONS, texts, strict=True))


def write_companions(descriptor: Mapping[str, Any], metadata: Metadata, home: Path) -> None:
    """Write the companions of a package into the folder in which its tables lie."""
    for name, text in render_companions(descriptor, metadata, home).items():
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_bytes(text.encode())
