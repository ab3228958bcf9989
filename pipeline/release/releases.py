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

    def has(self, version: Version) -> bool:
        """Whether a version lies here whole, archive and folder."""
        return self.archive(version).is_file() and (self.folder / self.stem(version)).is_dir()

    def taken(self, version: Version) -> InputError:
        """Return the error that a version has been released."""
        where = f"{self.folder / self.stem(version)}*"
        return InputError(where, f"version {version} has been released", "raise the version in metadata.yaml")

    def before(self, version: Version) -> Path | None:
        """Return the archive of the newest other release; raise InputError where it is newer, or not here.

        Also where `version` has been released and does not lie here, to be compared with.
        """
        if version in self.versions() and not self.has(version):
            raise self.taken(version)
        versions = [each for each in self.versions() if each != version]
        if not versions:
            return None
        newest = versions[-1]
        if version < newest:
            where = str(self.archive(newest))
            raise InputError(where, f"a newer release than {version}", "raise the version in metadata.yaml")
        archive = self.archive(newest)
        if not archive.is_file():
            raise InputError(str(archive), "the release to compare with is not here", f"run `dvc pull {archive}.dvc`")
        return archive
