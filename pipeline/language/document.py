"""The reading of one document: names first, then clauses, passage by passage."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.curation import Curated, known_names
from pipeline.language.box import read_box
from pipeline.language.box_names import enter_box
from pipeline.language.clauses import read_clauses
from pipeline.language.discovery import Discovery
from pipeline.language.evidence import Lexicon
from pipeline.language.knowledge import Knowledge
from pipeline.language.lemmas import Lemmatizer
from pipeline.language.lists import name_lists
from pipeline.language.model import Entity
from pipeline.language.numbers import read_numbers
from pipeline.language.parsed import ParsedDocument, ParsedPassage
from pipeline.language.parser import parse, tokenize
from pipeline.language.preparation import prepare
from pipeline.language.times import read_times
from pipeline.language.tree import Tree, Word
from pipeline.source.model import SourceDocument, SourcePassage


class Reader:
    """Reads documents with one set of curated knowledge."""

    def __init__(self, curated: Curated) -> None:
        self.knowledge = Knowledge(curated)
        self.lexicon = Lexicon(curated)
        self.known = known_names(curated)
        known = [row.verb for rows in (curated.verbs, curated.embedding_verbs, curated.speech_verbs) for row in rows]
        self.lemmatizer = Lemmatizer({row.form: row.lemma for row in curated.verb_forms}, known)

    def read(self, documents: Iterable[SourceDocument]) -> Iterator[ParsedDocument]:
        """Read documents one after the other, in order."""
        for document in documents:
            yield self._read(document)

    def _read(self, document: SourceDocument) -> ParsedDocument:
        discovery = Discovery(self.knowledge, self.lexicon)
        summary = [passage.text for passage in document.passages if passage.kind == "summary"]
        box = read_box(summary, self.known)
        enter_box(discovery, summary, box)
        discovery.read(document.passages)
        discovery.settle()
        drafts = [_draft(passage, discovery) for passage in document.passages]
        spoken = [index for index, draft in enumerate(drafts) if draft.source.kind == "sentence"]
        trees = parse(self._words(drafts[index]) for index in spoken)
        for index, tree in zip(spoken, trees, strict=True):
            drafts[index] = self._with_clauses(drafts[index], tree)
        return ParsedDocument(document, tuple(drafts), self._entities(drafts, discovery), box)

    def _words(self, draft: ParsedPassage) -> tuple[Word, ...]:
        lists = name_lists(draft.text, draft.names)
        return prepare(draft.text, tokenize(draft.text), draft.names, draft.times, lists, self.lexicon)

    def _with_clauses(self, draft: ParsedPassage, tree: Tree) -> ParsedPassage:
        clauses, fragments = read_clauses(draft.text, tree, draft.names, draft.numbers, draft.times, self.lemmatizer)
        return replace(draft, clauses=clauses, fragments=fragments)

    def _entities(self, passages: Sequence[ParsedPassage], discovery: Discovery) -> tuple[Entity, ...]:
        known = {**self.knowledge.entities, **discovery.entities}
        keys = {name.key for passage in passages for name in passage.names}
        return tuple(known[key] for key in sorted(keys))


def _draft(passage: SourcePassage, discovery: Discovery) -> ParsedPassage:
    text = passage.text
    numbers = read_numbers(text) if passage.kind in {"sentence", "summary"} else ()
    return ParsedPassage(passage, discovery.gazetteer.find(text), numbers, read_times(text))
