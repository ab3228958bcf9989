"""The formats by name, and writing several of them at once, whole or not at all."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from xlsxwriter.exceptions import FileCreateError

from pipeline.exports.acled import write_acled
from pipeline.exports.geojson import write_geojson
from pipeline.exports.package import Package
from pipeline.exports.parquet import write_parquet
from pipeline.exports.sqlite import write_sqlite
from pipeline.exports.ucdp import write_ucdp
from pipeline.exports.workbook import write_workbook

Exporter = Callable[[Package, Path], None]

# What SQLite calls a full disc, a failing one, and a file that may not be written.
_KIND = 0xFF
_SYSTEM = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EACCES,
}
# Each writes its file or files into a folder.
FORMATS: Mapping[str, Exporter] = {
    "parquet": write_parquet,
    "sqlite": write_sqlite,
    "geojson": write_geojson,
    "xlsx": write_workbook,
    "acled": write_acled,
    "ucdp": write_ucdp,
}


def write_exports(package: Package, names: Iterable[str], folder: Path) -> None:
    """Write the named formats into a folder that is there; raise OSError where the system refuses a file."""
    for name in names:
        try:
            FORMATS[name](package, folder)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _KIND not in _SYSTEM:
                raise
            code = _SYSTEM[error.sqlite_errorcode & _KIND]
            raise OSError(code, os.strerror(code), str(folder)) from error
        except FileCreateError as error:
            raise error.args[0] from error  # XlsxWriter wraps what the system has said
