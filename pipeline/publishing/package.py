"""Makes the package ready aside, checks it as its users will, and moves it in whole."""

import shutil
from pathlib import Path

from pipeline.checks import check_package
from pipeline.publishing.companions import write_companions
from pipeline.publishing.descriptor import describe, write_descriptor
from pipeline.publishing.metadata import load_metadata
from pipeline.publishing.shelves import package_shelf
from pipeline.records import TABLES
from pipeline.verdict import Verdict, hash_tables, insist


def publish(tables: Path, verdict: Verdict, metadata_path: Path, schemas: Path, home: Path) -> None:
    """Move checked tables and their descriptor into `home`.

    Raises InvalidTablesError where the verdict is not clean, the tables are not the ones it was passed on, or the
    finished package does not validate; InputError where metadata or schemas cannot be used. The old package stays then.
    """
    insist(verdict.findings)
    metadata = load_metadata(metadata_path)
    shelf = package_shelf(home)
    with shelf.staging() as staged:
        (staged / "processed").mkdir()
        for name in TABLES:
            shutil.copyfile(tables / f"{name}.csv", staged / "processed" / f"{name}.csv")
        # The copies are compared, not the originals: what was checked is what is moved in.
        insist(_changed(hash_tables(staged / "processed"), verdict.hashes))
        descriptor = describe(metadata, staged, schemas)
        write_descriptor(descriptor, staged / "datapackage.json")
        write_companions(descriptor, metadata, staged)
        insist(check_package(staged / "datapackage.json").findings)
        shelf.move_in()


def _changed(found: dict[str, str], checked: dict[str, str]) -> list[str]:
    return [f"{name}.csv: not the table that was checked" for name in TABLES if found[name] != checked.get(name)]
