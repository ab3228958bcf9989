"""Denied happenings: "The army denied that rebels had taken Esk"."""

from collections.abc import Iterator

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.model import Denial


class Denials:
    """Finds what the sources of one document deny."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames

    def of_passage(self, discourse: Discourse) -> Iterator[Denial]:
        """The type and the named places of each happening that a source says did not take place."""
        for clause in discourse.clauses:
            denied = any(source.stance == "denies" for source in discourse.sources(clause)) and not clause.negated
            row = self.frames.fill(discourse.position, clause) if denied else None
            if row is not None and row.event_type is not None:
                inside = (name for name in discourse.passage.names if clause.start <= name.start < clause.end)
                places = frozenset(name.key for name in inside if name.kind == "place")
                yield Denial(discourse.position, row.event_type, places)
