"""Participles that the parser took for adjectives, and finite verbs that it took for participles."""

from collections.abc import Container

from pipeline.language.trees.relations import SUBJECTS
from pipeline.language.trees.tree import Node, Tree

_HAVING = frozenset({"have", "has", "had", "having"})
_CLAUSAL = frozenset({"ROOT", "conj", "advcl"})
_MODIFYING = frozenset({"acl", "relcl"})


def participles_for_adjectives(tree: Tree, passive: Container[str]) -> Tree:
    """The tree with passives that were taken for adjectives: "the brigade was *encircled*"."""
    found = False
    for node in tree.nodes:
        if node.tag != "JJ":
            continue
        head = tree.head(node)
        if node.lower in passive and tree.children(node, "auxpass"):
            node.tag, found = "VBN", True
        elif node.lower.endswith("ed") and tree.children(node, "nsubj") and _acts(tree, node):
            node.tag, found = "VBD", True
        elif node.label in _CLAUSAL and node.lower == "advanced" and tree.children(node, "prep"):
            node.label = "conj" if node.label == "advcl" else node.label
            node.tag, found = "VBD", True
        taken = node.label == "acomp" and node.tag == "JJ" and node.lower in passive
        if taken and head is not None and head.label != "aux" and head.lower in {"was", "were", "been", "being", "be"}:
            _turn_round(tree, node, head)
            found = True
    return Tree(tree.nodes) if found else tree


def _acts(tree: Tree, node: Node) -> bool:
    """ "The army *encircled* Elm": no adjective has an object."""
    return bool(tree.children(node, "dobj")) and not tree.children(node, "aux", "cop")


def _turn_round(tree: Tree, node: Node, head: Node) -> None:
    """Let the participle head the clause that "be" headed."""
    for child in tree.children(head):
        if child is not node:
            child.head = node.index
            child.label = "nsubjpass" if child.label == "nsubj" else child.label
    node.head = node.index if head.head == head.index else head.head
    node.label, node.tag = head.label, "VBN"
    head.head, head.label = node.index, "auxpass"


def perfects_for_attributes(tree: Tree) -> Tree:
    """The tree with perfects that were taken for attributes: "is said to have *shelled* towns"."""
    found = False
    for node in tree.nodes:
        if node.label != "amod" or node.tag not in {"VBN", "VBD"} or not node.index:
            continue
        having, noun = tree.nodes[node.index - 1], tree.nodes[node.head]
        if having.lower not in _HAVING or noun.label != "dobj" or noun.head != having.index:
            continue
        node.head = node.index if having.head == having.index else having.head
        node.label, node.tag = having.label, "VBN"
        for child in tree.children(having):
            child.head = node.index
        for child in tree.children(noun, "prep"):
            child.head = node.index if child.lower != "of" else child.head
        having.head, having.label, found = node.index, "aux", True
    return Tree(tree.nodes) if found else tree


def verbs_for_modifiers(tree: Tree, active: Container[str]) -> Tree:
    """The tree with verbs hung on their own subject as participles: "A raid by two brigades *began* at dawn"."""
    found = False
    for root in tree.nodes:
        opens = root.head == root.index or (root.label == "ccomp" and _is_said(tree, root))
        if not opens or root.tag[:1] not in {"N", "C"}:
            continue
        counted = (noun for link in tree.children(root, "prep") for noun in tree.children(link, "pobj"))
        links = {"of"} if root.head == root.index else {"of", "by"}
        nouns = (root, *(noun for noun in counted if tree.nodes[noun.head].lower in links))
        modifying = [child for noun in nouns for child in tree.children(noun, *_MODIFYING)]
        deep = (noun for noun in tree.subtree(root) if noun.label == "pobj" and noun not in nouns)
        modifying += [c for noun in deep for c in tree.children(noun, "acl") if c.lower in active]
        verb = next((v for child in modifying if (v := _finite(tree, child, active))), None)
        if verb is not None:
            _raise(tree, root, verb)
            found = True
    return Tree(tree.nodes) if found else tree


def verbs_for_apposed(tree: Tree) -> Tree:
    """The tree with verbs taken for what describes an apposed noun: "The guards, backed by tanks, *routed* rebels"."""
    for root in tree.nodes:
        if root.head != root.index or root.tag[:1] != "N":
            continue
        for noun in tree.children(root, "appos"):
            verb = min(tree.subtree(noun), key=lambda node: node.index)
            if verb.tag == "VBN" and verb.head == noun.index and _follows_comma(tree, verb):
                _raise(tree, root, verb)
                noun.head, noun.label = verb.index, "dobj"
                return Tree(tree.nodes)
    return tree


def _follows_comma(tree: Tree, node: Node) -> bool:
    return node.index > 0 and tree.nodes[node.index - 1].lower == ","


def _is_said(tree: Tree, node: Node) -> bool:
    """ "*The blast killed* ten, the mayor said": whether a content is a noun that has taken the verb's place."""
    return not tree.children(node, *SUBJECTS, "cop", "aux")


def _finite(tree: Tree, node: Node, active: Container[str]) -> Node | None:
    """The finite verb: what modifies the noun and is no passive, or what stands behind "claimed by X"."""
    if node.tag not in {"VBD", "VBN"} or tree.children(node, *SUBJECTS, "aux", "auxpass", "mark"):
        return None
    bare = node.lower in active and not tree.children(node, "agent")
    if tree.children(node, "dobj") or node.tag == "VBD" or bare:
        return node
    below = tree.children(node, "ccomp") if tree.children(node, "agent") else ()
    return next((verb for verb in below if _finite(tree, verb, active) is verb), None)


def _raise(tree: Tree, root: Node, verb: Node) -> None:
    """Let the verb head the sentence, and the noun be its subject."""
    for child in tree.children(root):
        if child.index > verb.index and child is not verb:
            child.head = verb.index
    if verb.tag == "VBN":
        verb.tag = "VBD"
    verb.head, verb.label = (verb.index, "ROOT") if root.head == root.index else (root.head, root.label)
    root.head, root.label = verb.index, "nsubj"
