"""Infinitives and gerunds that the parser took for nouns: "moved in to *storm* forts", "accused of *bombing* towns"."""

from collections.abc import Container

from pipeline.language.trees.tree import Node, Tree

_BEFORE_NOUNS = frozenset({"compound", "amod"})
_DENYING = frozenset({"deny", "denies", "denied", "denying", "admit", "admits", "admitted", "admitting"})
_CHARGING = frozenset({"accuse", "accuses", "accused", "accusing", "suspected", "suspects", "guilty", "capable"})
_CHARGING |= {"convicted", "acquitted", "accusations", "allegations", "suspicion"}
# Behind these "to" hardly opens a place: "moved in to storm X", "set out to storm X".
_PARTICLES = frozenset({"in", "on", "out", "off", "forward", "back", "down", "over", "ahead"})


def infinitives_for_nouns(tree: Tree, verbs: Container[str], destinations: Container[str]) -> Tree:
    """The tree with verbs for nouns behind "to"; `verbs` are base forms.

    Not where people go: "went down to bomb *shelters*".
    """
    found = False
    for to, node in zip(tree.nodes, tree.nodes[1:], strict=False):
        if to.word.form != "to" or node.tag == "NNS" or (node.tag == "VB" and node.label not in _BEFORE_NOUNS):
            continue
        if to.label == "prep" and node.lower in verbs:
            found = (not _is_way(tree, node, destinations) and _turn(tree, to, node)) or found
        elif to.label == "aux" and to.head == node.index and node.tag != "VB" and node.lower in verbs:
            node.tag, found = "VB", True
    return Tree(tree.nodes) if found else tree


def gerunds_for_attributes(tree: Tree, attributive: frozenset[str]) -> Tree:
    """The tree with gerunds that were taken for attributes: "denied *shelling* towns", "accused of *looting* shops"."""
    found = False
    for node in tree.nodes:
        if node.label not in _BEFORE_NOUNS or node.index == 0 or not node.lower.endswith("ing"):
            continue
        before, noun = tree.nodes[node.index - 1], tree.nodes[node.head]
        if noun.head != before.index or noun.index < node.index or noun.tag != "NNS":
            continue
        charged = before.lower == "of" and _charges(tree, before)
        denied = noun.label == "dobj" and before.lower in _DENYING
        if not (charged or denied) or (node.lower in attributive and node.lower != "looting"):
            continue
        for child in tree.children(noun, "prep"):
            child.head = node.index if child.lower != "of" else child.head
        node.tag, node.head, node.label = "VBG", before.index, "pcomp" if charged else "xcomp"
        noun.head, noun.label, found = node.index, "dobj", True
    return Tree(tree.nodes) if found else tree


def _is_way(tree: Tree, node: Node, destinations: Container[str]) -> bool:
    """Whether a noun that somebody goes to stands right behind: "bomb *shelters*", not "bombard two camps"."""
    return tree.nodes[min(node.index + 1, len(tree.nodes) - 1)].lower in destinations


def _charges(tree: Tree, of: Node) -> bool:
    """Whether somebody is accused of it, by a verb or by way of its object."""
    above = tree.nodes[of.head]
    return above.lower in _CHARGING or tree.nodes[above.head].lower in _CHARGING


def _turn(tree: Tree, to: Node, node: Node) -> bool:
    """Make a verb of the word behind "to": it has an object, or stands before one behind "moved in to"."""
    noun = tree.nodes[node.head]
    if node.head == to.index and node.label == "pobj" and tree.children(node, "dobj"):
        pass
    elif noun.head == to.index and noun.label == "pobj" and noun.index > node.index and _behind_particle(tree, to):
        for child in tree.children(noun):
            if child.label in {"prep", "cc"} and child.index > noun.index and child.lower != "of":
                child.head = node.index if child.label == "prep" else child.head
        noun.head, noun.label = node.index, "dobj"
    else:
        return False
    governor = tree.nodes[to.head]
    above = governor if governor.tag.startswith("VB") else tree.nodes[governor.head]
    node.tag, node.head, node.label = "VB", above.index, "advcl"
    to.tag, to.head, to.label = "TO", node.index, "aux"
    return True


def _behind_particle(tree: Tree, to: Node) -> bool:
    before = tree.nodes[to.index - 1] if to.index else to
    return before.lower in _PARTICLES and before.label in {"prt", "advmod", "prep"}
