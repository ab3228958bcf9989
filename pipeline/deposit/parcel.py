"""What is sent: the files of a release, and what Zenodo is to be told about it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import InputError
from pipeline.publishing.metadata import Metadata
from pipeline.publishing.zenodo import describe_for_zenodo
from pipeline.release.archive import insist_on_sums
from pipeline.release.releases import Releases
from pipeline.release.snapshot import read_snapshot
from pipeline.release.versions import Version


@dataclass(frozen=True, slots=True)
class Parcel:
    """The files of a release by the names that they get there, and its metadata."""

    files: Mapping[str, Path]
    metadata: Mapping[str, Any]

    @property
    def version(self) -> str:
        """The version of the release."""
        return str(self.metadata["version"])


def pack_parcel(home: Path, metadata: Metadata) -> Parcel:
    """Return the release of the version that the metadata names.

    Raises InputError where it has not been made, or a file of it is not the one that was.
    """
    version = Version.parse(metadata.version, str(home / "metadata.yaml"))
    releases = Releases(home / "dist", metadata.name)
    archive, folder = releases.archive(version), releases.folder / releases.stem(version)
    for path in (archive, folder):
        if not path.exists():
            raise InputError(str(path), "no such release", "make it with `make release`, or get it with `dvc pull`")
    packed = read_snapshot(archive).descriptor
    insist_on_sums(archive, folder)
    described = describe_for_zenodo(metadata)
    if packed.get("created"):
        # The archive knows the day of its release also where metadata.yaml does not.
        described["publication_date"] = str(packed["created"])[:10]
    return Parcel(_named([archive, *sorted(path for path in folder.iterdir() if path.is_file())]), described)


def md5(path: Path) -> str:
    """Return the checksum that the server computes, too."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def preview(parcel: Parcel, url: str) -> str:
    """Return what would be sent, for people."""
    files = [f"  {name}  {path.stat().st_size} bytes  md5:{md5(path)}" for name, path in parcel.files.items()]
    told = json.dumps(parcel.metadata, ensure_ascii=False, indent=2)
    return "\n".join([f"to {url}, version {parcel.version}", "files:", *files, "metadata:", told])


def _named(paths: Sequence[Path]) -> dict[str, Path]:
    return {path.name: path for path in paths}
