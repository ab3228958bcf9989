"""Two runs at once on the same results."""

from random import Random

from torture.fault import Blow
from torture.judge import fault_of_failure
from torture.subject import Bench, Known


class Twice:
    """The second begins while the first is on; each finishes, or says that another is there."""

    name = "two at once"

    def strike(self, bench: Bench, known: Known, chance: Random) -> Blow:
        first = bench.start(rival=True)
        first.wait(chance.choice((0, 0, 0.1, chance.uniform(0, known.seconds))))
        second = bench.start()
        ends = [first.end(), second.end()]
        lost = next(filter(None, (fault_of_failure(ended, bench) for ended in ends)), "")
        if not lost and not bench.mending and all(ended.code for ended in ends):
            lost = f"neither of two got through: {ends[0].said[-150:]} / {ends[1].said[-150:]}"
        return Blow(True, lost)
