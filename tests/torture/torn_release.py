"""A release that lies there cut short: it is refused, and once it is whole again, sent."""

from random import Random

from torture.fault import Blow
from torture.subject import Bench, Known


class TornRelease:
    """For deposits, which write no files of their own: what they send may be torn."""

    name = "cut short"

    def strike(self, bench: Bench, known: Known, chance: Random) -> Blow:
        path = chance.choice(sorted(path for path in (bench.home / "dist").rglob("*") if path.is_file()))
        whole = path.read_bytes()
        path.write_bytes(whole[: chance.randrange(len(whole))])
        ended = bench.start().end()
        path.write_bytes(whole)
        if ended.code != 2 or ended.crashed:
            return Blow(True, f"{path.name} was cut short, and nobody said so: {ended.said[-300:]}")
        return Blow(True, "something was sent" if bench.asked() else "")
