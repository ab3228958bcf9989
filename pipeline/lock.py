"""A lock that one run holds at a time, and that the kernel takes back when the run dies, however it dies."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import InputError

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # Not flock: workers would inherit that and keep it when the run that started them is killed.
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


# Seconds: a run that was killed just now holds it until the kernel has cleared it away, which takes a moment.
_PATIENCE, _PAUSE = 2.0, 0.05
# The lock belongs to a process: within one, nobody else would be kept out.
_held = set[Path]()


@contextmanager
def locked(path: Path, where: Path) -> Iterator[None]:
    """Hold the lock file `path`, gone afterwards; raise InputError about `where` when another run holds it.

    A file that a killed run has left behind is no lock: what counts is whether a living process holds it.
    """
    path = path.resolve()
    handle = _take(path, where)
    _held.add(path)
    try:
        yield
    finally:
        _held.discard(path)
        if os.name != "nt":  # there an open file keeps its name
            path.unlink(missing_ok=True)  # while it is held: afterwards it may be the lock of the next run
        os.close(handle)


def _take(path: Path, where: Path) -> int:
    if path in _held:
        raise _busy(where)
    path.parent.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + _PATIENCE
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(handle)
            if _is_at(handle, path):
                return handle
        except (BlockingIOError, PermissionError):
            if time.monotonic() > until:
                os.close(handle)
                raise _busy(where) from None
            time.sleep(_PAUSE)
        except OSError:
            os.close(handle)
            raise
        os.close(handle)


def _is_at(handle: int, path: Path) -> bool:
    """Whether the file that was opened is still the one of this name, and not one that its holder has removed."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _busy(where: Path) -> InputError:
    return InputError(str(where), "another run is writing here", "wait until it has ended, then run the same again")
