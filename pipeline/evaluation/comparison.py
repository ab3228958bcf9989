"""The comparison of one table with the gold of one document."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.evaluation.difference import Difference
from pipeline.evaluation.figures import Rates, Share, TableFigures
from pipeline.evaluation.gold import GoldClaim, GoldEvent, GoldReaction
from pipeline.evaluation.judge import Judge
from pipeline.evaluation.matching import Pair, match
from pipeline.evaluation.names import Row
from pipeline.evaluation.paragraphs import Paragraphs

G = TypeVar("G", GoldEvent, GoldClaim, GoldReaction)
# A record that had to be found goes before one that only might be, where the slots are equally good.
ASKED = 0.5


@dataclass(frozen=True, slots=True)
class Comparison(Generic[G]):
    """The records of one kind in gold and tables, and which stand for one another."""

    kind: str
    gold: Sequence[G]
    rows: Sequence[Row]
    judge: Judge[G]
    pairs: Sequence[Pair]

    @classmethod
    def of(
        cls, kind: str, gold: Sequence[G], rows: Sequence[Row], judge: Judge[G], text: Paragraphs
    ) -> "Comparison[G]":
        """Compare by a judge; only records of the same paragraph can stand for one another."""

        def alike(entry: G, row: Row) -> bool:
            return text.holding(entry.text) == text.at(int(row["char_start"] or 0)) and judge.alike(entry, row)

        def quality(entry: G, row: Row) -> float:
            return sum(judge.slots(entry, row).values()) + (0 if entry.optional else ASKED)

        return cls(kind, gold, rows, judge, match(gold, rows, alike, quality))

    def figures(self) -> TableFigures:
        """Count; an optional record is neither a hit nor missed, and what stands for it is not too many."""
        hits = self._hits()
        missed, extra = len(self._missed()), len(self._extra())
        right = [all(slots.values()) for slots in hits.values()]
        wrong = len(right) - sum(right)
        strict = Rates(sum(right), missed + wrong, extra + wrong)
        return TableFigures(Rates(len(hits), missed, extra), strict, _shares(hits.values()))

    def differences(self, parts: Mapping[str, Sequence[Pair | tuple[str, str]]]) -> list[Difference]:
        """List what is amiss; `parts` are the actors and roles of the events."""
        found = [Difference("missed", self.kind, gold, None) for gold in self._missed()]
        found += [Difference("extra", self.kind, None, row) for row in self._extra()]
        for (g, p), slots in self._hits().items():
            wrong = tuple(name for name, right in slots.items() if not right)
            told = tuple(f"{role}={actor}" for actor, role in parts.get(self.rows[p].get("event_id") or "", ()))
            if wrong:
                found.append(Difference("slot", self.kind, self.gold[g], self.rows[p], wrong, told))
        return found

    def _hits(self) -> dict[Pair, Mapping[str, bool]]:
        asked = [(g, p) for g, p in self.pairs if not self.gold[g].optional]
        return {(g, p): self.judge.slots(self.gold[g], self.rows[p]) for g, p in asked}

    def _missed(self) -> list[G]:
        matched = {g for g, _ in self.pairs}
        return [entry for index, entry in enumerate(self.gold) if index not in matched and not entry.optional]

    def _extra(self) -> list[Row]:
        matched = {p for _, p in self.pairs}
        return [row for index, row in enumerate(self.rows) if index not in matched]


def _shares(found: Iterable[Mapping[str, bool]]) -> dict[str, Share]:
    shares: dict[str, Share] = {}
    for slots in found:
        for name, right in slots.items():
            shares[name] = shares.get(name, Share()) + Share(int(right), 1)
    return shares
