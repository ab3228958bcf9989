"""A power cut: the run is gone, and one of the files that it was writing is cut short."""

from pathlib import Path
from random import Random

from torture.fault import Blow
from torture.kill import wait_for_moment
from torture.subject import Bench, Known


class Power:
    """Cuts a file of the move or, where the subject has none, one of those that it writes in place."""

    name = "cut short"

    def strike(self, bench: Bench, known: Known, chance: Random) -> Blow:
        run = bench.start()
        if not wait_for_moment(run, bench, known, chance):
            run.kill()
            return Blow(False)
        run.kill()
        files = _unsure(bench)
        if files:
            path = chance.choice(files)
            with path.open("rb+") as file:
                file.truncate(chance.randrange(path.stat().st_size))
        return Blow(bool(files))


def _unsure(bench: Bench) -> list[Path]:
    """The files that may not lie on the disc yet; not an old file by its second name, which has lain there for long."""
    found = [path for path in bench.aside.rglob("*")] if bench.aside.exists() else []
    found += [path for pattern in bench.unsure for path in bench.home.glob(pattern)]
    return sorted(path for path in found if path.is_file() and path.stat().st_size and path.stat().st_nlink == 1)
