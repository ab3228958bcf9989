"""The rows of actors: a named actor by a slug, an unnamed one scoped to its document."""

from collections.abc import Collection

from pipeline.coding.actors.identity import ActorFacts, Identity
from pipeline.coding.listed import listed
from pipeline.curation import Curated
from pipeline.curation.slug import slug
from pipeline.records import Actor


class ActorRows:
    """Identifiers and rows for the actor keys of one document."""

    def __init__(self, document_id: str, identity: Identity, curated: Curated, killed: Collection[str] = ()) -> None:
        self.document_id, self.identity, self.killed = document_id, identity, killed
        known = listed(curated)
        self._curated, self._nations, self._organisations = known.actors, known.nations, known.organisations

    def identifier(self, key: str) -> str:
        """The identifier of an actor key."""
        facts = self.identity.facts[key]
        if key.startswith("described:"):
            return f"{self.document_id}.{key.removeprefix('described:')}"
        if facts.curated_id is not None:
            return facts.curated_id
        identifier = slug(facts.name)
        return f"{self.document_id}.{identifier}" if self._is_listed(identifier) else identifier

    def _is_listed(self, identifier: str) -> bool:
        """Whether an identifier is a listed actor's, whom a name that only looks alike does not mean."""
        return identifier in self._curated or identifier in self._organisations or identifier in self._nations

    def row(self, key: str) -> Actor:
        """The row of an actor key."""
        facts = self.identity.facts[key]
        return Actor(
            actor_id=self.identifier(key),
            name=facts.name,
            kind=facts.kind,
            side=facts.side,
            affiliation_id=self._affiliation(facts),
            title=facts.title,
            nationality=facts.nationality if facts.kind == "person" else None,
            fate="killed" if facts.dead or (key in self.killed and facts.kind == "person") else None,
        )

    def _affiliation(self, facts: ActorFacts) -> str | None:
        if facts.affiliation is None:
            return None
        return self.identifier(facts.affiliation) if facts.affiliation in self.identity.facts else facts.affiliation

    def _of_document(self, identifier: str) -> Actor | None:
        """The row of an actor of the document that only another row names."""
        return next((self.row(key) for key in self.identity.facts if self.identifier(key) == identifier), None)

    def closure(self, rows: dict[str, Actor]) -> dict[str, Actor]:
        """The rows with those that they name as affiliations, and so on."""
        queue = [row.affiliation_id for row in rows.values() if row.affiliation_id]
        found = dict(rows)
        while queue:
            identifier = queue.pop()
            if identifier not in found:
                found[identifier] = self._of_document(identifier) or self._listed(identifier)
                queue.extend([found[identifier].affiliation_id] if found[identifier].affiliation_id else [])  # type: ignore[list-item]
        return found

    def _listed(self, identifier: str) -> Actor:
        if identifier in self._curated:
            row = self._curated[identifier]
            return Actor(
                identifier, row.name, row.kind, row.side, row.affiliation_id, row.title, row.nationality, row.fate
            )
        if identifier in self._organisations:
            organisation = self._organisations[identifier]
            return Actor(identifier, organisation.name, organisation.kind, "external", None, None, None, None)
        nation = self._nations[identifier]
        return Actor(identifier, nation.name, "state", "external", None, None, None, None)
