"""Passives told behind "there": "There were 90 people *held* hostage", which says that they were held."""

from collections.abc import Container

from pipeline.language.tree import Node, Tree

_NOUNS = frozenset({"attr", "nsubj", "dobj"})
# What a noun is taken and held as, which the parser takes for an object: "held *hostage*".
_NAMING = frozenset({"hostage", "captive", "prisoner", "dead"})


def passives_for_existentials(tree: Tree, descriptive: Container[str]) -> Tree:
    """The tree with the participle as the verb: "There were twelve soldiers *killed* near Elm"; not "a man named X"."""
    found = False
    for opener in tree.nodes:
        being = tree.head(opener) if opener.label == "expl" else None
        if being is None or not _is_told(tree, being):
            continue
        verb = next((v for noun in tree.children(being, *_NOUNS) if (v := _participle(tree, noun))), None)
        if verb is not None and verb.lower not in descriptive:
            _turn_round(tree, being, verb)
            found = True
    return Tree(tree.nodes) if found else tree


def _is_told(tree: Tree, being: Node) -> bool:
    """ "there *were*", "there had *been*"; not "there will be"."""
    modal = any(child.tag == "MD" for child in tree.children(being, "aux"))
    return being.lower in {"was", "were", "been", "is", "are"} and not modal


def _participle(tree: Tree, noun: Node) -> Node | None:
    """The participle on a noun, or on those that it counts: "hundreds of families *driven* out"."""
    counted = [
        inner for link in tree.children(noun, "prep") if link.lower == "of" for inner in tree.children(link, "pobj")
    ]
    for verb in (child for one in (noun, *counted) for child in tree.children(one, "acl")):
        if verb.tag in {"VBN", "VBD"} and not tree.children(verb, "aux", "nsubj", "nsubjpass"):
            return verb
    return None


def _turn_round(tree: Tree, being: Node, verb: Node) -> None:
    """Let the participle head the clause that "be" headed, and the noun be its subject."""
    for child in tree.children(being):
        if child.label in _NOUNS:
            child.head, child.label = verb.index, "nsubjpass"
        else:
            child.head = verb.index
    for child in tree.children(verb, "dobj"):
        child.label = "oprd" if child.lower in _NAMING else child.label
    verb.head = verb.index if being.head == being.index else being.head
    verb.label, verb.tag = being.label, "VBN"
    being.head, being.label = verb.index, "auxpass"
