"""What stands before the head of a noun phrase."""

from pipeline.language.trees.tree import Node, Tree

PREMODIFIERS = ("amod", "compound", "nmod", "nummod", "quantmod", "predet", "advmod", "punct")


def core(tree: Tree, node: Node) -> list[Node]:
    """The words from the first premodifier of a noun to the noun, in order."""
    before = [child for child in tree.children(node, *PREMODIFIERS) if child.index < node.index]
    if not before:
        return [node]
    inner = [item for child in before for item in tree.subtree(child) if item.index < node.index]
    return _contiguous(tree, sorted(inner, key=lambda item: item.index), node)


def _contiguous(tree: Tree, inner: list[Node], node: Node) -> list[Node]:
    """The run of premodifiers that ends in the head, cut where another word stands between."""
    kept = [node]
    for item in reversed(inner):
        if not all(tree.nodes[i].lower in {"-", "'s"} for i in range(item.index + 1, kept[-1].index)):
            break
        kept.append(item)
    while len(kept) > 1 and kept[-1].label == "punct":
        kept.pop()
    return kept[::-1]
