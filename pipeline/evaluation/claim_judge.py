"""When a claim of the tables is the one of the gold."""

from dataclasses import dataclass

from msgspec import UNSET

from pipeline.evaluation.gold import Gold, GoldClaim, choices
from pipeline.evaluation.judge import Slots, same_actor
from pipeline.evaluation.names import Names, Row


@dataclass(frozen=True, slots=True)
class ClaimJudge:
    """Claims are alike by type and, where the gold has one, by number."""

    gold: Gold
    actors: Names

    def alike(self, gold: GoldClaim, row: Row) -> bool:
        """Whether type and number are right."""
        number = [_number(row["quantity_min"]), _number(row["quantity_max"])]
        return row["claim_type"] in choices(gold.claim_type) and gold.quantity in (UNSET, number)

    def slots(self, gold: GoldClaim, row: Row) -> Slots:
        """Who says it, how, of whom, and what is counted."""
        unasked = gold.subject_optional or gold.subject is UNSET
        return {
            "claimant": gold.claimant_optional or same_actor(self.actors, self.gold, gold.claimant, row["claimant_id"]),
            "stance": row["stance"] in choices(gold.stance),
            "unit": not isinstance(gold.unit, str | list) or row["unit"] in choices(gold.unit),
            "subject": unasked or same_actor(self.actors, self.gold, gold.subject, row["subject_id"]),
            "subset": not gold.subset or bool(row["subset_of"]),
        }


def _number(cell: str | None) -> int | None:
    return None if cell is None else int(float(cell))
