"""The lands that a document names: a listed city or place of another land is not the one that it means."""

from collections.abc import Iterable
from itertools import islice

from pipeline.language.model import Name
from pipeline.language.names.knowledge import Knowledge
from pipeline.language.spellings.gazetteer import Gazetteer


def lands(names: Iterable[Name], knowledge: Knowledge) -> frozenset[str]:
    """The codes of the nations that listed names mean, as lands, peoples, governments or forces."""
    meant = (knowledge.entities[name.key] for name in names)
    return frozenset(entity.nation for entity in meant if entity.nation and entity.category != "place")


def all_near(names: Iterable[Name], knowledge: Knowledge, codes: frozenset[str]) -> bool:
    """Whether none of some listed names is a place of a land not among `codes`."""
    return not any(_abroad(name.key, knowledge, codes) for name in names)


def within(gazetteer: Gazetteer, knowledge: Knowledge, codes: frozenset[str]) -> Gazetteer:
    """The gazetteer, which is the listed one or a copy with more, without the places of lands not among `codes`."""
    lengths, touched = dict(gazetteer.lengths), list(gazetteer.touched)
    kept = Gazetteer(knowledge.entries_in(codes), set(gazetteer.blocked), lengths, touched)
    more = islice(gazetteer.entries.items(), len(knowledge.gazetteer.entries), None)
    kept.entries.update((spelling, entry) for spelling, entry in more if not _abroad(entry.key, knowledge, codes))
    return kept


def _abroad(key: str, knowledge: Knowledge, codes: frozenset[str]) -> bool:
    entity = knowledge.entities.get(key)
    return (
        entity is not None and entity.category == "place" and entity.nation is not None and entity.nation not in codes
    )
