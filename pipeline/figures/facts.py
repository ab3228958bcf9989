"""What the figures ask of the tables: names, sides, who acts."""

from dataclasses import dataclass

from pipeline.site.reader import Package, Row


@dataclass(frozen=True, slots=True)
class Facts:
    """The tables with lookups by key."""

    package: Package

    def name(self, table: str, key: str) -> str:
        """Return the name of an actor, place or type; an empty string for none."""
        row = self.package.by_key(table).get(key, {})
        return row.get("name") or row.get("label") or key

    def side(self, actor_id: str) -> str:
        """Return an actor's side, `unknown` where nothing is known."""
        return self.package.by_key("actors").get(actor_id, {}).get("side") or "unknown"

    def side_of_event(self, event: Row) -> str:
        """Return the side that acts, or else the first known side of those who take part."""
        parts = [part for part in self.package.rows("event_actors") if part["event_id"] == event["event_id"]]
        parts.sort(key=lambda part: part["role"] != "initiator")
        sides = [self.side(part["actor_id"]) for part in parts]
        return next((side for side in sides if side != "unknown"), "unknown")
