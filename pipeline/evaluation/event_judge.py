"""When an event of the tables is the one of the gold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec import UNSET

from pipeline.evaluation.gold import Gold, GoldEvent, Keys, choices
from pipeline.evaluation.judge import Slots, means_any, same_days
from pipeline.evaluation.names import Names, Row

Part = tuple[str, str]


@dataclass(frozen=True, slots=True)
class EventJudge:
    """Events are alike by type; `parts` holds the actors and roles of each event."""

    gold: Gold
    actors: Names
    places: Names
    parts: Mapping[str, Sequence[Part]]

    def alike(self, gold: GoldEvent, row: Row) -> bool:
        """Whether the type is one of those that are right."""
        return row["event_type"] in choices(gold.type)

    def slots(self, gold: GoldEvent, row: Row) -> Slots:
        """Date, place and the two sides."""
        initiators, targets = self._in_role(row, "initiator"), self._in_role(row, "target")
        # Who takes part on both sides may stand as participants: then nobody need be the initiator.
        shared = gold.participant is not UNSET and gold.initiator == []
        return {
            "date": gold.date_optional or same_days(gold.date, row),
            "place": gold.place_optional or self._same_place(gold, row),
            "initiator": gold.initiator_optional
            or shared
            or self._same_side(gold.initiator, gold.also_initiator, initiators),
            "target": gold.target_optional or self._same_side(gold.target, gold.also_target, targets),
        }

    def _in_role(self, row: Row, role: str) -> list[str]:
        return [actor for actor, played in self.parts.get(row["event_id"] or "", ()) if played == role]

    def _same_place(self, gold: GoldEvent, row: Row) -> bool:
        if gold.place is None:
            return not row["place_id"]
        return any(self.places.means(row["place_id"], self.gold.places[key]) for key in choices(gold.place))

    def _same_side(self, wanted: Keys, also: Sequence[str], found: Sequence[str]) -> bool:
        """Whether one of those wanted is there and nobody who is neither wanted nor allowed."""
        if not isinstance(wanted, list):
            return True
        if not wanted or not found:
            return not wanted and not found
        allowed = all(means_any(self.actors, actor, self.gold, [*wanted, *also]) for actor in found)
        return allowed and any(means_any(self.actors, actor, self.gold, wanted) for actor in found)
