"""Finite verbs that the parser took for a part of the noun phrase behind them: "The Elm Front *besieged* two towns"."""

from collections.abc import Iterator

from pipeline.language.syntax import Syntax
from pipeline.language.trees.relations import PAST, SUBJECTS
from pipeline.language.trees.tree import Node, Tree

# What stays with the noun when the verb is taken out of its phrase.
_NOMINAL = frozenset({"relcl", "acl", "appos", "poss", "case", "nummod", "quantmod"})
_INSIDE = frozenset({"pobj", "prep", "compound", "nmod", "amod", "conj", "appos"})


def verbs_for_attributes(tree: Tree, syntax: Syntax) -> Tree:
    """The tree with verbs taken for attributes of what they are done to: "Rebels from Elm *shelled* two towns".

    Where no other verb heads the clause, or one does and goes on: "*shelled* two towns and burned a mill".
    """
    for node in tree.nodes:
        if node.label != "amod" or not _looks_past(node) or node.head <= node.index or not node.index:
            continue
        noun = tree.nodes[node.head]
        top, before = _top(tree, noun), tree.nodes[node.index - 1]
        owned = bool(tree.children(node, *SUBJECTS)) or _closes_aside(tree, top, noun, before)
        if not (owned or (node.tag in PAST and _can_act(before))) or _describes(tree, node, noun, syntax):
            continue
        if top.label == "nsubj" and not owned and _is_counted(tree, node, noun) and _joint(tree, top, node):
            _put_before(tree, node, noun, top)
        elif _is_free(tree, top):
            _take_out(tree, node, noun, top, owned=owned)
        else:
            continue
        return Tree(tree.nodes)
    return tree


def _describes(tree: Tree, node: Node, noun: Node, syntax: Syntax) -> bool:
    """Whether a participle is an attribute: "government *controlled* areas", "fights between A and B *backed* men"."""
    if any(above.lower == "between" and above.index < node.index for above in _above(tree, noun)):
        return True
    used = syntax.has("compound_ending", node.lower) or syntax.has("descriptive", node.lower)
    of = any(above.lower == "of" and above.index < node.index for above in _above(tree, noun))
    return (used or of) and not _is_counted(tree, node, noun)


def _above(tree: Tree, noun: Node) -> Iterator[Node]:
    """The words of the phrase that a noun stands in, upwards."""
    while noun.label in _INSIDE and noun.head != noun.index:
        noun = tree.nodes[noun.head]
        yield noun


def _top(tree: Tree, noun: Node) -> Node:
    """The noun, or what stands above it, that is no part of another phrase."""
    while noun.label in _INSIDE or (noun.label == "dobj" and tree.nodes[noun.head].tag[:1] == "N"):
        noun = tree.nodes[noun.head]
    return noun


def _looks_past(node: Node) -> bool:
    return node.tag in PAST or (node.tag == "JJ" and node.lower.endswith("ed"))


def _closes_aside(tree: Tree, top: Node, noun: Node, before: Node) -> bool:
    """Whether a comma ends what stands beside the subject: "The guards, backed by aircraft, *bombed* towns"."""
    if before.lower != "," or noun.head != top.index or noun.label not in {"conj", "appos"}:
        return False
    between = tree.nodes[top.index + 1 : before.index]
    opened = any(node.lower == "," for node in between)
    return opened and any(node.tag.startswith("VB") for node in between) and not tree.children(noun, "cc", "det")


def _is_free(tree: Tree, top: Node) -> bool:
    """Whether a noun stands where the verb of its clause would."""
    free = top.head == top.index or top.label in {"ccomp", "dep"}
    return free and top.tag[:1] == "N" and not tree.children(top, *SUBJECTS)


def _can_act(before: Node) -> bool:
    """Whether the word before the verb ends the phrase of who does it: no article, number or adjective."""
    if before.tag[:2] != "NN" or before.label in {"poss", "pobj"}:
        return False
    return before.word.name is not None or before.tag == "NNS" or before.label in {"npadvmod", "nmod", "compound"}


def _is_counted(tree: Tree, verb: Node, noun: Node) -> bool:
    """Whether a number stands behind the verb, where none stands behind an attribute: "shelled *two* towns"."""
    return any(child.tag == "CD" and child.index > verb.index for child in tree.children(noun))


def _joint(tree: Tree, top: Node, verb: Node) -> Node | None:
    """The "and" that joins the verb with the one behind it."""
    return next((child for child in tree.children(top, "cc") if child.index > verb.index), None)


def _put_before(tree: Tree, verb: Node, noun: Node, top: Node) -> None:
    """Let the verb head the clause of the verb behind it: "Rebels from Elm *shelled* two towns and burned a mill"."""
    below, joint = tree.nodes[top.head], _joint(tree, top, verb)
    place = (verb.index, "ROOT") if below.head == below.index else (below.head, below.label)
    _take_out(tree, verb, noun, top, owned=False)
    verb.head, verb.label = place
    below.head, below.label = verb.index, "conj"
    if joint is not None:
        joint.head = verb.index


def _take_out(tree: Tree, verb: Node, noun: Node, top: Node, *, owned: bool) -> None:
    """Let the verb head the clause, with the noun behind it as its object and what stands before it as subject."""
    place = (verb.index, "ROOT") if top.head == top.index else (top.head, top.label)
    if owned and top is not noun:
        top.head, top.label = verb.index, "nsubj"
    elif not owned:
        _part(tree, tree.nodes[verb.index - 1], verb, noun, top)
    for governor in {top.index, noun.index}:
        for child in tree.children(tree.nodes[governor]):
            if child.index > verb.index and child is not noun and _belongs(child, tree.nodes[governor]):
                child.head = verb.index
    noun.head, noun.label = verb.index, "dobj"
    verb.tag, verb.head, verb.label = "VBD", *place


def _part(tree: Tree, before: Node, verb: Node, noun: Node, top: Node) -> None:
    """Give the words before the verb to the noun that ends there, and let it, or what it hangs on, be the subject."""
    for child in tree.children(noun):
        if child.index < verb.index and child is not before:
            child.head = before.index
    if top in (noun, before):
        before.head, before.label = verb.index, "nsubj"
        return
    before.head, before.label = noun.head, noun.label
    top.head, top.label = verb.index, "nsubj"


def _belongs(child: Node, governor: Node) -> bool:
    """Whether what stands behind the verb is the verb's: a place, a date, another verb; not "of", nor a noun's own."""
    if child.label in _NOMINAL or (child.label == "prep" and child.lower == "of"):
        return False
    noun = child.label in {"conj", "compound", "amod", "nmod", "det"} and not child.tag.startswith("VB")
    return child.index > governor.index and not noun if child.label != "cc" else False
