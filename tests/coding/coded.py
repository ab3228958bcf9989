"""Sentences coded as a document of their own: title, lead, then the sentences under test."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.coding import code_documents
from pipeline.curation import Curated, load_curated
from pipeline.language import parse_documents
from pipeline.records import Claim, Event, Records
from pipeline.source import read_documents

TITLE = "Battle of Ostrava Brod"
LEAD = "The Battle of Ostrava Brod was fought in Ruritania between 3 March 2031 and 9 April 2031."


@cache
def curated() -> Curated:
    """The curated files of the repository."""
    return load_curated(Path(__file__).parents[2] / "curated")


@cache
def coded(*sentences: str) -> Records:
    """The records of a document with these sentences."""
    with TemporaryDirectory() as folder:
        raw = Path(folder)
        (raw / "ostrava-brod.txt").write_text("\n\n".join([TITLE, LEAD, *sentences]) + "\n", encoding="utf-8")
        return code_documents(parse_documents(read_documents(raw), curated()), curated())


def events(*sentences: str) -> list[Event]:
    """The events of the sentences, without the lead's."""
    return [event for event in coded(*sentences).events if _is_tested(event.passage_id)]


def claims(*sentences: str) -> list[Claim]:
    """The claims of the sentences."""
    return [claim for claim in coded(*sentences).claims if _is_tested(claim.passage_id)]


def parts(event: Event, *sentences: str) -> set[tuple[str, str]]:
    """Names and roles of an event's actors."""
    records = coded(*sentences)
    names = {actor.actor_id: actor.name for actor in records.actors}
    return {(names[p.actor_id], p.role) for p in records.event_actors if p.event_id == event.event_id}


def name_of(actor_id: str | None, *sentences: str) -> str | None:
    """An actor's name."""
    return next((actor.name for actor in coded(*sentences).actors if actor.actor_id == actor_id), None)


def place_of(event: Event, *sentences: str) -> str | None:
    """The name of an event's place."""
    return next((place.name for place in coded(*sentences).places if place.place_id == event.place_id), None)


def _is_tested(passage_id: str) -> bool:
    return int(passage_id.rpartition(".p")[2]) > 2
