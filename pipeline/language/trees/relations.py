"""How a clause hangs on the one above it, and the word that opens it."""

from pipeline.language.model import Relation
from pipeline.language.trees.tree import Node, Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
# Tags: of a form in -ed, and of a verb that has its own tense.
PAST = frozenset({"VBD", "VBN"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BY_LABEL: dict[str, Relation] = {
    "acl": "complement",
    "advcl": "adverbial",
    "ccomp": "complement",
    "pcomp": "complement",
    "relcl": "relative",
    "xcomp": "complement",
}
# A verb form in -ing or -ed is a participle where it has none of these children, by its own label.
_OF_A_FINITE: dict[str, tuple[str, ...]] = {
    "acl": SUBJECTS,
    "advcl": (*SUBJECTS, "aux", "mark"),
    "pcomp": SUBJECTS,
    "xcomp": SUBJECTS,
}
_RELATIVES = frozenset({"WRB", "WDT", "WP"})
_INVERTED = frozenset({"had", "were", "should"})


def relation_of(tree: Tree, node: Node) -> Relation:
    """How a verb that is not the uppermost hangs on what is above it."""
    if node.label == "conj":
        return "coordinate"
    if any(child.lower == "to" for child in tree.children(node, "aux")):
        return "infinitive"
    signs = _OF_A_FINITE.get(node.label)
    if signs is not None and node.tag in {"VBG", "VBN"} and not tree.children(node, *signs):
        return "participle"
    return _BY_LABEL.get(node.label, "coordinate")


def introducer(tree: Tree, node: Node) -> str:
    """The word that opens a clause: "that", "where", the preposition of "after taking"; "if" for "had it been"."""
    for child in tree.children(node):
        if child.label == "mark" or (child.tag in _RELATIVES and child.index < node.index):
            return child.lower
    head = tree.head(node)
    if node.label == "pcomp" and head is not None:
        return head.lower
    return "if" if _is_inverted(tree, node) else ""


def _is_inverted(tree: Tree, node: Node) -> bool:
    """Whether an auxiliary stands before its subject: "Had the road been cut"."""
    auxiliary = next((child for child in tree.children(node, "aux") if child.lower in _INVERTED), None)
    subject = next(iter(tree.children(node, "nsubj", "nsubjpass")), None)
    asked = auxiliary is not None and subject is not None and auxiliary.index < subject.index
    return asked and node.label in {"advcl", "ccomp"}
