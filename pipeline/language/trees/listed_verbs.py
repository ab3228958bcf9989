"""Verbs that the parser took for attributes of what the verb before them lists: "killing three and *looting shops*"."""

from pipeline.language.syntax import Syntax
from pipeline.language.trees.lemmas import Lemmatizer
from pipeline.language.trees.tree import Node, Tree

_SUFFERING = frozenset({"wounded", "injured", "captured", "armed", "displaced", "besieged", "disabled", "surviving"})
_KILLING = frozenset({"killed", "killing", "captured", "capturing", "slain"})
_ON_THINGS = frozenset({"looting"})  # what is done to things, rather than by men
_LISTED = frozenset({"amod", "compound", "conj"})
_MANY = frozenset({"scores", "dozens", "hundreds", "thousands", "many", "others", "several", "more"})


def verbs_for_listed(tree: Tree, syntax: Syntax, lemmatizer: Lemmatizer) -> Tree:
    """The tree with verbs taken for attributes of what is listed: "killing three and *looting shops*".

    A form in -ed only where it is done in a conflict, and to so many: "killed ten and *kidnapped 20 children*".
    """
    found, described = False, syntax.attributive - _ON_THINGS
    for node in tree.nodes:
        if node.label not in _LISTED or not _looks_done(node) or node.index < 3 or node.lower in described:  # noqa: PLR2004
            continue
        joint = tree.nodes[node.index - 1]
        if joint.lower not in {"and", ","}:
            continue
        noun = _counted_before(tree, node) if node.label == "conj" else tree.nodes[node.head]
        if noun is None or not (node.tag == "VBG" or _is_deed(tree, node, noun, syntax, lemmatizer)):
            continue
        governor = _governor(tree, noun, node) if noun.index > node.index else None
        if governor is not None and _is_done(tree, governor, node, noun):
            _list_verb(tree, governor, node, noun)
            found = True
    return Tree(tree.nodes) if found else tree


def _looks_done(node: Node) -> bool:
    """A form in -ing or -ed: "wounded" before a noun is an adjective to the parser."""
    return node.tag in {"VBD", "VBN", "VBG"} or (node.tag == "JJ" and node.lower.endswith("ed"))


def _is_deed(tree: Tree, node: Node, noun: Node, syntax: Syntax, lemmatizer: Lemmatizer) -> bool:
    """Whether a form is of a verb of the conflict and a count stands behind it, where none stands behind an attribute.

    "destroyed trucks and *captured two tanks*", not "destroyed trucks and armoured vehicles".
    """
    counts = (noun, *(child for child in tree.children(noun) if child.index > node.index))
    counted = any(word.tag == "CD" or word.lower in _MANY for word in counts)
    return counted and lemmatizer.lemma(node.word.form, "VBD") in syntax.verbs


def _counted_before(tree: Tree, node: Node) -> Node | None:
    """The noun behind the verb that a number before it was taken to count: "killing *three* and injuring scores"."""
    number = tree.nodes[node.head]
    counts = number.tag == "CD" and number.label == "nummod" and number.index < node.index < number.head
    return tree.nodes[number.head] if counts else None


def _governor(tree: Tree, noun: Node, node: Node) -> Node | None:
    """The verb that has the list as its objects."""
    first = tree.nodes[noun.head] if noun.label == "conj" else noun
    verb = tree.nodes[first.head]
    objects = first.label == "dobj" and verb.index < node.index - 2 and verb.index < first.index
    return verb if objects and verb.tag.startswith("VB") else None


def _is_done(tree: Tree, governor: Node, node: Node, noun: Node) -> bool:
    """Whether a verb goes on with one of its own form, and what it governs has no article before the verb."""
    alike = governor.tag == node.tag == "VBG" or (governor.tag in {"VBD", "VBN"} and node.tag != "VBG")
    if not alike or any(child.index < node.index for child in tree.children(noun, "det", "poss")):
        return False
    if node.lower not in _SUFFERING or governor.lower in _KILLING:
        return True
    return noun.lower in _MANY or noun.tag == "CD"


def _list_verb(tree: Tree, governor: Node, node: Node, noun: Node) -> None:
    for child in (*tree.children(noun), *tree.children(node)):
        if child.index < node.index and child.tag == "CD":
            child.head, child.label = governor.index, "dobj"
    if node.label != "conj":
        joint = tree.nodes[node.index - 1]
        joint.head = governor.index
    for child in tree.children(noun):
        if child.label == "prep" and child.index > noun.index and child.lower != "of":
            child.head = node.index
    node.head, node.label = governor.index, "conj"
    node.tag = "VBG" if node.tag == "VBG" else "VBD"
    noun.head, noun.label = node.index, "dobj"
