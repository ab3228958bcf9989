"""Which verbs of a tree are predicates, and which of them every word belongs to."""

from collections.abc import Mapping

from pipeline.language.tree import Node, Tree

# Labels of verbs that are no predicate of their own.
_NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "nmod", "punct", "det", "cc", "mark", "poss", "case"})


def is_predicate(node: Node, tree: Tree) -> bool:
    """Whether a word is a verb that heads a clause."""
    written = node.word.end > node.word.start and node.word.name is None
    if not written or not node.tag.startswith("VB") or node.label in _NO_CLAUSE:
        return False
    if tree.children(node, "det") and node.tag in {"VBN", "VBG"}:
        return False  # "the injured", "the fighting"
    return not (node.label == "prep" or (node.label == "pobj" and node.tag == "VBN"))


def owner(tree: Tree, node: Node | None, clause_of: Mapping[int, int]) -> int | None:
    """The clause that a word belongs to."""
    while node is not None:
        if node.index in clause_of:
            return clause_of[node.index]
        node = tree.head(node)
    return None
