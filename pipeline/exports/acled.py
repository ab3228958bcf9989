"""The events in the shape of ACLED's export; docs/crosswalks.md says what maps, what does not, and why."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.exports.crosswalk_table import write_crosswalk
from pipeline.exports.deaths import toll_of
from pipeline.exports.package import Package
from pipeline.exports.rows import Happening, Row, Tables, happenings_of, tables_of
from pipeline.exports.sides import STATE_KINDS, Sides, acts_for_state, is_civilian, sides_of

COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"),
    *("actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction"),
    *("civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location"),
    *("latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp"),
)
DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
# UCDP's five codes of dates and six of places are ours; ACLED has three of each.
TIME_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}
GEO_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3, 6: 3}
INTERS = (
    *("State forces", "Rebel group", "Political militia", "Identity militia"),
    *("Rioters", "Protesters", "Civilians", "External/Other forces"),
)
_INTER_OF_KIND = {
    "armed_group": "Rebel group",
    "coalition": "Rebel group",
    "militia": "Political militia",
    "population": "Civilians",
    "ngo": "Civilians",
    "media": "Civilians",
    "igo": "External/Other forces",
}
_INTER_OF_SIDE = {"government": "State forces", "opposition": "Rebel group", "civilian": "Civilians"}


def write_acled(package: Package, folder: Path) -> None:
    """Write `acled.csv`: a row for each event that has a date."""
    tables = tables_of(package)
    dated = (each for each in happenings_of(package) if each.event["date_start"])
    write_crosswalk(folder / "acled.csv", COLUMNS, (_row(each, tables) for each in dated))


def _row(happening: Happening, tables: Tables) -> dict[str, object]:
    event, sides = happening.event, sides_of(happening, tables)
    event_type, sub_event_type = _types(happening, sides)
    inters = [_inter(side, happening) for side in (sides.first, sides.second)]
    return {
        "event_id_cnty": event["event_id"],
        "event_date": event["date_start"],
        "year": event["date_start"].year,
        "time_precision": TIME_PRECISION[event["date_precision"]],
        "disorder_type": DISORDER[event_type],
        "event_type": event_type,
        "sub_event_type": sub_event_type,
        **_actors(sides),
        "inter1": inters[0],
        "inter2": inters[1],
        "interaction": _interaction(inters),
        "civilian_targeting": "Civilian targeting" if any(map(is_civilian, sides.second)) else None,
        **_where(happening, tables),
        "source": happening.document["title"],
        "notes": event["evidence"],
        "fatalities": toll_of(happening.claims).low,
        "tags": f"status={event['status']}; date_basis={event['date_basis']}; date_end={event['date_end']}",
    }


def _types(happening: Happening, sides: Sides) -> tuple[str, str | None]:
    kind = happening.kind
    if happening.event["event_type"] == "killing" and sides.second and all(map(is_civilian, sides.second)):
        return "Violence against civilians", "Attack"
    by_non_state = kind["acled_sub_event_type_non_state"]
    if by_non_state is None:
        return kind["acled_event_type"], kind["acled_sub_event_type"]
    if not sides.first:
        return kind["acled_event_type"], None
    by_state = any(map(acts_for_state, sides.first))
    return kind["acled_event_type"], kind["acled_sub_event_type"] if by_state else by_non_state


def _actors(sides: Sides) -> dict[str, object]:
    cells: dict[str, object] = {}
    for number, side in enumerate((sides.first, sides.second), start=1):
        names = [actor["name"] for actor in side]
        cells[f"actor{number}"] = names[0] if names else None
        cells[f"assoc_actor_{number}"] = "; ".join(names[1:]) or None
    return cells


def _inter(side: Sequence[Row], happening: Happening) -> str | None:
    if not side:
        return None
    actor = side[0]
    if happening.event["event_type"] == "protest":
        return "Protesters"
    if actor["side"] == "external" and actor["kind"] in STATE_KINDS:
        return "External/Other forces"
    if actor["kind"] in STATE_KINDS:
        return "State forces"
    return _INTER_OF_KIND.get(actor["kind"]) or _INTER_OF_SIDE.get(actor["side"])


def _interaction(inters: list[str | None]) -> str | None:
    known = sorted(filter(None, inters), key=INTERS.index)
    return "-".join(known) if len(known) > 1 else f"{known[0]} only" if known else None


def _where(happening: Happening, tables: Tables) -> dict[str, object]:
    place = happening.place
    # "From a place" says where somebody came from, not where it happened.
    if place is None or happening.event["place_relation"] == "from":
        return {}
    country, admin1 = tables.around(place, "country"), tables.around(place, "governorate")
    return {
        "country": country and country["name"],
        "admin1": admin1 and admin1["name"],
        "location": place["name"],
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "geo_precision": GEO_PRECISION[happening.event["place_precision"]],
    }
