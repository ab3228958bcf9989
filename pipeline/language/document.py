"""The reading of documents: names first, then clauses; the parser reads the sentences of several at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice

from pipeline.curation import Curated
from pipeline.language.clauses.clauses import Grammar, read_clauses
from pipeline.language.drafts import Draft, Drafter
from pipeline.language.parsed import ParsedDocument, ParsedPassage
from pipeline.language.preparation.preparation import prepare
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.syntax import Syntax
from pipeline.language.trees.lemmas import Lemmatizer
from pipeline.language.trees.lists import name_lists
from pipeline.language.trees.parser import parse, tokenize
from pipeline.language.trees.predicates import is_tangled
from pipeline.language.trees.tree import Tree, Word
from pipeline.source.model import SourceDocument
from pipeline.value import replace

# Documents that are held in memory at a time.
BATCH = 32


class Reader:
    """Reads documents with one set of curated knowledge."""

    def __init__(self, curated: Curated) -> None:
        self.lexicon, self.syntax = Lexicon(curated), Syntax.of(curated)
        self.drafter = Drafter(curated, self.lexicon)
        known = [row.verb for rows in (curated.verbs, curated.embedding_verbs, curated.speech_verbs) for row in rows]
        known += [row.word for rows in (curated.outcomes, curated.assertions, curated.rule_words) for row in rows]
        self.grammar = Grammar(Lemmatizer({row.form: row.lemma for row in curated.verb_forms}, known), self.syntax)

    def read(self, documents: Iterable[SourceDocument]) -> Iterator[ParsedDocument]:
        """Read documents in order, a batch at a time and no sooner than they are asked for."""
        waiting = iter(documents)
        while batch := [self.drafter.draft(document) for document in islice(waiting, BATCH)]:
            trees = parse(self._words(passage) for draft in batch for passage in draft.sentences)
            for draft in batch:
                yield self._parsed(draft, trees)

    def _words(self, draft: ParsedPassage) -> tuple[Word, ...]:
        lists = name_lists(draft.text, draft.names, self.syntax)
        return prepare(draft, tokenize(draft.text), lists, self.lexicon, self.syntax)

    def _parsed(self, draft: Draft, trees: Iterator[Tree]) -> ParsedDocument:
        """The document whose sentences have the next of the trees."""
        passages = (
            self._with_clauses(passage, next(trees)) if passage.is_parsed else passage for passage in draft.passages
        )
        return ParsedDocument(draft.source, tuple(passages), draft.entities, draft.box)

    def _with_clauses(self, draft: ParsedPassage, tree: Tree) -> ParsedPassage:
        if is_tangled(tree):
            return replace(draft, unread=True)
        lists = name_lists(draft.text, draft.names, self.syntax)
        clauses, fragments = read_clauses(draft, tree, lists, self.grammar)
        return replace(draft, clauses=clauses, fragments=fragments)
