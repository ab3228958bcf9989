"""Prepositional phrases, read from the tree."""

from collections.abc import Callable, Iterator

from pipeline.language.model import Link, Phrase
from pipeline.language.trees.tree import Node, Tree

Governed = Callable[[Node], tuple[Phrase, ...]]


def read_links(tree: Tree, node: Node, governed: Governed) -> tuple[Link, ...]:
    """The prepositions on a word, those coordinated with them too; `governed` reads a noun that they govern."""
    prepositions = tree.children(node, "prep", "agent", "dative")
    if not prepositions:
        return ()
    items = [item for child in prepositions for item in tree.conjuncts(child)]
    return tuple([link for item in items for link in _link(tree, item, governed)])


def _link(tree: Tree, preposition: Node, governed: Governed) -> Iterator[Link]:
    start, form = preposition.word.start, _form(tree, preposition)
    objects, inner = tree.children(preposition, "pobj"), tree.children(preposition, "prep")
    for noun in objects:
        yield Link(form, governed(noun), start)
    if not objects and not inner and tree.children(preposition, "pcomp"):
        yield Link(form, (), start)
    for node in inner:
        for noun in tree.children(node, "pobj"):
            yield Link(f"{form} {node.lower}", governed(noun), start)


def _form(tree: Tree, node: Node) -> str:
    """A preposition with the one it completes: "because of"; with the word before it in "together with", "such as"."""
    before = tree.nodes[node.index - 1].lower if node.index else ""
    if node.lower == "with" and before == "together":
        return "together with"
    if node.lower == "as" and before == "such":
        return "such as"
    if node.lower == "as" and before == "far":
        return "as far as"
    words = [child for child in tree.children(node, "pcomp") if child.tag == "IN"]
    if not words:
        return node.lower
    return " ".join(word.lower for word in sorted([node, *words], key=lambda word: word.index))
