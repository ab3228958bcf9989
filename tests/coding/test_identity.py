"""Whom a name means: a nation's forces under all their names, and who only looks like somebody listed."""

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.coding.actors.branches import Branches
from pipeline.coding.actors.identity import Identity
from pipeline.coding.rows.actor_rows import ActorRows
from pipeline.coding.rows.place_rows import PlaceRows
from pipeline.curation import Curated, load_curated
from pipeline.language.model import Entity
from pipeline.language.parsed import ParsedDocument
from pipeline.source.model import SourceDocument

from .coded import claims, name_of


@pytest.fixture(scope="module")
def curated() -> Curated:
    return load_curated(Path(__file__).parents[2] / "curated")


def identity(curated: Curated, *entities: Entity) -> Identity:
    source = SourceDocument("text", "A title", None, None, "", 0, ())
    return Identity(ParsedDocument(source, (), entities), curated)


@pytest.mark.parametrize(
    ("name", "code", "branch"),
    [
        ("French Army", "FR", "military"),
        ("French Armed Forces", "FR", "military"),
        ("Armed Forces of France", "FR", "military"),
        ("Armed Forces of the Republic of France", "FR", "military"),
        ("French Navy", "FR", "navy"),
        ("Royal Navy", "GB", "navy"),
        ("Royal Moroccan Air Force", "MA", "air force"),
        ("French National Police", "FR", "police"),
        ("French Liberation Army", "FR", None),
        ("French Ministry of Defence", "FR", None),
    ],
)
def test_branch(curated: Curated, name: str, code: str, branch: str | None) -> None:
    """Catches two rows for a nation's navy, and an army of its own taken for the nation's."""
    assert Branches(curated).of_name(name, code) == branch


def test_royal_navy_is_the_british_navy(curated: Curated) -> None:
    """Catches a second row for a force that does not name its nation."""
    royal = Entity("force:GB:Royal Navy", "actor", "Royal Navy", "state_force", None, "GB")
    found = identity(curated, royal)
    assert found.of_entity(royal) == found.force("GB", "navy")
    assert found.facts[found.force("GB", "navy")].name == "Royal Navy"


def test_affiliation_is_an_actor(curated: Curated) -> None:
    """Catches an affiliation that no row stands for."""
    front = Entity("actor:oak-front", "actor", "Oak Front", "armed_group")
    brandt = Entity("person:jan-brandt", "person", "Jan Brandt", "person", affiliation=front.key)
    found = identity(curated, front, brandt)
    rows = ActorRows("text", found, curated)
    row = rows.row(found.of_entity(brandt))
    assert row.affiliation_id == "oak-front"
    assert set(rows.closure({row.actor_id: row})) == {"jan-brandt", "oak-front"}


def test_namesake_of_a_listed_actor(curated: Curated) -> None:
    """Catches somebody unknown who gets the row of an organisation with the same slug."""
    listed = curated.organisations[0]
    namesake = Entity("person:namesake", "person", listed.name, "person")
    found = identity(curated, namesake)
    assert ActorRows("text", found, curated).identifier(found.of_entity(namesake)) == f"text.{listed.actor_id}"


def test_namesake_of_a_listed_place(curated: Curated) -> None:
    """Catches a place elsewhere that gets the coordinate of a listed one."""
    listed = next(row for row in curated.places if row.latitude is not None)
    namesake = Entity("place:namesake", "place", listed.name)
    rows = PlaceRows({namesake.key: namesake}, curated, "text")
    row = rows.row(namesake.key)
    assert (row.place_id, row.latitude) == (f"text.{listed.place_id}", None)
    listed_entity = replace(namesake, key=f"place:{listed.place_id}", curated_id=listed.place_id)
    assert PlaceRows({listed_entity.key: listed_entity}, curated, "text").row(listed_entity.key).latitude is not None


def test_part_of_a_land_lies_in_it(curated: Curated) -> None:
    """Catches northern France without France."""
    land = Entity("nation:FR", "nation", "France", "state", "france", "FR")
    part = Entity("part:northern france", "place", "northern France", "region")
    row = PlaceRows({land.key: land, part.key: part}, curated, "text").row(part.key)
    assert (row.parent_id, row.country_code) == ("france", "FR")


@pytest.mark.parametrize(
    ("first", "second", "claimant"),
    [
        (
            "On 4 March French President Jean Duval said that 20 soldiers had been killed.",
            "On 7 March the French president said that 30 soldiers had been killed.",
            "Jean Duval",
        ),
        (
            "The Oakland Observatory for Human Rights said that 20 soldiers had been killed.",
            "On 7 March the observatory said that 30 soldiers had been killed.",
            "Oakland Observatory for Human Rights",
        ),
        (
            "The French Health Ministry said that 20 soldiers had been killed.",
            "On 7 March the health ministry said that 30 soldiers had been killed.",
            "French Health Ministry",
        ),
        (
            "Reuters said that 20 soldiers had been killed.",
            "On 7 March the news agency said that 30 soldiers had been killed.",
            "Reuters",
        ),
        (
            "The Oakist Liberation Front said that 20 soldiers had been killed.",
            "On 7 March the militant group said that 30 soldiers had been killed.",
            "Oakist Liberation Front",
        ),
        (
            "Amnesty International said that 20 soldiers had been killed.",
            "On 7 March the Amnesty International watchdog said that 30 soldiers had been killed.",
            "Amnesty International",
        ),
    ],
)
def test_who_is_named_and_then_described_is_one(first: str, second: str, claimant: str) -> None:
    """Catches a row for a description of somebody whom the document has named."""
    found = {name_of(claim.claimant_id, first, second) for claim in claims(first, second)}
    assert found == {claimant}


def test_another_nations_president_is_another() -> None:
    """Catches a title taken for that of another nation's."""
    first = "On 4 March French President Jean Duval said that 20 soldiers had been killed."
    second = "On 7 March the Polish president said that 30 soldiers had been killed."
    assert len({claim.claimant_id for claim in claims(first, second)}) == len((first, second))
