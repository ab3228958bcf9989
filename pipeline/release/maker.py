"""Makes a release: lays the package out aside, compares it with the one before, packs it, and moves it in whole."""

import filecmp
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from pipeline.errors import InputError
from pipeline.exports import FORMATS, load_package, write_exports
from pipeline.publishing.metadata import Metadata, load_metadata
from pipeline.publishing.shelves import package_shelf, release_shelf
from pipeline.release.archive import write_archive, write_sums
from pipeline.release.changelog import first_section, section_from, with_section
from pipeline.release.contents import lay_out
from pipeline.release.difference import Difference, compare
from pipeline.release.releases import Releases
from pipeline.release.report import render_json, render_text
from pipeline.release.snapshot import read_snapshot
from pipeline.release.versions import Version
from pipeline.supply import write_sbom


@dataclass(frozen=True, slots=True)
class Made:
    """A finished release: its archive, its folder of other formats, and the difference to the one before."""

    archive: Path
    folder: Path
    difference: Difference | None


def make_release(home: Path, released: date | None = None, draft: bool = False) -> Made:
    """Make the release of the version that metadata.yaml names; with `draft` only its section of the changelog.

    A version that has been released stays as it is; it is returned where it would come out the same, so that a run
    that was killed at its very end can be repeated. Raises InputError where it would come out otherwise, is not newer
    than the newest, or its step is too small; InvalidTablesError where the package does not validate. Nothing is left
    behind then.
    """
    metadata = load_metadata(home / "metadata.yaml")
    metadata = msgspec.structs.replace(metadata, created=released or metadata.created)
    version = Version.parse(metadata.version, str(home / "metadata.yaml"))
    releases = Releases(home / "dist", metadata.name)
    shelf = release_shelf(home)
    # The tables must not change while they are packed.
    with package_shelf(home).held(), shelf.staging() as staged:
        earlier, again = releases.before(version), releases.has(version)
        if again and draft:
            raise releases.taken(version)
        package = shelf.aside / releases.stem(version)
        lay_out(home, metadata, package)
        difference = compare(read_snapshot(earlier), read_snapshot(package)) if earlier else None
        if not again:
            _insist_on_step(difference, home)
        (staged / "CHANGELOG.md").write_bytes(_changelog(home, metadata, package, difference).encode())
        if not draft:
            _pack(home, package, metadata, difference, staged)
        if not again:
            shelf.move_in()
        elif not _is_there(staged, home):
            raise releases.taken(version)
    return Made(releases.archive(version), releases.folder / releases.stem(version), difference)


def newest_release(home: Path) -> tuple[Path, Path]:
    """Return the archive and the folder of the newest release, raise InputError for none."""
    name = load_metadata(home / "metadata.yaml").name
    releases = Releases(home / "dist", name)
    versions = releases.versions()
    if not versions:
        raise InputError(str(releases.folder), "no release", "make one with `make release`")
    archive = releases.archive(versions[-1])
    return archive, archive.with_name(releases.stem(versions[-1]))


def _is_there(staged: Path, home: Path) -> bool:
    """Whether every staged file lies in its place already, byte for byte."""
    files = (path for path in staged.rglob("*") if path.is_file())
    places = ((path, home / path.relative_to(staged)) for path in files)
    return all(place.is_file() and filecmp.cmp(path, place, shallow=False) for path, place in places)


def _insist_on_step(difference: Difference | None, home: Path) -> None:
    if difference and difference.bump < difference.least_bump:
        reasons = "; ".join(difference.reasons[:3])
        what = f"{difference.new} is a {difference.bump} step from {difference.old}, but the data asks for a"
        least = difference.old.after(difference.least_bump)
        reason = f"{what} {difference.least_bump} one: {reasons}"
        raise InputError(str(home / "metadata.yaml"), reason, f"set the version to {least} or above")


def _changelog(home: Path, metadata: Metadata, package: Path, difference: Difference | None) -> str:
    try:
        text = (home / "CHANGELOG.md").read_text("utf-8")
    except FileNotFoundError:
        text = "# Changelog\n"
    rows = {name: len(table) for name, table in read_snapshot(package).rows.items()}
    body = section_from(difference) if difference else first_section(rows)
    return with_section(text, Version.parse(metadata.version, "metadata.yaml"), metadata.created, body)


def _pack(home: Path, package: Path, metadata: Metadata, difference: Difference | None, staged: Path) -> None:
    """Write the archive and the folder of the other formats into `staged`/dist."""
    folder = staged / "dist" / package.name
    folder.mkdir(parents=True)
    (package / "CHANGELOG.md").write_bytes((staged / "CHANGELOG.md").read_bytes())
    write_sums(package)
    write_archive(package, folder.with_name(f"{package.name}.zip"))
    write_exports(load_package(package / "processed", package / "schemas", metadata), FORMATS, folder)
    if difference:
        (folder / "changes.txt").write_bytes(render_text(difference).encode())
        (folder / "changes.json").write_bytes(render_json(difference).encode())
    write_sbom(home, metadata.name, metadata.version, folder / "sbom.cdx.json")
    write_sums(folder)
