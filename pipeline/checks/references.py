"""Who and what is meant: referents, scopes and chains of references."""

from collections.abc import Iterator, Mapping

import polars as pl

from pipeline.checks.data import Breach, Data, look_up

_CHAINS = {
    "actors": "affiliation_id",
    "places": "parent_id",
    "claims": "subset_of",
    "reactions": "replies_to_reaction",
}
# Whoever is only the affiliation of another, or the place around another, need not be mentioned himself.
_REFERENTS = {"actors": ("actor_id", "affiliation_id"), "places": ("place_id", "parent_id")}


def one_referent(data: Data) -> Iterator[Breach]:
    """A mention means an actor or a place: exactly one of the two."""
    rows, actor, place = data.frames["mentions"], pl.col("actor_id").is_not_null(), pl.col("place_id").is_not_null()
    yield Breach("mentions", "actor_id", rows.filter(~actor & ~place), "means neither actor nor place; name one")
    both = rows.filter(actor & place)
    yield Breach("mentions", "actor_id", both, "means both {actor_id} and the place {place_id}; empty one of them")


def everyone_mentioned(data: Data) -> Iterator[Breach]:
    """Every actor and place is mentioned in a text, or has one within it that is listed."""
    for table, (row_id, parent) in _REFERENTS.items():
        rows = data.frames[table]
        met = pl.concat([data.frames["mentions"].select(row_id), rows.select(pl.col(parent).alias(row_id))])
        lost = rows.join(met, on=row_id, how="anti")
        yield Breach(table, row_id, lost, f"{{{row_id}}} is mentioned nowhere; add the mention or drop the row")


def scope_is_a_document(data: Data) -> Iterator[Breach]:
    """What stands before the dot of an actor's or place's id is a document."""
    for table, (row_id, _) in _REFERENTS.items():
        documents = list(data.frames["documents"]["document_id"])
        lost = data.frames[table].filter(~_scope(row_id).is_in(documents))
        yield Breach(table, row_id, lost, f"{{{row_id}}} is scoped to no known document; mend the part before the dot")


def scoped_stays_at_home(data: Data) -> Iterator[Breach]:
    """An actor or place of one document is used in no other."""
    for table, field, target in _references(data, tuple(_REFERENTS)):
        if table not in _REFERENTS:
            rows = data.with_document(table).filter(_scope(field) != pl.col("_document"))
            message = (
                f"{{{field}}} belongs to another document than {{_document}}; take one of {target}.csv that does not"
            )
            yield Breach(table, field, rows, message)


def answers_within_document(data: Data) -> Iterator[Breach]:
    """A claim or reaction refers to events, claims and reactions of its own document."""
    for table, field, target in _references(data, ("events", "claims", "reactions")):
        # An actor's part has no document of its own: it stands where its event does.
        if "passage_id" not in data.frames[table].columns:
            continue
        (target_id,) = data.row_key(target)
        homes = data.with_document(target).select(pl.col(target_id).alias(field), _home="_document")
        rows = look_up(data.with_document(table), field, homes)
        away = rows.filter(pl.col("_home") != pl.col("_document"))
        yield Breach(
            table, field, away, f"{{{field}}} stands in another document, {{_home}}; refer within {{_document}}"
        )


def no_circle(data: Data) -> Iterator[Breach]:
    """Nothing is its own affiliation, place around itself, part or answer, directly or by way of others."""
    for table, parent in _CHAINS.items():
        (row_id,) = data.row_key(table)
        linked = data.frames[table]
        rows = linked.filter(pl.col(row_id).is_in(circular(dict(linked.select(row_id, parent).iter_rows()))))
        yield Breach(table, parent, rows, f"{{{row_id}}} comes back to itself by {{{parent}}}; cut the circle")


def circular(parents: Mapping[str, str | None]) -> list[str]:
    """The nodes that their own chain of parents comes back to; each node is walked over once."""
    done, found = set[str](), list[str]()
    for start in parents:
        chain: dict[str, int] = {}
        node: str | None = start
        while node is not None and node not in done and node not in chain:
            chain[node] = len(chain)
            node = parents.get(node)
        if node in chain:
            found += list(chain)[chain[node] :]
        done |= chain.keys()
    return found


def _scope(field: str) -> pl.Expr:
    """What stands before the last dot of an id; empty for an id without one."""
    return pl.col(field).str.extract(r"^(.+)\.[^.]*$")


def _references(data: Data, targets: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Table, field and target of each foreign key that points at one of the targets."""
    for table, schema in data.schemas.items():
        for key in schema.foreign_keys:
            if (target := key.reference.resource or table) in targets:
                yield table, key.fields[0], target
