"""Makes a frozen release: a small release of invented texts that is kept for good, as a release of its day.

    PYTHONPATH=.:tests python tests/frozen/make.py 0.1.0

It is made once for a program whose releases are to stay readable, and never made again: a later program has to read
these very files. A version that is there is refused. Archive and folder are packed together, a tenth as large.
"""

import sys
import tarfile
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sample_project import NAME, sample_project, tricky_records

from pipeline.release.maker import make_release

HERE = Path(__file__).parent


def main(version: str) -> None:
    """Make the release and pack its archive and its folder."""
    frozen = HERE / f"{NAME}-{version}.tar.xz"
    if frozen.exists():
        sys.exit(f"error: {frozen}: it is frozen; a later program has to read it as it is")
    with TemporaryDirectory() as folder:
        made = make_release(sample_project(Path(folder), version, tricky_records()), date(2031, 5, 1))
        with tarfile.open(frozen, "w:xz") as packed:
            for path in (made.archive, made.folder):
                packed.add(path, path.name, filter=_nameless)


def _nameless(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who made it and when."""
    member.uid = member.gid = member.mtime = 0
    member.uname = member.gname = ""
    return member


if __name__ == "__main__":
    main(*sys.argv[1:])
