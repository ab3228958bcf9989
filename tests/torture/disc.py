"""A full disc: a small file system in memory, or, without the right to mount one, a limit on the size of files."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from torture.fault import Blow
from torture.judge import fault_of_failure
from torture.subject import Bench, Known

_PAGE = 4096


class Disc:
    """Leaves a random share of the room that an undisturbed run takes."""

    name = "disc full"

    def strike(self, bench: Bench, known: Known, chance: Random) -> Blow:
        room = int(chance.uniform(0, 1) * known.room) // _PAGE * _PAGE
        if not can_mount():
            ended = bench.start(largest=room).end()
        else:
            filler = bench.home.parent / "filler"
            fill(filler, room)
            # What it says goes elsewhere: a full disc would swallow it.
            ended = bench.start().end()
            filler.unlink()
        return Blow(bool(ended.code), fault_of_failure(ended, bench))


def fill(filler: Path, room: int) -> None:
    """Write a file that leaves just so much room."""
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(_PAGE, shutil.disk_usage(filler.parent).free - room))


def can_mount() -> bool:
    """Whether file systems can be mounted here."""
    return os.geteuid() == 0 and bool(shutil.which("mount")) and _tried()


@contextmanager
def small_disc(folder: Path) -> Iterator[None]:
    """Mount a file system in memory on a folder, for a while, if that is allowed."""
    if not can_mount():
        yield
        return
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


_MOUNTS: list[bool] = []


def _tried() -> bool:
    if not _MOUNTS:
        unshare = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
        _MOUNTS.append(subprocess.run(unshare, capture_output=True, check=False).returncode == 0)
    return _MOUNTS[0]
