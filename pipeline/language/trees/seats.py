"""Seats of governments, hung on the noun right before them: "accused *the government in Borlen* of treason"."""

from collections.abc import Container

from pipeline.language.trees.stand_ins import STAND_INS
from pipeline.language.trees.tree import Node, Tree


def seats_of_governments(tree: Tree, governments: Container[str]) -> Tree:
    """The tree with "in" and a place on the government, court or command that sits there, not on the verb.

    "toppled the government *in May*" tells when.
    """
    found = False
    for node in tree.nodes:
        if node.lower != "in" or node.label != "prep" or not node.index:
            continue
        seat = tree.nodes[node.index - 1]
        if seat.lower not in governments or seat.index == node.head or seat.tag[:2] != "NN":
            continue
        if tree.nodes[node.head].tag.startswith("VB") and _is_seat(tree, node):
            node.head, found = seat.index, True
    return Tree(tree.nodes) if found else tree


def _is_seat(tree: Tree, node: Node) -> bool:
    """Whether a place by its name stands behind a preposition."""
    places = tree.children(node, "pobj")
    return bool(places) and places[0].word.name is not None and places[0].word.form == STAND_INS["place"]
