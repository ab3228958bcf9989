"""Short names of the records for the notes beside the text."""

from pipeline.site.reader import Package, Row


def label_records(package: Package) -> dict[str, str]:
    """Return a name of a few words for each event, claim, reaction and mention, by its address."""
    reactions, actors = package.by_key("reaction_types"), package.by_key("actors")
    events, places = package.by_key("event_types"), package.by_key("places")
    labels = {f"mentions/{row['mention_id']}": row["text"] for row in package.rows("mentions")}
    for row in package.rows("events"):
        place = places.get(row["place_id"], {}).get("name", "")
        labels[f"events/{row['event_id']}"] = ", ".join(filter(None, [events[row["event_type"]]["label"], place]))
    for row in package.rows("claims"):
        claimant = actors.get(row["claimant_id"], {}).get("name", "The text itself")
        labels[f"claims/{row['claim_id']}"] = f"{claimant}: {_claim(row)}"
    for row in package.rows("reactions"):
        actor = actors.get(row["actor_id"], {}).get("name", "")
        label = reactions[row["reaction_type"]]["label"]
        labels[f"reactions/{row['reaction_id']}"] = ": ".join(filter(None, [actor, label]))
    return labels


def _claim(row: Row) -> str:
    if row["unit"]:
        return f"{row['quantity_text']} {row['unit'].replace('_', ' ')}".strip()
    return row["claim_type"].replace("_", " ")
