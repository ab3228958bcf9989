"""Write permission for a folder taken away, before the run or while it goes on."""

import os
import shutil
import stat
from random import Random

from torture.fault import Blow
from torture.judge import fault_of_failure
from torture.kill import wait_for_moment
from torture.subject import Bench, Known

# The superuser may write everywhere. Without these rights it is one like everybody.
_LIKE_EVERYBODY = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner")
_ALL_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class Permission:
    """As one user of many: permissions do not bind the superuser."""

    name = "no permission"

    def strike(self, bench: Bench, known: Known, chance: Random) -> Blow:
        folder = chance.choice([folder for folder in bench.folders if folder.is_dir()])
        mode = stat.S_IMODE(folder.stat().st_mode)
        wrapper = _LIKE_EVERYBODY if os.geteuid() == 0 else ()
        later = chance.random() < 0.5
        try:
            if not later:
                folder.chmod(mode & ~_ALL_WRITE)
            run = bench.start(wrapper)
            if later:
                wait_for_moment(run, bench, known, chance)
                if folder.is_dir():
                    folder.chmod(mode & ~_ALL_WRITE)
            ended = run.end()
        finally:
            if folder.is_dir():
                folder.chmod(mode)
        # A run that may not write there may not clean up there, either: only what it says counts.
        return Blow(True, "" if not ended.crashed else fault_of_failure(ended, bench))


def missing() -> str:
    """Return why this fault cannot be tried here, or nothing."""
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        return "no permission: not tried, the superuser may write everywhere and setpriv (util-linux) is not here"
    return ""
