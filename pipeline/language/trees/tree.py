"""A dependency tree of plain values: what is left of the parser behind its door."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """A word given to the parser: the form that it reads, and the stretch of the passage that it stands for.

    `name` is the index of the name that the word stands for (the last one of a list), `time` that of the time
    expression, `list` that of the list of names.
    Words put in for the parser's sake ("that") stand for an empty stretch.
    """

    form: str
    start: int
    end: int
    name: int | None = None
    time: int | None = None
    list: int | None = None


@dataclass(slots=True, eq=False)
class Node:
    """A word in its tree, with Penn Treebank tag and ClearNLP dependency label; `head` is its own index at the root.

    One is made for every word, and a frozen one takes three times as long to make.
    """

    index: int
    word: Word
    tag: str
    label: str
    head: int

    @property
    def lower(self) -> str:
        """The form in lower case."""
        return self.word.form.lower()


class Tree:
    """The nodes of a passage; a passage may have several roots. `below` has the children of each in order."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self.nodes = nodes
        self.below: list[list[Node]] = [[] for _ in nodes]
        for node in nodes:
            if node.head != node.index:
                self.below[node.head].append(node)

    def children(self, node: Node, *labels: str) -> Sequence[Node]:
        """The children of a node in order; only those with one of `labels` where labels are given."""
        found = self.below[node.index]
        return [child for child in found if child.label in labels] if labels and found else found

    def head(self, node: Node) -> Node | None:
        """The node that this one hangs on."""
        return None if node.head == node.index else self.nodes[node.head]

    def subtree(self, node: Node) -> list[Node]:
        """The node and all that hangs on it, in no particular order."""
        found, stack = [node], list(self.below[node.index])
        while stack:
            current = stack.pop()
            found.append(current)
            stack += self.below[current.index]
        return found

    def conjuncts(self, node: Node) -> list[Node]:
        """The node and those coordinated with it, flat and in order ("A, B and C")."""
        found = [node]
        for item in found:
            found += self.children(item, "conj")
        return sorted(found, key=lambda item: item.index) if len(found) > 1 else found


def without_circles(tree: Tree) -> Tree:
    """The tree, with a root wherever its repairs left words that hang on one another and on no root."""
    reached = [False] * len(tree.nodes)
    stack = [node for node in tree.nodes if node.head == node.index]
    while True:
        while stack:
            node = stack.pop()
            reached[node.index] = True
            stack += tree.children(node)
        if all(reached):
            return tree
        loose = tree.nodes[reached.index(False)]
        loose.head, loose.label = loose.index, "ROOT"
        tree, stack = Tree(tree.nodes), [loose]
