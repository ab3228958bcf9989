"""Passives behind "there" and "with": "There were 90 people *held* hostage" says that they were held."""

from pipeline.language.syntax import Syntax
from pipeline.language.trees.tree import Node, Tree

_NOUNS = frozenset({"attr", "nsubj", "dobj"})
# What a noun is taken and held as, which the parser takes for an object: "held *hostage*".
_NAMING = frozenset({"hostage", "captive", "prisoner", "dead"})


def passives_for_existentials(tree: Tree, syntax: Syntax) -> Tree:
    """The tree with the participle as the verb: "There were twelve soldiers *killed* near Elm"; not "a man named X"."""
    found = False
    for opener in tree.nodes:
        being = tree.head(opener) if opener.label == "expl" else None
        if being is None or not _is_told(tree, being):
            continue
        nouns = tree.children(being, *_NOUNS)
        found = any([_tells(tree, noun) for noun in nouns if syntax.has("hearsay", noun.lower)]) or found
        verb = next((v for noun in nouns if (v := _participle(tree, noun, syntax))), None)
        if verb is not None and not syntax.has("descriptive", verb.lower):
            _turn_round(tree, being, verb)
            found = True
    return Tree(tree.nodes) if found else tree


def captives_behind_with(tree: Tree) -> Tree:
    """The tree with "taken" on its noun: "ended with 400 rebels *taken prisoner*"."""
    found = False
    for verb in tree.nodes[2:]:
        noun = tree.nodes[verb.index - 1]
        behind = noun.label == "pobj" and tree.nodes[noun.head].lower == "with" and verb.label in {"advcl", "ccomp"}
        if verb.tag not in {"VBD", "VBN"} or not behind or tree.children(verb, "nsubj", "nsubjpass", "aux", "auxpass"):
            continue
        held = [child for child in tree.children(verb, "dobj", "oprd") if child.lower.removesuffix("s") in _NAMING]
        if held:
            verb.tag, verb.label, verb.head, found = "VBN", "acl", noun.index, True
            held[0].label = "oprd"
    return Tree(tree.nodes) if found else tree


def _is_told(tree: Tree, being: Node) -> bool:
    """ "there *were*", "there had *been*"; not "there will be"."""
    modal = any(child.tag == "MD" for child in tree.children(being, "aux"))
    return being.lower in {"was", "were", "been", "is", "are"} and not modal


def _participle(tree: Tree, noun: Node, syntax: Syntax) -> Node | None:
    """The participle on a noun, or on those that it counts: "hundreds of families *driven* out".

    None behind any other "of": what reports, rumours or photographs are of need not have been.
    """
    links = [link for link in tree.children(noun, "prep") if link.lower == "of"]
    counts = syntax.has("counting", noun.lower)
    if links and not counts and noun.lower not in syntax.people:
        return None
    counted = [inner for link in links if counts for inner in tree.children(link, "pobj")]
    for verb in (child for one in (noun, *counted) for child in tree.children(one, "acl")):
        if verb.tag in {"VBN", "VBD"} and not tree.children(verb, "aux", "nsubj", "nsubjpass"):
            return verb
    return None


def _tells(tree: Tree, noun: Node) -> bool:
    """Write "reports of villages *burned*" as "reports that villages (were) burned", which is what is told."""
    for link in (link for link in tree.children(noun, "prep") if link.lower == "of"):
        for inner in tree.children(link, "pobj"):
            below = [verb for one in (inner, noun) for verb in tree.children(one, "acl") if verb.index > inner.index]
            verb = next((verb for verb in below if verb.tag in {"VBN", "VBD"}), None)
            if verb is not None and not tree.children(verb, "aux", "nsubj", "nsubjpass"):
                verb.head, verb.label, verb.tag = noun.index, "acl", "VBN"
                inner.head, inner.label = verb.index, "nsubjpass"
                link.head, link.label, link.word = verb.index, "mark", link.word._replace(form="that")
                return True
    return False


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
