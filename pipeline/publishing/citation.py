"""How to cite the package: CITATION.cff, a line of text, BibTeX; with a year or DOI only if metadata.yaml has it."""

from typing import Any

import msgspec
import yaml

from pipeline.publishing.metadata import Contributor, Metadata, Reference


def render_cff(metadata: Metadata) -> str:
    """Return CITATION.cff."""
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": metadata.citation.message,
        "type": "dataset",
        "title": metadata.title,
        "version": metadata.version,
        "date-released": metadata.created,
        "doi": metadata.doi,
        "url": metadata.homepage,
        "abstract": metadata.description,
        "authors": [_cff_author(author) for author in metadata.authors],
        "license": metadata.licenses[0].name,
        "keywords": metadata.keywords,
        "references": [_cff_reference(reference) for reference in metadata.citation.references],
    }
    filled = {name: value for name, value in fields.items() if value}
    return yaml.safe_dump(filled, sort_keys=False, allow_unicode=True, width=110)


def render_text(metadata: Metadata) -> str:
    """Return the citation as one line of Markdown."""
    year = f" ({metadata.created.year})" if metadata.created else ""
    authors = "; ".join(map(full_name, metadata.authors))
    links = [f"https://doi.org/{metadata.doi}"] if metadata.doi else [metadata.homepage] if metadata.homepage else []
    based_on = [f'Coded from "{each.title}", {each.publisher}' for each in metadata.citation.references]
    sentences = [f"{authors}{year}: *{metadata.title}*, version {metadata.version} [data set]", *based_on]
    return " ".join([*(f"{sentence}." for sentence in sentences), *links])


def render_bibtex(metadata: Metadata) -> str:
    """Return the citation as a BibTeX entry that old and new styles understand."""
    fields = {
        "author": " and ".join(_bibtex_author(author) for author in metadata.authors),
        "title": f"{{{metadata.title}}}",
        "year": str(metadata.created.year) if metadata.created else None,
        "version": metadata.version,
        "note": f"Data set, version {metadata.version}",
        "doi": metadata.doi,
        "url": metadata.homepage,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{metadata.name}-{metadata.version},", *lines, "}"])


def full_name(contributor: Contributor) -> str:
    """Return a name as libraries sort it: `Lund, Ada` for a person, the title for a body."""
    if contributor.family_name and contributor.given_name:
        return f"{contributor.family_name}, {contributor.given_name}"
    return contributor.title


def _bibtex_author(author: Contributor) -> str:
    # Braces keep the name of a body from being taken apart into first and last names.
    return full_name(author) if author.family_name and author.given_name else f"{{{author.title}}}"


def _cff_author(author: Contributor) -> dict[str, str]:
    if not (author.family_name and author.given_name):
        return {"name": author.title}
    person = {"family-names": author.family_name, "given-names": author.given_name}
    if author.organization:
        person["affiliation"] = author.organization
    if author.path and author.path.startswith("https://orcid.org/"):
        person["orcid"] = author.path
    return person


def _cff_reference(reference: Reference) -> dict[str, Any]:
    fields = msgspec.to_builtins(reference)
    fields["authors"] = [{"name": author} for author in reference.authors]
    fields["publisher"] = {"name": reference.publisher}
    return dict(fields)
