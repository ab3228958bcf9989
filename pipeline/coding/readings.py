"""The frame that a clause fills: one of the lexicon, or one of a construction that no single verb tells."""

from pipeline.coding.frames import Frames
from pipeline.coding.holders import Holders
from pipeline.coding.paths import Paths
from pipeline.coding.weapons import Weapons
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause


class Readings:
    """Reads the clauses of one document."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self._weapons, self._holders, self._paths = Weapons(frames), Holders(frames), Paths(frames)

    def frame(self, position: int, clause: Clause) -> VerbRow | None:
        """The frame of what the clause tells; None where it tells no happening that is known."""
        return (
            self._weapons.frame(clause)
            or self._holders.frame(position, clause)
            or self.frames.fill(position, clause)
            or self._paths.frame(position, clause)
        )
