"""The curated rows by their identifiers and codes, put in order once for all documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.curation import Curated
from pipeline.curation.rows import ActorRow, CityRow, NationRow, OrganisationRow, PlaceRow


@dataclass(frozen=True, slots=True)
class Listed:
    """Curated rows: actors, nations, organisations and places by identifier, cities by GeoNames number."""

    actors: Mapping[str, ActorRow]
    nations: Mapping[str, NationRow]
    nation_of_code: dict[str, NationRow]
    organisations: Mapping[str, OrganisationRow]
    places: Mapping[str, PlaceRow]
    cities: Mapping[str, CityRow]


@lru_cache(maxsize=2)
def listed(curated: Curated) -> Listed:
    """The rows of one set of curated facts."""
    return Listed(
        actors={row.actor_id: row for row in curated.actors},
        nations={row.nation_id: row for row in curated.nations},
        nation_of_code={row.code: row for row in curated.nations},
        organisations={row.actor_id: row for row in curated.organisations},
        places={row.place_id: row for row in curated.places},
        cities={str(row.geonames_id): row for row in curated.cities},
    )
