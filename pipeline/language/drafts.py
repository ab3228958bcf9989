"""A document before its clauses are read: its names, numbers and times."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.curation import Curated, known_names
from pipeline.language.box.box import read_box
from pipeline.language.box.model import BoxItem
from pipeline.language.box.names import enter_box
from pipeline.language.model import Entity
from pipeline.language.names.discovery import Discovery
from pipeline.language.names.knowledge import Knowledge
from pipeline.language.numbers.numbers import read_numbers
from pipeline.language.parsed import ParsedPassage, is_readable
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.times.times import read_times
from pipeline.source.model import SourceDocument, SourcePassage


@dataclass(frozen=True, slots=True)
class Draft:
    """A document whose passages have no clauses yet."""

    source: SourceDocument
    passages: tuple[ParsedPassage, ...]
    entities: tuple[Entity, ...]
    box: tuple[BoxItem, ...]

    @property
    def sentences(self) -> list[ParsedPassage]:
        """The passages that the parser reads."""
        return [passage for passage in self.passages if passage.is_parsed]


class Drafter:
    """Makes drafts with one set of curated knowledge."""

    def __init__(self, curated: Curated, lexicon: Lexicon) -> None:
        self.knowledge, self.lexicon = Knowledge(curated), lexicon
        self.known = known_names(curated)

    def draft(self, document: SourceDocument) -> Draft:
        """Find the names of a document, then read its passages one by one."""
        discovery = Discovery(self.knowledge, self.lexicon)
        readable = tuple(filter(is_readable, document.passages))
        summary = [
            passage.text if is_readable(passage) else "" for passage in document.passages if passage.kind == "summary"
        ]
        box = read_box(summary, self.known)
        enter_box(discovery, summary, box)
        discovery.read(readable)
        discovery.settle()
        passages = tuple(_passage(passage, discovery) for passage in document.passages)
        return Draft(document, passages, self._entities(passages, discovery), box)

    def _entities(self, passages: Sequence[ParsedPassage], discovery: Discovery) -> tuple[Entity, ...]:
        known = {**self.knowledge.entities, **discovery.entities}
        keys = {name.key for passage in passages for name in passage.names}
        return tuple(known[key] for key in sorted(keys))


def _passage(passage: SourcePassage, discovery: Discovery) -> ParsedPassage:
    if not is_readable(passage):
        return ParsedPassage(passage, unread=True)
    text = passage.text
    times = read_times(text)
    numbers = read_numbers(text, times=times) if passage.kind in {"sentence", "summary"} else ()
    return ParsedPassage(passage, discovery.finder.find(text), numbers, times)
