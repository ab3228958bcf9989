"""A document as the language room hands it on."""

from dataclasses import dataclass

from pipeline.language.box.model import BoxItem
from pipeline.language.model import Clause, Entity, Name, Number, Phrase
from pipeline.language.times.time_model import TimeExpression
from pipeline.source.model import SourceDocument, SourcePassage
from pipeline.value import value

# No sentence is longer, and hardly a paragraph: what is, has no structure that could be found.
LONGEST_READ = 10_000


def is_readable(passage: SourcePassage) -> bool:
    """Whether a passage is of a length that is read; in a longer one nothing is looked for."""
    return len(passage.text) <= LONGEST_READ


@value
class ParsedPassage:
    """A passage with all that the language room found in it; an `unread` one is too long or tangled for clauses."""

    source: SourcePassage
    names: tuple[Name, ...] = ()
    numbers: tuple[Number, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    clauses: tuple[Clause, ...] = ()
    fragments: tuple[Phrase, ...] = ()
    unread: bool = False

    @property
    def is_parsed(self) -> bool:
        """Whether the parser reads it: a sentence that is not too long."""
        return self.source.kind == "sentence" and not self.unread

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

    def unbroken(self, position: int, reach: int) -> range:
        """The positions of the passages right before one, the nearest first, as far as no text may be missing.

        Before "[3] They burnt the town." none: what stood before the marker may have told of another town.
        """
        last = position
        while last > max(0, position - reach) and not self.passages[last].source.opens_with_marker:
            last -= 1
        return range(position - 1, last - 1, -1)
