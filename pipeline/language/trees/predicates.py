"""Which verbs of a tree are predicates, and which of them every word belongs to."""

from collections.abc import Mapping

from pipeline.language.trees.tree import Node, Tree

# The rules follow every clause to those above it, and real sentences have a tenth of either.
MOST_CLAUSES, DEEPEST = 200, 50
# Labels of verbs that are no predicate of their own.
_NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "nmod", "punct", "det", "cc", "mark", "poss", "case"})


def is_predicate(node: Node, tree: Tree) -> bool:
    """Whether a word is a verb that heads a clause."""
    if node.tag[:2] != "VB" or node.label in _NO_CLAUSE:
        return False
    if node.word.end <= node.word.start or node.word.name is not None:
        return False
    if tree.children(node, "det") and node.tag in {"VBN", "VBG"}:
        return False  # "the injured", "the fighting"
    return not (node.label == "prep" or (node.label == "pobj" and node.tag == "VBN"))


def is_tangled(tree: Tree) -> bool:
    """Whether there are more clauses, or deeper ones within one another, than any sentence has."""
    if sum([node.tag[:2] == "VB" for node in tree.nodes]) <= DEEPEST:
        return False
    predicates = {node.index for node in tree.nodes if is_predicate(node, tree)}
    level = [(node, 0) for node in tree.nodes if node.head == node.index]
    deepest = 0
    while level:
        inside = [(node, depth + (node.index in predicates)) for node, depth in level]
        deepest = max(deepest, *(depth for _, depth in inside))
        level = [(child, depth) for node, depth in inside for child in tree.children(node)]
    return len(predicates) > MOST_CLAUSES or deepest > DEEPEST


def owner(tree: Tree, node: Node | None, clause_of: Mapping[int, int]) -> int | None:
    """The clause that a word belongs to."""
    while node is not None:
        if node.index in clause_of:
            return clause_of[node.index]
        node = tree.head(node)
    return None
