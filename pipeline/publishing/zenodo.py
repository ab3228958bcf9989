"""What Zenodo is told about the package: .zenodo.json, which is also what a deposit sends."""

import html
import json
from typing import Any

from pipeline.publishing.citation import full_name
from pipeline.publishing.metadata import Contributor, Metadata


def describe_for_zenodo(metadata: Metadata) -> dict[str, Any]:
    """Return the metadata of a Zenodo deposit, by the names of its API."""
    described = {
        "upload_type": "dataset",
        "title": metadata.title,
        "version": metadata.version,
        "publication_date": metadata.created.isoformat() if metadata.created else None,
        # Zenodo shows it as HTML.
        "description": f"<p>{html.escape(metadata.description.strip(), quote=False)}</p>",
        "creators": [_creator(author) for author in metadata.authors],
        "access_right": "open",
        "license": metadata.licenses[0].name.lower(),
        "keywords": metadata.keywords,
        "language": "eng",
        "related_identifiers": [
            {"identifier": source.path, "relation": "isDerivedFrom"} for source in metadata.sources
        ],
        "notes": metadata.citation.message,
    }
    return {name: value for name, value in described.items() if value}


def render_zenodo(metadata: Metadata) -> str:
    """Return .zenodo.json."""
    return json.dumps(describe_for_zenodo(metadata), ensure_ascii=False, indent=2) + "\n"


def _creator(author: Contributor) -> dict[str, str]:
    creator = {"name": full_name(author)}
    if author.organization:
        creator["affiliation"] = author.organization
    if author.path and author.path.startswith("https://orcid.org/"):
        creator["orcid"] = author.path.removeprefix("https://orcid.org/")
    return creator
