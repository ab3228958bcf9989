"""What must hold between curated rows: one name, one owner; references lead somewhere; a coordinate has its source."""

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.curation.rows import ActorRow, NationRow, OrganisationRow, PlaceRow
from pipeline.curation.slug import fold
from pipeline.curation.table import Table
from pipeline.errors import InputError

Name = tuple[str, str, str]  # the owner's id, a spelling, where it stands


def check_across(tables: Mapping[str, Table[Any]]) -> None:
    """Raise an `InputError` for the first row that contradicts another one."""
    actors, places = tables["actors"], tables["places"]
    nations, organisations = tables["nations"], tables["organisations"]
    _check_one_owner([*_names(nations), *_names(organisations), *_names(actors)])
    _check_one_owner([*_names(places)])
    nation_ids = {row.nation_id for row in nations.rows}
    actor_ids = nation_ids | {row.actor_id for row in (*actors.rows, *organisations.rows)}
    _check_references(actors, "affiliation_id", actor_ids)
    _check_references(places, "parent_id", nation_ids | {row.place_id for row in places.rows})
    codes = {row.code for row in nations.rows}
    for table, column in ((places, "country_code"), (organisations, "country"), (tables["cities"], "country_code")):
        _check_references(table, column, codes)
    _check_containment(places)
    _check_coordinates(places)


def _names(table: Table[Any]) -> Iterator[Name]:
    for index, row in enumerate(table.rows):
        for column in ("name", "aliases", "names", "government_names", "armed_forces"):
            value = getattr(row, column, ())
            for spelling in (value,) if isinstance(value, str) else value:
                owner = _owner(row) + (" armed forces" if column == "armed_forces" else "")
                yield owner, spelling, table.where(index, column)


def _owner(row: ActorRow | PlaceRow | NationRow | OrganisationRow) -> str:
    if isinstance(row, NationRow):
        return row.nation_id
    return row.place_id if isinstance(row, PlaceRow) else row.actor_id


def _check_one_owner(names: list[Name]) -> None:
    # A conflict's own row and a general one may describe the same actor: then they have the same id, and share names.
    seen: dict[str, Name] = {}
    for owner, spelling, where in names:
        first = seen.setdefault(fold(spelling), (owner, spelling, where))
        if first[0] != owner:
            reason = f"{spelling!r} already means {first[0]!r} at {first[2]}"
            raise InputError(where, reason, "take it out of one of the two rows, or give both the same id")


def _check_references(table: Table[Any], column: str, known: set[str]) -> None:
    for index, row in enumerate(table.rows):
        value = getattr(row, column)
        if value is not None and value not in known:
            raise InputError(table.where(index, column), f"{value!r} stands in no row", "correct it or add the row")


def _check_containment(places: Table[PlaceRow]) -> None:
    parents = {row.place_id: row.parent_id for row in places.rows}
    for index, row in enumerate(places.rows):
        seen, parent = {row.place_id}, row.parent_id
        while parent in parents:
            if parent in seen:
                reason = f"{row.place_id!r} would lie within itself"
                raise InputError(places.where(index, "parent_id"), reason, "name the place around it")
            seen.add(parent)
            parent = parents[parent]


def _check_coordinates(places: Table[PlaceRow]) -> None:
    for index, row in enumerate(places.rows):
        given = [name for name in ("latitude", "longitude") if getattr(row, name) is not None]
        if len(given) == 1:
            raise InputError(places.where(index, given[0]), "half a coordinate", "give both numbers or neither")
        if given and row.coordinate_source is None:
            remedy = "name where it comes from, or leave the coordinate empty"
            raise InputError(places.where(index, "coordinate_source"), "a coordinate without its source", remedy)
        for column in ("coordinate_precision_km", "coordinate_source"):
            if not given and getattr(row, column) is not None:
                raise InputError(places.where(index, column), "describes a coordinate that is not there", "empty it")
