"""What is amiss in a table: records that were missed, that are too many, or that have a wrong slot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.evaluation.gold import Choice, GoldClaim, GoldEvent, GoldReaction, choices
from pipeline.evaluation.names import Row

AnyGold = GoldEvent | GoldClaim | GoldReaction
SHOWN = 110
# What a row says in the slots that are asked for.
_TELLING = (
    "date_start",
    "date_end",
    "place_id",
    "claimant_id",
    "stance",
    "subject_id",
    "actor_id",
    "target_id",
    "unit",
    "quote",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A record in which tables and gold differ; `slots` are those that are wrong."""

    sort: Literal["missed", "extra", "slot"]
    kind: str
    gold: AnyGold | None
    row: Row | None
    slots: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def __str__(self) -> str:
        noun = self.kind.removesuffix("s")
        if self.gold is None:
            row = self.row or {}
            return f"extra {noun}: {_type(row)} | {row['rule']} | {(row['evidence'] or '')[:SHOWN]}"
        if self.row is None:
            wanted = "/".join(choices(_wanted(self.gold)))
            return f"missed {noun}: {wanted} | {self.gold.trigger} | {self.gold.text[:SHOWN]}"
        asked = self.gold.trigger or self.gold.text[:50]
        return f"wrong {noun}: {', '.join(self.slots)} | {asked} | {self._got()}"

    def _got(self) -> str:
        row = self.row or {}
        cells = [f"{name}={row[name]}" for name in _TELLING if row.get(name)]
        return f"{_type(row)} at {row['passage_id']} by {row['rule']}: " + ", ".join([*cells, *self.parts])


def in_order(differences: Sequence[Difference]) -> Iterator[Difference]:
    """Missed ones first, then those too many, then wrong slots."""
    for sort in ("missed", "extra", "slot"):
        yield from (each for each in differences if each.sort == sort)


def _type(row: Row) -> str | None:
    return row.get("event_type") or row.get("claim_type") or row.get("reaction_type")


def _wanted(gold: AnyGold) -> Choice:
    if isinstance(gold, GoldEvent):
        return gold.type
    return gold.claim_type if isinstance(gold, GoldClaim) else gold.reaction_type
