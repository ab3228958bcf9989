"""What people say about the package in metadata.yaml: the one source of all that other programs read about it."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import msgspec

from pipeline.errors import InputError
from pipeline.yaml_file import load_yaml

# An address that a page may link to; `javascript:` is none.
Address = Annotated[str, msgspec.Meta(pattern=r"^https?://\S+$")]
_VERSION = re.compile(r"(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}")


class License(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A licence of the data."""

    name: str
    path: Address
    title: str


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something that the data was made from."""

    title: str
    path: Address
    version: str | None = None


class Contributor(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename="camel"):
    """Somebody who has a part in the package: a person with `givenName` and `familyName`, or a body."""

    title: str
    roles: list[str]
    path: Address | None = None
    given_name: str | None = None
    family_name: str | None = None
    organization: str | None = None


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A work that is to be cited beside the package; `type` is one of the Citation File Format."""

    type: str
    title: str
    authors: list[str]
    publisher: str
    url: Address | None = None
    license: str | None = None


class Citation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the package asks to be cited."""

    message: str
    references: list[Reference] = []


class Metadata(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The properties of the package that cannot be computed, in the order of the descriptor."""

    name: str
    version: str
    title: str
    description: str
    keywords: list[str]
    licenses: list[License]
    sources: list[Source]
    contributors: list[Contributor]
    citation: Citation
    homepage: Address | None = None
    created: date | None = None
    doi: str | None = None

    @property
    def authors(self) -> list[Contributor]:
        """Whoever has the role of an author, or everybody where nobody has."""
        return [each for each in self.contributors if "author" in each.roles] or self.contributors

    def described(self) -> dict[str, Any]:
        """The properties as Data Package calls them; what it has no name for is left out."""
        properties: dict[str, Any] = msgspec.to_builtins(self)
        properties.pop("citation")
        if self.created:
            properties["created"] = f"{self.created.isoformat()}T00:00:00Z"
        if doi := properties.pop("doi", None):
            properties["id"] = f"https://doi.org/{doi}"
        return properties


def load_metadata(path: Path) -> Metadata:
    """Read metadata.yaml; raise InputError that names the file and the property that is missing, unknown or wrong."""
    values = load_yaml(path)
    try:
        metadata = msgspec.convert(values, Metadata)
    except msgspec.ValidationError as error:
        raise InputError(str(path), str(error).partition("\n")[0]) from None
    if not _VERSION.fullmatch(metadata.version):
        raise InputError(str(path), f"the version is {metadata.version!r}", "write it as MAJOR.MINOR.PATCH: 1.2.0")
    return metadata
