"""The rows of places: a listed place with its coordinate and source, any other with what the text shows."""

from pipeline.coding.listed import listed
from pipeline.curation import Curated
from pipeline.curation.slug import slug
from pipeline.language.model import Entity
from pipeline.records import Place

GEONAMES = "GeoNames (CC BY 4.0)"
ISO_CODE = 2


class PlaceRows:
    """Identifiers and rows for the place keys of one document."""

    def __init__(self, entities: dict[str, Entity], curated: Curated, document_id: str = "") -> None:
        self.entities, self.document_id = entities, document_id
        self._keys = {entity.name: key for key, entity in entities.items() if entity.category in {"place", "nation"}}
        self._listed_rows = listed(curated)
        self._curated, self._cities, self._nations = (
            self._listed_rows.places,
            self._listed_rows.cities,
            self._listed_rows.nations,
        )

    def identifier(self, key: str) -> str:
        """The identifier of a place key."""
        entity = self.entities[key]
        if entity.curated_id is not None and not key.startswith("city:"):
            return entity.curated_id
        identifier = slug(entity.name)
        listed = identifier in self._curated or identifier in self._nations
        return f"{self.document_id or 'other'}.{identifier}" if listed else identifier

    def row(self, key: str) -> Place:
        """The row of a place key."""
        entity = self.entities[key]
        identifier = self.identifier(key)
        if entity.category == "nation":
            return self._nation(identifier)
        if entity.curated_id in self._curated and key.startswith("place:"):
            return self._listed(identifier)
        city = self._cities.get(entity.curated_id or "") if key.startswith("city:") else None
        if city is not None:
            state = self._listed_rows.nation_of_code.get(city.country_code)
            nation = state.nation_id if state is not None else None
            return Place(
                identifier,
                city.name,
                "city",
                nation,
                city.country_code,
                city.latitude,
                city.longitude,
                1.0,
                GEONAMES,
                city.geonames_id,
            )
        parent, code = self._container(entity)
        return Place(identifier, entity.name, entity.kind or "other", parent, code, None, None, None, None, None)

    def _container(self, entity: Entity) -> tuple[str | None, str | None]:
        """The place, and the country's code, that a name says it lies in: "northern Elmland", "Elm border crossing"."""
        first, _, rest = entity.name.partition(" ")
        town, border, _ = entity.name.partition(" border ")
        town = town if border and entity.kind == "border_crossing" else ""
        key = self._keys.get(rest) if first.islower() else self._keys.get(town)
        if key is None:
            return None, None
        container = self.row(key)
        return container.place_id, container.country_code

    def _of_document(self, identifier: str) -> Place | None:
        return next((self.row(key) for key in self._keys.values() if self.identifier(key) == identifier), None)

    def _nation(self, identifier: str) -> Place:
        row = self._nations[identifier]
        code = row.code if len(row.code) == ISO_CODE else None
        return Place(identifier, row.name, "country", None, code, None, None, None, None, None)

    def _listed(self, identifier: str) -> Place:
        row = self._curated[identifier]
        return Place(
            identifier, row.name, row.kind, row.parent_id, row.country_code, row.latitude, row.longitude,
            row.coordinate_precision_km, row.coordinate_source, row.geonames_id,
        )  # fmt: skip

    def closure(self, rows: dict[str, Place]) -> dict[str, Place]:
        """The rows with the places that contain them, and so on."""
        queue = [row.parent_id for row in rows.values() if row.parent_id]
        found = dict(rows)
        while queue:
            identifier = queue.pop()
            if identifier not in found:
                found[identifier] = self._contained(identifier)
                parent = found[identifier].parent_id
                queue.extend([parent] if parent else [])
        return found

    def _contained(self, identifier: str) -> Place:
        if identifier in self._curated:
            return self._listed(identifier)
        return self._of_document(identifier) or self._nation(identifier)
