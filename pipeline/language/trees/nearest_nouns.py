"""What describes the noun right before it, hung on that: "a post in Elm, *which* rebels had taken"."""

from collections.abc import Container

from pipeline.language.syntax import Syntax
from pipeline.language.trees.doers import does_nothing
from pipeline.language.trees.lemmas import Lemmatizer
from pipeline.language.trees.relations import SUBJECTS
from pipeline.language.trees.stand_ins import STAND_INS
from pipeline.language.trees.tree import Node, Tree

# "hundreds of soldiers, who fled"
_COUNTS = frozenset({"dozens", "scores", "hundreds", "thousands", "group", "number", "rest", "majority"})
# How far before "by" the noun's "of" is looked for.
_NEAR = 8
_DONE_TO = frozenset({"dobj", "nsubjpass"})


def relatives_for_nearest(tree: Tree, syntax: Syntax, lemmatizer: Lemmatizer) -> Tree:
    """The tree with "who" on the people, and what is done to places on the place, right before the comma.

    "freed a depot from the gunmen, *who fell back*", "a post in Elm, *which rebels had taken*".
    """
    found = False
    for node in tree.nodes:
        if node.label != "relcl":
            continue
        opener = next((c for c in tree.children(node, "nsubj", "nsubjpass", "dobj") if c.tag in {"WP", "WDT"}), None)
        near = _noun_before(tree, opener) if opener is not None else None
        if opener is None or near is None or near.index in {node.head, node.index} or near.index >= node.index:
            continue
        head = tree.nodes[node.head]
        verb = lemmatizer.lemma(node.word.form, node.tag)
        taken = verb in syntax.place_verbs and _is_place(opener, near, head)
        if taken or _is_person(opener, near, head, syntax):
            node.head, found = near.index, True
    return Tree(tree.nodes) if found else tree


def participles_for_nearest(tree: Tree, syntax: Syntax, lemmatizer: Lemmatizer) -> Tree:
    """The tree with what was done to a place on that place: "attacked Elm, *captured by rebels in May*"."""
    found = False
    for node in tree.nodes:
        if node.label != "advcl" or node.tag not in {"VBN", "VBD"} or not tree.children(node, "agent"):
            continue
        if tree.children(node, *SUBJECTS, "aux", "auxpass", "mark", "dobj") or not _behind_comma(tree, node):
            continue
        near, verb = tree.nodes[node.index - 2], tree.nodes[node.head]
        if not _stands_for_place(near) or near.label in SUBJECTS or verb.index > near.index:
            continue
        if tree.children(verb, "auxpass") or lemmatizer.lemma(node.word.form, node.tag) not in syntax.place_verbs:
            continue
        node.head, node.label, node.tag, found = near.index, "acl", "VBN", True
    return Tree(tree.nodes) if found else tree


def doers_of_nouns(tree: Tree, happenings: Container[str], doings: Container[str], hours: Container[str]) -> Tree:
    """The tree with the doers of a happening hung on its noun: "left after *the shelling of Elm by rebels*".

    "announced the capture of Elm *by radio*" tells how, and no doer.
    """
    found = False
    for node in tree.nodes:
        if node.lower != "by" or node.label not in {"prep", "agent"} or not tree.children(node, "pobj"):
            continue
        if does_nothing(tree, node, hours):
            continue
        verb = tree.nodes[node.head]
        if not verb.tag.startswith("VB") or (tree.children(verb, "auxpass") and verb.index < node.index):
            continue
        noun = _happening_before(tree, node, happenings, doings)
        if noun is not None and noun.index != verb.index:
            node.head, node.label, found = noun.index, "prep", True
    return Tree(tree.nodes) if found else tree


def _happening_before(tree: Tree, node: Node, happenings: Container[str], doings: Container[str]) -> Node | None:
    """The noun for a happening whose "of" ends right before a word: "the *siege* of Elm"."""
    for of in reversed(tree.nodes[max(0, node.index - _NEAR) : node.index]):
        noun = tree.nodes[of.head]
        if of.lower != "of" or noun.tag[:2] != "NN" or noun.index > of.index:
            continue
        told = noun.lower in doings or f"{noun.lower}s" in happenings
        return noun if told and max(item.index for item in tree.subtree(of)) == node.index - 1 else None
    return None


def _behind_comma(tree: Tree, node: Node) -> bool:
    return node.index > 1 and tree.nodes[node.index - 1].lower == ","


def _noun_before(tree: Tree, opener: Node) -> Node | None:
    """The noun right before "who" or "which" and its comma."""
    comma = opener.index > 1 and tree.nodes[opener.index - 1].lower == ","
    near = tree.nodes[opener.index - 2] if comma else None
    return near if near is not None and near.tag[:2] == "NN" else None


def _is_person(opener: Node, near: Node, head: Node, syntax: Syntax) -> bool:
    """Whether "who" stands behind people and was hung on a thing."""
    if opener.lower != "who" or near.lower not in syntax.people:
        return False
    return head.word.name is None and head.lower not in syntax.people and head.lower not in _COUNTS


def _is_place(opener: Node, near: Node, head: Node) -> bool:
    """Whether "which" is what is done to the place right before it, and was hung on what stands there."""
    done = opener.lower == "which" and opener.label in _DONE_TO
    return done and _stands_for_place(near) and head.word.name is None and near.label == "pobj" and head.tag == "NN"


def _stands_for_place(node: Node) -> bool:
    """ "London" stands for every name of a place."""
    return node.word.name is not None and node.word.form == STAND_INS["place"]
