"""The formats by name, and writing several of them at once, whole or not at all."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from pipeline.exports.acled import write_acled
from pipeline.exports.geojson import write_geojson
from pipeline.exports.package import Package
from pipeline.exports.parquet import write_parquet
from pipeline.exports.sqlite import write_sqlite
from pipeline.exports.ucdp import write_ucdp
from pipeline.exports.workbook import write_workbook

Exporter = Callable[[Package, Path], None]

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
    """Write the named formats into a folder that is there."""
    for name in names:
        FORMATS[name](package, folder)
