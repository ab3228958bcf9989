"""Noun phrases, read from the tree."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.language.lists import Item, name_lists
from pipeline.language.model import Link, Name, Number, Phrase
from pipeline.language.shallow import shallow
from pipeline.language.tree import Node, Tree

PREMODIFIERS = ("amod", "compound", "nmod", "nummod", "quantmod", "predet", "advmod", "punct")
MAXIMUM_DEPTH = 12


class PhraseReader:
    """Reads the noun phrases of one passage; `clause_of` gives the clause that a verb of the tree heads."""

    def __init__(
        self,
        text: str,
        tree: Tree,
        names: Sequence[Name],
        numbers: Sequence[Number],
        clause_of: dict[int, int],
        misplaced: frozenset[int] = frozenset(),
    ) -> None:
        self._misplaced = misplaced
        self.text, self.tree, self.names = text, tree, names
        self._lists = name_lists(text, names)
        self._numbers = {number.end: number for number in numbers}
        self._all_numbers = numbers
        self._clause_of = clause_of

    def phrases(self, node: Node, depth: int = 0) -> tuple[Phrase, ...]:
        """A noun and those coordinated with it."""
        nominal = [item for item in self._list(node) if item.index not in self._clause_of or item is node]
        return tuple(phrase for item in nominal for phrase in self._listed(item, depth))

    def taken(self, node: Node) -> tuple[Phrase, ...]:
        """The phrases of a noun that belongs elsewhere than the parser put it."""
        return tuple(phrase for item in self.tree.conjuncts(node) for phrase in self._listed(item, 0))

    def _list(self, node: Node) -> list[Node]:
        """The list that a noun opens, up to a noun that is the subject of what follows."""
        items = self.tree.conjuncts(node)
        stop = next(
            (n for n, item in enumerate(items) if item.index in self._misplaced and item is not node), len(items)
        )
        return items[:stop]

    def _listed(self, node: Node, depth: int) -> tuple[Phrase, ...]:
        """The phrase of a word, or one for each item where the word stands for a list of names."""
        phrase = self.phrase(node, depth)
        if node.word.list is None:
            return (phrase,)
        items = self._lists[node.word.list].items
        return tuple(self._item(item, phrase, last=index == len(items) - 1) for index, item in enumerate(items))

    def _item(self, item: Item, whole: Phrase, *, last: bool) -> Phrase:
        name = self.names[item.name] if item.name is not None else None
        if last:
            return replace(
                whole,
                start=item.start,
                head_start=item.start,
                text=self.text[item.start : item.end],
                words=(),
                names=(),
            )
        return shallow(self.text, item.start, item.end, [name] if name is not None else [])

    def links(self, node: Node, depth: int = 0) -> tuple[Link, ...]:
        """The prepositional phrases that hang on a word, those of coordinated prepositions too."""
        found = []
        for preposition in self.tree.children(node, "prep", "agent", "dative"):
            for item in self.tree.conjuncts(preposition):
                found.extend(self._link(item, depth))
        return tuple(found)

    def _link(self, preposition: Node, depth: int) -> list[Link]:
        if depth > MAXIMUM_DEPTH:
            return []
        found = []
        objects = self.tree.children(preposition, "pobj")
        inner = self.tree.children(preposition, "prep")
        form = self._preposition(preposition)
        for node in objects:
            found.append(Link(form, self.phrases(node, depth + 1), preposition.word.start))
        if not objects and not inner and self.tree.children(preposition, "pcomp"):
            found.append(Link(form, (), preposition.word.start))
        for node in inner:
            for child in self.tree.children(node, "pobj"):
                compound = f"{form} {node.lower}"
                found.append(Link(compound, self.phrases(child, depth + 1), preposition.word.start))
        return found

    def _preposition(self, node: Node) -> str:
        return " ".join(
            [child.lower for child in self.tree.children(node, "pcomp") if child.label == "pcomp" and child.tag == "IN"]
            + [node.lower]
        )

    def phrase(self, node: Node, depth: int = 0) -> Phrase:
        """The noun phrase that a word heads, without those coordinated with it."""
        children = self.tree.children(node)
        before = [child for child in children if child.index < node.index and child.label in PREMODIFIERS]
        inner = [item for child in before for item in self.tree.subtree(child) if item.index < node.index]
        core = sorted([*inner, node], key=lambda item: item.index)
        core = self._contiguous(core, node)
        start, end = core[0].word.start, node.word.end
        determiner = next((c.lower for c in children if c.label in {"det", "predet"} and c.index < node.index), "")
        owner = next((c for c in children if c.label == "poss"), None)
        return Phrase(
            start=start,
            end=end,
            whole_end=self._whole_end(node),
            text=self.text[start:end],
            head=self.text[node.word.start : node.word.end].lower(),
            tag=node.tag,
            head_start=node.word.start,
            determiner=determiner,
            words=tuple(
                self.text[i.word.start : i.word.end].lower() for i in core if i is not node and i.label != "punct"
            ),
            name=self.names[node.word.name] if node.word.name is not None else None,
            names=tuple(name for i in core if i is not node for name in self._names_of(i)),
            number=self._number(start, node),
            possessor=self.phrase(owner, depth + 1) if owner is not None and depth < MAXIMUM_DEPTH else None,
            links=self.links(node, depth + 1) if depth < MAXIMUM_DEPTH else (),
            appositions=tuple(
                self.phrase(c, depth + 1) for c in children if c.label == "appos" and depth < MAXIMUM_DEPTH
            ),
            clauses=tuple(
                self._clause_of[c.index] for c in children if c.index in self._clause_of and c.label in {"relcl", "acl"}
            ),
        )

    def _names_of(self, node: Node) -> list[Name]:
        """The name that a word stands for, or all names of its list."""
        if node.word.list is not None:
            return [self.names[item.name] for item in self._lists[node.word.list].items if item.name is not None]
        return [self.names[node.word.name]] if node.word.name is not None else []

    def _contiguous(self, core: list[Node], node: Node) -> list[Node]:
        """The run of premodifiers that ends in the head, cut where another word stands between."""
        kept = [node]
        for item in reversed(core[:-1]):
            if item.index != kept[-1].index - 1 and not self._only_possessor_between(item, kept[-1]):
                break
            kept.append(item)
        while len(kept) > 1 and kept[-1].label == "punct":
            kept.pop()
        return kept[::-1]

    def _only_possessor_between(self, left: Node, right: Node) -> bool:
        return all(self.tree.nodes[i].lower in {"-", "'s"} for i in range(left.index + 1, right.index))

    def _whole_end(self, node: Node) -> int:
        return max(item.word.end for item in self.tree.subtree(node))

    def _number(self, start: int, node: Node) -> Number | None:
        """The count before the head: "at least 20 soldiers"; also a head that is itself a count ("30 wounded")."""
        for number in self._all_numbers:
            if start - 1 <= number.start and number.end <= node.word.start and self._counts(number, node):
                return number
            if number.start <= node.word.start < number.end:
                return number
            if number.start < start <= number.end:
                return number
        return None

    def _counts(self, number: Number, node: Node) -> bool:
        between = self.text[number.end : node.word.start]
        return "," not in between
