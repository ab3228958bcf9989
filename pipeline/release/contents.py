"""What a release is made of: the package as it lies in the archive, described, checked, and valid by itself."""

import shutil
from pathlib import Path

from pipeline.checks import check_package, check_tables
from pipeline.publishing.companions import write_companions
from pipeline.publishing.descriptor import describe, write_descriptor
from pipeline.publishing.metadata import Metadata
from pipeline.publishing.pages import VERSIONED, with_version
from pipeline.records import TABLES
from pipeline.release.archive import kept_files
from pipeline.verdict import hash_tables, insist


def lay_out(home: Path, metadata: Metadata, folder: Path) -> None:
    """Lay the package of a project out in a folder; raise InvalidTablesError where it does not validate there.

    The metadata may have a release date that the project's own file has not; the descriptions are made from it.
    """
    hash_tables(home / "processed")
    for path in (*kept_files(home), *(home / "processed" / f"{name}.csv" for name in TABLES)):
        place = folder / path.relative_to(home)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
    licence = folder / "LICENSE-DATA"
    text = with_version(licence.read_text("utf-8"), VERSIONED[licence.name], metadata.version, licence.name)
    licence.write_bytes(text.encode())
    descriptor = describe(metadata, folder, folder / "schemas")
    write_descriptor(descriptor, folder / "datapackage.json")
    write_companions(descriptor, metadata, folder)
    # It goes to Zenodo with a deposit; in an archive it would be a hidden file that says nothing new.
    (folder / ".zenodo.json").unlink()
    insist(check_tables(folder / "processed", folder / "raw", folder / "schemas").findings)
    insist(check_package(folder / "datapackage.json").findings)
