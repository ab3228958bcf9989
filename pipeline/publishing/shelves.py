"""The shelves of a project: where the package lies, where releases lie, and what `build` fills."""

from pathlib import Path

from pipeline.publishing.shelf import Shelf


def package_shelf(home: Path) -> Shelf:
    """Return the shelf on which the package of a project lies."""
    return Shelf(home, home / "build" / "incoming")


def release_shelf(home: Path) -> Shelf:
    """Return the shelf on which the releases of a project and its changelog lie."""
    return Shelf(home, home / "build" / "release")


def tables_shelf(out: Path) -> Shelf:
    """Return the shelf of a folder that `build` fills with tables, or `export` with files."""
    return Shelf(out, out / ".incoming")


def settle_tables(tables: Path) -> None:
    """Finish what a killed run had begun to move into a folder of tables, be it `publishing` or `build`."""
    package_shelf(tables.parent).settle()
    tables_shelf(tables).settle()
