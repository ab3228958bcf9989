"""The violent events in the shape of the UCDP GED; docs/crosswalks.md says what maps, what does not, and why."""

import math
from collections.abc import Mapping
from pathlib import Path

from pipeline.exports.crosswalk_table import write_crosswalk
from pipeline.exports.deaths import toll_of
from pipeline.exports.package import Package
from pipeline.exports.rows import Happening, Row, Tables, happenings_of, tables_of
from pipeline.exports.sides import Sides, acts_for_state, is_civilian, sides_of

COLUMNS = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence"),
    *("conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name"),
    *("side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b"),
    *("number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original"),
    *("where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"),
    *("priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob"),
)
VIOLENT = {"Battles", "Explosions/Remote violence", "Violence against civilians"}
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
# A campaign sums up many fights: UCDP gives such reports the lower clarity.
CLEAR, SUMMARY = 1, 2


def write_ucdp(package: Package, folder: Path) -> None:
    """Write `ucdp_ged.csv`: a row for each violent event that has a date."""
    tables = tables_of(package)
    violent = (
        each for each in happenings_of(package) if each.event["date_start"] and each.kind["acled_event_type"] in VIOLENT
    )
    write_crosswalk(folder / "ucdp_ged.csv", COLUMNS, (_row(each, tables) for each in violent))


def _row(happening: Happening, tables: Tables) -> dict[str, object]:
    event, document = happening.event, happening.document
    sides = _ordered(sides_of(happening, tables))
    toll = toll_of(happening.claims)
    return {
        "relid": event["event_id"],
        "year": event["date_start"].year,
        **_dyad(sides, happening.kind["acled_event_type"]),
        "source_article": document["source_url"],
        "source_headline": document["title"],
        **_where(happening, tables),
        "event_clarity": SUMMARY if event["event_type"] == "offensive" else CLEAR,
        "date_prec": event["date_precision"],
        "date_start": event["date_start"],
        "date_end": event["date_end"],
        **_deaths(happening, sides, tables),
        "best": toll.best,
        "high": toll.high,
        "low": toll.low,
    }


def _ordered(sides: Sides) -> Sides:
    """Put the side of the state first, as UCDP does where one of the two is a state."""
    state = [any(map(acts_for_state, side)) for side in (sides.first, sides.second)]
    return Sides(sides.second, sides.first) if state == [False, True] and sides.first else sides


def _dyad(sides: Sides, acled_event_type: str) -> dict[str, object]:
    names = ["; ".join(actor["name"] for actor in side) or None for side in (sides.first, sides.second)]
    return {
        "type_of_violence": _type_of_violence(sides, acled_event_type),
        "side_a": names[0],
        "side_b": names[1],
        "dyad_name": f"{names[0]} - {names[1]}" if all(names) else None,
    }


def _type_of_violence(sides: Sides, acled_event_type: str) -> int | None:
    """Nothing where the text leaves out who one of the two sides is."""
    if acled_event_type == "Violence against civilians" or (sides.second and all(map(is_civilian, sides.second))):
        return ONE_SIDED
    if not sides.first or not sides.second:
        return None
    return STATE_BASED if any(map(acts_for_state, (*sides.first, *sides.second))) else NON_STATE


def _deaths(happening: Happening, sides: Sides, tables: Tables) -> dict[str, object]:
    """Deaths side by side, where a claim says whose they are and all claims agree."""
    camps = {actor["side"]: column for column, side in (("b", sides.second), ("a", sides.first)) for actor in side}

    by_column: dict[str, list[Row]] = {"deaths_a": [], "deaths_b": [], "deaths_civilians": [], "deaths_unknown": []}
    for claim in happening.claims:
        by_column[_deaths_column(tables.actors.get(claim["subject_id"]), camps)].append(claim)
    return {column: toll_of(claims).best for column, claims in by_column.items()}


def _deaths_column(subject: Row | None, camps: Mapping[str, str]) -> str:
    if subject is None:
        return "deaths_unknown"
    return "deaths_civilians" if is_civilian(subject) else f"deaths_{camps.get(subject['side'], 'unknown')}"


def _where(happening: Happening, tables: Tables) -> dict[str, object]:
    place, event = happening.place, happening.event
    # "From a place" says where somebody came from, not where it happened.
    if place is None or event["place_relation"] == "from":
        return {}
    country, governorate = tables.around(place, "country"), tables.around(place, "governorate")
    named = {
        "where_prec": event["place_precision"],
        "where_coordinates": place["name"],
        "where_description": f"{event['place_relation']} {place['name']}",
        "adm_1": governorate and governorate["name"],
        "country": country and country["name"],
    }
    if place["latitude"] is None:
        return named
    latitude, longitude = place["latitude"], place["longitude"]
    return named | {
        "latitude": latitude,
        "longitude": longitude,
        "geom_wkt": f"POINT ({longitude} {latitude})",
        "priogrid_gid": priogrid_cell(latitude, longitude),
    }


def priogrid_cell(latitude: float, longitude: float) -> int:
    """Return the number of the half-degree cell of PRIO-GRID: counted from the south-west, 720 to a row."""
    row, column = math.floor((latitude + 90) * 2), math.floor((longitude + 180) * 2)
    return min(row, 359) * 720 + min(column, 719) + 1
