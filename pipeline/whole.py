"""Files that are written whole or not at all, also when the run is killed, the disc is full or the power fails."""

import errno
import os
from pathlib import Path

# What file systems answer that cannot flush a folder; they keep its entries in order by themselves, or not at all.
_NO_FLUSH = {errno.EINVAL, errno.ENOTSUP, errno.EBADF}


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in place in one step, its folder made if need be; or raise OSError and keep the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_bytes(data)
        # A rename may reach the disc before the bytes do, and a power cut would leave an empty file under the name.
        flush(partial)
        os.replace(partial, path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise


def flush(path: Path) -> None:
    """Have a file on the disc and not only in memory."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(path: Path) -> None:
    """Have the names in a folder on the disc, where its file system can do that."""
    if os.name == "nt":  # opens no folders
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FLUSH:
            raise
    finally:
        os.close(handle)
