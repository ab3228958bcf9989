"""A document as the language room hands it on."""

from dataclasses import dataclass

from pipeline.language.box_model import BoxItem
from pipeline.language.model import Clause, Entity, Name, Number, Phrase
from pipeline.language.time_model import TimeExpression
from pipeline.source.model import SourceDocument, SourcePassage


@dataclass(frozen=True, slots=True)
class ParsedPassage:
    """A passage with all that the language room found in it."""

    source: SourcePassage
    names: tuple[Name, ...] = ()
    numbers: tuple[Number, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    clauses: tuple[Clause, ...] = ()
    fragments: tuple[Phrase, ...] = ()

    @property
    def text(self) -> str:
        """The passage's text."""
        return self.source.text


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document, passage by passage, with the entities that its names mean."""

    source: SourceDocument
    passages: tuple[ParsedPassage, ...]
    entities: tuple[Entity, ...]
    box: tuple[BoxItem, ...] = ()
