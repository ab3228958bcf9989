"""Noun phrases, read from the tree."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.language.clauses.links import read_links
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Link, Name, Number, Phrase
from pipeline.language.parsed import ParsedPassage
from pipeline.language.trees.lists import Item, NameList
from pipeline.language.trees.premodifiers import core
from pipeline.language.trees.tree import Node, Tree

MAXIMUM_DEPTH = 12


class PhraseReader:
    """Reads the noun phrases of one passage.

    `clause_of` gives the clause that a verb of the tree heads; `misplaced` are nouns that end the list before them.
    """

    def __init__(
        self,
        draft: ParsedPassage,
        tree: Tree,
        lists: Sequence[NameList],
        clause_of: Mapping[int, int],
        misplaced: frozenset[int] = frozenset(),
    ) -> None:
        self.draft, self.text, self.tree = draft, draft.text, tree
        self._lists, self._clause_of, self._misplaced = lists, clause_of, misplaced
        self._known: dict[tuple[int, int], Phrase] = {}

    def phrases(self, node: Node, depth: int = 0) -> tuple[Phrase, ...]:
        """A noun and those coordinated with it, up to one that is the subject of what follows."""
        items = self.tree.conjuncts(node)
        if len(items) == 1:
            return self._listed(node, depth)
        ends = (n for n, item in enumerate(items) if item.index in self._misplaced and item is not node)
        nominal = [item for item in items[: next(ends, None)] if item.index not in self._clause_of or item is node]
        return tuple([phrase for item in nominal for phrase in self._listed(item, depth)])

    def taken(self, node: Node) -> tuple[Phrase, ...]:
        """The phrases of a noun that belongs elsewhere than the parser put it."""
        return tuple(phrase for item in self.tree.conjuncts(node) for phrase in self._listed(item, 0))

    def links(self, node: Node, depth: int = 0) -> tuple[Link, ...]:
        """The prepositional phrases that hang on a word."""
        return read_links(self.tree, node, lambda noun: self.phrases(noun, depth + 1))

    def phrase(self, node: Node, depth: int = 0) -> Phrase:
        """The noun phrase that a word heads, without those coordinated with it."""
        key = node.index, depth
        if key not in self._known:
            self._known[key] = self._read(node, depth)
        return self._known[key]

    def _read(self, node: Node, depth: int) -> Phrase:
        children = self.tree.children(node)
        clauses = [c for c in children if c.index in self._clause_of and c.label in {"relcl", "acl"}]
        held = tuple(self._clause_of[c.index] for c in clauses)
        if depth >= MAXIMUM_DEPTH:
            return self._phrase(node, held)
        owner = next((c for c in children if c.label == "poss"), None)
        return self._phrase(
            node,
            held,
            possessor=self.phrase(owner, depth + 1) if owner is not None else None,
            links=self.links(node, depth + 1),
            appositions=tuple(p for c in children if c.label == "appos" for p in self.phrases(c, depth + 1)),
        )

    def _phrase(
        self,
        node: Node,
        clauses: tuple[int, ...],
        possessor: Phrase | None = None,
        links: tuple[Link, ...] = (),
        appositions: tuple[Phrase, ...] = (),
    ) -> Phrase:
        """The phrase from its first premodifier to its head, with what hangs on it."""
        words = core(self.tree, node)
        start, end = words[0].word.start, node.word.end
        before, children = words[:-1], self.tree.below[node.index]
        determiners = [c.lower for c in self.tree.children(node, "det", "predet") if c.index < node.index]
        return Phrase(
            start=start,
            end=end,
            whole_end=max([item.word.end for item in self.tree.subtree(node)]) if children else end,
            text=self.text[start:end],
            head=self.text[node.word.start : end].lower(),
            tag=node.tag,
            head_start=node.word.start,
            determiner=determiners[0] if determiners else "",
            words=tuple([self.text[i.word.start : i.word.end].lower() for i in before if i.label != "punct"])
            if before
            else (),
            name=self.draft.names[node.word.name] if node.word.name is not None else None,
            names=tuple([name for item in before for name in self._names_of(item)]) if before else (),
            number=self._number(start, node),
            clauses=clauses,
            possessor=possessor,
            links=links,
            appositions=appositions,
        )

    def _listed(self, node: Node, depth: int) -> tuple[Phrase, ...]:
        """The phrase of a word, or one for each item where the word stands for a list of names."""
        phrase = self.phrase(node, depth)
        if node.word.list is None:
            return (phrase,)
        *items, last = self._lists[node.word.list].items
        return (*(self._item(item) for item in items), self._last_item(last, phrase))

    def _item(self, item: Item) -> Phrase:
        names = [self.draft.names[item.name]] if item.name is not None else []
        return shallow(self.text, item.start, item.end, names)

    def _last_item(self, item: Item, whole: Phrase) -> Phrase:
        """The item on which all hangs that hangs on the list."""
        text = self.text[item.start : item.end]
        return replace(whole, start=item.start, head_start=item.start, text=text, words=(), names=())

    def _names_of(self, node: Node) -> list[Name]:
        """The name that a word stands for, or all names of its list."""
        if node.word.list is not None:
            items = self._lists[node.word.list].items
            return [self.draft.names[item.name] for item in items if item.name is not None]
        return [self.draft.names[node.word.name]] if node.word.name is not None else []

    def _number(self, start: int, node: Node) -> Number | None:
        """The count before the head: "at least 20 soldiers"; also a head that is itself a count ("30 wounded")."""
        head = node.word.start
        for number in self.draft.numbers:
            before = start - 1 <= number.start and number.end <= head and "," not in self.text[number.end : head]
            if before or number.start <= head < number.end or number.start < start <= number.end:
                return number
        return None
