"""SIGKILL for the whole process group, at a random moment, or right at the point where the files are moved in."""

from random import Random

from torture.fault import Blow
from torture.process import Run
from torture.subject import Bench, Known

_WINDOW = 0.4  # seconds, from the first new file made ready to a little after the move
_MOVE = 0.003  # seconds that the renames take


class Kill:
    """Half of them strike anywhere, the others where it matters most."""

    name = "killed"

    def strike(self, bench: Bench, known: Known, chance: Random) -> Blow:
        run = bench.start()
        struck = wait_for_moment(run, bench, known, chance)
        run.kill()
        return Blow(struck)


def wait_for_moment(run: Run, bench: Bench, known: Known, chance: Random) -> bool:
    """Wait for a moment of a run to break it; False where the run ends first."""
    where = chance.choice(("anywhere", "anywhere", "staging", "moving"))
    if where == "anywhere":
        return run.wait(chance.uniform(0, known.seconds))
    if known.requests:
        # The last request publishes.
        count = known.requests - chance.randrange(3 if where == "moving" else known.requests)
        while run.runs and bench.asked() < count:
            run.wait(0.0005)
        return run.wait(chance.uniform(0, 0.005))
    if where == "staging":
        return run.wait_for(bench.aside / "new") and run.wait(chance.uniform(0, _WINDOW))
    # Without a pause: the renames are over before a pause would be.
    return run.wait_for(bench.journal) and (chance.random() < 0.5 or run.wait(chance.uniform(0, _MOVE)))
