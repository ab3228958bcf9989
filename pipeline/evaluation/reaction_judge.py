"""When a reaction of the tables is the one of the gold."""

from dataclasses import dataclass

from pipeline.evaluation.gold import Gold, GoldReaction, choices
from pipeline.evaluation.judge import Slots, same_actor, same_days
from pipeline.evaluation.names import Names, Row, plain


@dataclass(frozen=True, slots=True)
class ReactionJudge:
    """Reactions are alike by type."""

    gold: Gold
    actors: Names

    def alike(self, gold: GoldReaction, row: Row) -> bool:
        """Whether the type is one of those that are right."""
        return row["reaction_type"] in choices(gold.reaction_type)

    def slots(self, gold: GoldReaction, row: Row) -> Slots:
        """Who, towards whom, when, and in which words."""
        return {
            "actor": gold.actor_optional or same_actor(self.actors, self.gold, gold.actor, row["actor_id"]),
            "target": not gold.target or same_actor(self.actors, self.gold, gold.target, row["target_id"]),
            "date": gold.date_optional or same_days(gold.date, row),
            "quote": not gold.quote or plain(gold.quote) in plain(row["quote"] or ""),
        }
