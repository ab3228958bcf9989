"""What is said, hung on the wrong word: "said in a statement posted online *that Esk had fallen*"."""

from collections.abc import Container

from pipeline.language.trees.relations import PAST
from pipeline.language.trees.tree import Node, Tree

_CLAIMS = frozenset({"claims", "reports"})
_TURNING_DOWN = frozenset({"denied", "denounced", "described", "dismissed", "rejected", "ridiculed"})
# As many words as may stand from "as" to the claims.
LONGEST_CALLED = 7
# Where and when something is said; nothing stands behind them that says which.
_MOMENTS = frozenset({"time", "telephone", "phone", "television", "radio", "conference", "briefing", "parliament"})


def contents_behind_papers(tree: Tree, saying: Container[str]) -> Tree:
    """The tree where what is said hangs on who says it: "said in a statement posted online *that Esk had fallen*"."""
    found = False
    for node in tree.nodes:
        above = tree.head(node) if node.label == "ccomp" else None
        if above is None or above.label not in {"acl", "relcl"} or above.tag not in PAST:
            continue
        verb = _verb_above(tree, above)
        that = any(child.lower == "that" for child in tree.children(node, "mark"))
        if that and verb is not None and verb.lower in saying and not tree.children(verb, "ccomp"):
            node.head, found = verb.index, True
    return Tree(tree.nodes) if found else tree


def contents_behind_moments(tree: Tree, saying: Container[str]) -> Tree:
    """The tree where what is said hangs on who says it: "admitted *for the first time that* Esk had fallen"."""
    found = False
    for node in tree.nodes:
        moment = tree.head(node) if node.label in {"relcl", "acl"} else None
        if moment is None or moment.lower not in _MOMENTS or not tree.children(node, "nsubj", "nsubjpass"):
            continue
        verb, that = _verb_above(tree, node), tree.nodes[min(moment.index + 1, len(tree.nodes) - 1)]
        if that.lower == "that" and that.head == node.index and verb is not None and verb.lower in saying:
            node.head, node.label, that.label, found = verb.index, "ccomp", "mark", True
    return Tree(tree.nodes) if found else tree


def claims_for_verbs(tree: Tree) -> Tree:
    """The tree with a noun for what is turned down: "dismissed as "fantasy" *claims that* Esk had fallen"."""
    found = False
    for node in tree.nodes:
        told = tree.children(node, "ccomp", "acl") if tree.below[node.index] and node.lower in _CLAIMS else ()
        opener = _as_before(tree, node) if told and tree.children(told[0], "mark") else None
        if opener is None:
            continue
        called = next((n for n in reversed(tree.nodes[opener.index + 1 : node.index]) if n.tag[:1].isalpha()), None)
        if called is None:
            continue
        called.tag, called.label, called.head = "NN", "pobj", opener.index
        node.tag, node.label, node.head, told[0].label, found = "NNS", "dobj", opener.head, "acl", True
    return Tree(tree.nodes) if found else tree


def _as_before(tree: Tree, node: Node) -> Node | None:
    """The "as" that a verb of turning down has right before a noun: "*dismissed as* fantasy claims"."""
    before = tree.nodes[max(0, node.index - LONGEST_CALLED) : node.index]
    openers = (n for n in before if n.lower == "as" and n.label == "prep")
    return next((n for n in openers if tree.nodes[n.head].lower in _TURNING_DOWN and n.head == n.index - 1), None)


def _verb_above(tree: Tree, participle: Node) -> Node | None:
    """The verb with the paper that a participle describes: "*said* in a statement posted online"."""
    noun = tree.head(participle)
    preposition = tree.head(noun) if noun is not None and noun.label == "pobj" else None
    return tree.head(preposition) if preposition is not None and preposition.label == "prep" else None
