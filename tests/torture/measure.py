"""What an undisturbed run does: both states, how long it takes, how much room, and how often it asks a server."""

import shutil
import threading
import time
from pathlib import Path

from pipeline.checks import check_package
from torture.disc import small_disc
from torture.subject import Known, Subject

_PAUSE = 0.002  # seconds between two looks at the disc


def measure(subject: Subject, folder: Path) -> Known:
    """Make a subject's project and run its command undisturbed; raise RuntimeError where that fails."""
    template, place = folder / "template", folder / "undisturbed"
    subject.prepare(template)
    place.mkdir()
    blank = Known(subject, template, {}, {}, 0, 0, 0)
    with small_disc(place), blank.trial(place) as bench:
        old, begun = bench.read(), time.monotonic()
        watch = _Watch(place)
        watch.start()
        ended = bench.start().end()
        seconds, room = time.monotonic() - begun, watch.end()
        if ended.code or bench.left_behind() or bench.read() == old:
            raise RuntimeError(f"{subject.name}: an undisturbed run fails, or changes nothing: {ended.said}")
        package = bench.home / "datapackage.json"
        if package.exists() and check_package(package).findings:
            raise RuntimeError(f"{subject.name}: an undisturbed run gives a package that is not valid")
        return Known(subject, template, old, bench.read(), seconds, bench.asked(), room)


class _Watch(threading.Thread):
    """Looks at how much room is taken at most."""

    def __init__(self, folder: Path) -> None:
        super().__init__(daemon=True)
        self._folder, self._ended = folder, threading.Event()
        self._before = self._most = shutil.disk_usage(folder).used

    def run(self) -> None:
        while not self._ended.wait(_PAUSE):
            self._most = max(self._most, shutil.disk_usage(self._folder).used)

    def end(self) -> int:
        self._ended.set()
        self.join()
        return self._most - self._before
