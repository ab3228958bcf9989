"""How many died in an event, by the claims that are joined to it; rival claims stay apart as low and high."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.exports.rows import Row


@dataclass(frozen=True, slots=True)
class Toll:
    """The lowest and the highest total that some claimant gives; `best` only where all agree on one number."""

    low: int | None
    high: int | None

    @property
    def best(self) -> int | None:
        """The one number that is claimed, or nothing."""
        return self.low if self.low == self.high else None


def toll_of(claims: Sequence[Row]) -> Toll:
    """Add up, claimant by claimant, the killed whom nobody's claim counts twice.

    A total is only known where every one of its parts is: "at least 20" has no upper bound.
    """
    totals: dict[str | None, list[Row]] = defaultdict(list)
    for claim in claims:
        if _is_count_of_dead(claim):
            totals[claim["claimant_id"]].append(claim)
    lows = [_sum(parts, "quantity_min") for parts in totals.values()]
    highs = [_sum(parts, "quantity_max") for parts in totals.values()]
    known = [low for low in lows if low is not None]
    return Toll(min(known, default=None), None if None in highs else max(filter(None, highs), default=None))


def _is_count_of_dead(claim: Row) -> bool:
    asserted = claim["stance"] in {"asserts", "confirms"}
    return claim["unit"] == "killed" and asserted and claim["subset_of"] is None


def _sum(claims: Sequence[Row], bound: str) -> int | None:
    bounds = [claim[bound] for claim in claims]
    return None if None in bounds else sum(bounds)
