"""The crosswalks: the columns of the other dataset, its codes, and nothing that the text does not say."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
from project import ROOT
from sample import EVENTS, SAMPLE
from sample_project import sample_project

from pipeline.exports import load_package, write_exports
from pipeline.exports.acled import COLUMNS as ACLED
from pipeline.exports.acled import DISORDER, GEO_PRECISION, TIME_PRECISION
from pipeline.exports.deaths import toll_of
from pipeline.exports.ucdp import COLUMNS as UCDP
from pipeline.exports.ucdp import priogrid_cell
from pipeline.publishing.metadata import load_metadata
from pipeline.records import EventActor, EventType, Records
from pipeline.schemas import load_schemas

ARMY, FRONT = "northland-army", "free-river-front"


def crosswalks(home: Path, records: Records) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return the rows of both crosswalks of some records."""
    sample_project(home, records=records)
    package = load_package(home / "processed", home / "schemas", load_metadata(home / "metadata.yaml"))
    write_exports(package, ("acled", "ucdp"), home)
    tables = []
    for name in ("acled.csv", "ucdp_ged.csv"):
        with (home / name).open(encoding="utf-8", newline="") as lines:
            tables.append(list(csv.DictReader(lines)))
    return tables[0], tables[1]


def capture_by(*parts: EventActor) -> Records:
    """Return the sample with one capture, by whom the parts say, coded as the real vocabulary does."""
    kind = EventType(
        *("capture", "Capture", "A force takes a place.", "Battles", "Government regains territory"),
        *("Non-state actor overtakes territory", "ASSAULT", "19"),
    )
    return replace(SAMPLE, event_types=(kind, *SAMPLE.event_types[1:]), event_actors=parts)


def test_the_columns_are_those_of_the_other_dataset(tmp_path: Path) -> None:
    """A column that is missing, misspelt or out of order: tables no longer stack."""
    acled, ucdp = crosswalks(tmp_path / "home", SAMPLE)
    assert tuple(acled[0]) == ACLED
    assert tuple(ucdp[0]) == UCDP
    assert (len(ACLED), len(UCDP)) == (31, 49)
    assert len(set(ACLED)) == len(ACLED)
    assert len(set(UCDP)) == len(UCDP)


@pytest.mark.parametrize(
    ("actor", "expected"),
    [(FRONT, "Non-state actor overtakes territory"), (ARMY, "Government regains territory"), (None, "")],
)
def test_a_capture_depends_on_who_takes(tmp_path: Path, actor: str | None, expected: str) -> None:
    """A capture by rebels that counts as the government's, or one by nobody knows whom that counts as either."""
    parts = (EventActor("oldford.p02.e1", actor, "initiator"),) if actor else ()
    acled, _ = crosswalks(tmp_path / "home", capture_by(*parts))
    row = next(row for row in acled if row["event_id_cnty"] == "oldford.p02.e1")
    assert (row["event_type"], row["sub_event_type"]) == ("Battles", expected)


def test_an_event_in_acled_terms(tmp_path: Path) -> None:
    """An actor, a date, a place or a number of dead in the wrong column."""
    parts = (EventActor("oldford.p02.e1", FRONT, "initiator"), EventActor("oldford.p02.e1", ARMY, "target"))
    acled, _ = crosswalks(tmp_path / "home", capture_by(*parts))
    row = next(row for row in acled if row["event_id_cnty"] == "oldford.p02.e1")
    expected = {
        "event_date": "2031-03-02",
        "year": "2031",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "actor1": "Free River Front",
        "inter1": "Rebel group",
        "actor2": "Northland Army",
        "inter2": "State forces",
        "interaction": "State forces-Rebel group",
        "civilian_targeting": "",
        "country": "Northland",
        "location": "Oldford",
        "latitude": "53.25",
        "geo_precision": "1",
        "fatalities": "20",
        "iso": "",
    }
    assert {name: row[name] for name in expected} == expected


def test_an_event_in_ucdp_terms(tmp_path: Path) -> None:
    """A side, a code or a number of dead in the wrong column."""
    parts = (EventActor("oldford.p02.e1", FRONT, "initiator"), EventActor("oldford.p02.e1", ARMY, "target"))
    _, ucdp = crosswalks(tmp_path / "home", capture_by(*parts))
    row = next(row for row in ucdp if row["relid"] == "oldford.p02.e1")
    expected = {
        "type_of_violence": "1",
        "side_a": "Northland Army",
        "side_b": "Free River Front",
        "dyad_name": "Northland Army - Free River Front",
        "where_prec": "1",
        "date_prec": "1",
        "geom_wkt": "POINT (-1.5 53.25)",
        "low": "20",
        "high": "25",
        "best": "",
        "deaths_a": "",
        "id": "",
    }
    assert {name: row[name] for name in expected} == expected


def test_one_side_unknown_gives_no_type_of_violence(tmp_path: Path) -> None:
    """A dyad guessed from half of it."""
    _, ucdp = crosswalks(tmp_path / "home", capture_by(EventActor("oldford.p02.e1", FRONT, "initiator")))
    row = next(row for row in ucdp if row["relid"] == "oldford.p02.e1")
    assert (row["type_of_violence"], row["dyad_name"]) == ("", "")


def test_a_place_that_somebody_came_from_is_not_where_it_happened(tmp_path: Path) -> None:
    """An attack from across a border that is put on the wrong side of it."""
    events = (replace(EVENTS[0], place_relation="from"), EVENTS[1])
    acled, ucdp = crosswalks(tmp_path / "home", replace(SAMPLE, events=events))
    assert {row["location"] for row in acled} == {""}
    assert {row["where_coordinates"] for row in ucdp} == {""}


def test_an_event_without_a_date_is_left_out(tmp_path: Path) -> None:
    """A row that no other dataset could hold."""
    undated = replace(EVENTS[1], date_start=None, date_end=None, date_precision=None, date_basis="bounded")
    acled, ucdp = crosswalks(tmp_path / "home", replace(SAMPLE, events=(EVENTS[0], undated)))
    assert [len(acled), len(ucdp)] == [1, 1]


def test_rival_claims_stay_apart() -> None:
    """A toll that adds up what two claimants say of the same dead, or counts a part twice."""
    whole = {"claimant_id": "a", "unit": "killed", "stance": "asserts", "subset_of": None}
    claims = [
        {**whole, "quantity_min": 64, "quantity_max": 64},
        {**whole, "quantity_min": 35, "quantity_max": 35},
        {**whole, "quantity_min": 40, "quantity_max": 40, "subset_of": "x"},
        {**whole, "claimant_id": "b", "quantity_min": 50, "quantity_max": 60},
        {**whole, "claimant_id": "c", "quantity_min": 1, "quantity_max": 1, "stance": "denies"},
    ]
    assert (toll_of(claims).low, toll_of(claims).high, toll_of(claims).best) == (50, 99, None)
    assert toll_of(claims[:3]).best == 99
    open_ended = toll_of([{**whole, "quantity_min": 20, "quantity_max": None}])
    assert (open_ended.low, open_ended.high, open_ended.best) == (20, None, None)


def test_cells_of_priogrid() -> None:
    """A cell counted from another corner."""
    assert priogrid_cell(-90, -180) == 1
    assert priogrid_cell(-89.9, 179.9) == 720
    assert priogrid_cell(90, 180) == 259_200
    # Kessab lies in the cell of 35.75 N, 35.75 E: row 252 and column 432, counted from 1.
    assert priogrid_cell(35.926, 35.990) == 251 * 720 + 432


def test_every_code_of_the_schemas_has_its_equivalent() -> None:
    """A new code that an export does not know: it would stop there."""
    schemas = load_schemas(ROOT / "schemas")
    fields = {(table, field.name): field for table, schema in schemas.items() for field in schema.fields}
    assert set(fields["events", "date_precision"].constraints.enum or ()) == set(TIME_PRECISION)
    assert set(fields["events", "place_precision"].constraints.enum or ()) == set(GEO_PRECISION)
    assert set(fields["event_types", "acled_event_type"].constraints.enum or ()) == set(DISORDER)


def test_the_page_explains_every_column() -> None:
    """A column of another dataset of which nobody says what stands in it."""
    page = (ROOT / "docs" / "crosswalks.md").read_text("utf-8")
    explained = set(re.findall(r"`(\w+)`", page))
    assert set(ACLED) | set(UCDP) <= explained
