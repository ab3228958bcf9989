"""The releases that a project has: which versions, and where they lie."""

import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import InputError
from pipeline.release.versions import Version


@dataclass(frozen=True, slots=True)
class Releases:
    """The folder of releases of a package.

    A release is a zip file and a folder of the other formats. A `.dvc` file stands for one that lies elsewhere.
    """

    folder: Path
    name: str

    def stem(self, version: Version) -> str:
        """Return what the files of a version are called, without their endings."""
        return f"{self.name}-{version}"

    def archive(self, version: Version) -> Path:
        """Return the path of the archive of a version, whether it is there or not."""
        return self.folder / f"{self.stem(version)}.zip"

    def versions(self) -> list[Version]:
        """Return every version that has been made, oldest first."""
        form = re.compile(re.escape(self.name) + r"-(\d+\.\d+\.\d+)(?:\.zip)?(?:\.dvc)?")
        names = (path.name for path in self.folder.iterdir()) if self.folder.is_dir() else ()
        found = [(match[1], name) for name in names if (match := form.fullmatch(name))]
        return sorted({Version.parse(version, str(self.folder / name)) for version, name in found})

    def before(self, version: Version) -> Path | None:
        """Return the archive of the newest release; raise InputError where `version` is not newer or it is not here."""
        versions = self.versions()
        if not versions:
            return None
        newest = versions[-1]
        if version in versions:
            where = f"{self.folder / self.stem(version)}*"
            raise InputError(where, f"version {version} has been released", "raise the version in metadata.yaml")
        if version < newest:
            where = str(self.archive(newest))
            raise InputError(where, f"a newer release than {version}", "raise the version in metadata.yaml")
        archive = self.archive(newest)
        if not archive.is_file():
            raise InputError(str(archive), "the release to compare with is not here", f"run `dvc pull {archive}.dvc`")
        return archive
