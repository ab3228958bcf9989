"""Subjects that the parser hung on something else than their verb."""

from collections.abc import Container, Sequence

from pipeline.language.trees.relations import FINITE, SUBJECTS
from pipeline.language.trees.tree import Node, Tree

_HEADS = frozenset({"ROOT", "ccomp"})
# What opens a clause and governs a noun as well.
_CONJUNCTIONS = frozenset({"as", "before", "after", "until", "till", "since"})
_BE = frozenset({"was", "were", "is", "are"})


def subjects_behind_verbs(tree: Tree) -> Tree:
    """The tree with the subjects of turned round passives: "Also killed were *Brun and Kolo*"."""
    found = False
    for node in tree.nodes:
        found = _turned_round(tree, node) or found
        if node.label != "auxpass" or node.head > node.index or node.lower not in _BE:
            continue
        verb = tree.nodes[node.head]
        if tree.children(verb, *SUBJECTS):
            continue
        for child in (*tree.children(node, "attr", "nsubj"), *tree.children(verb, "attr", "dobj", "oprd")):
            if child.index > node.index and child.tag[:1] == "N":
                child.head, child.label, found = verb.index, "nsubjpass", True
    return Tree(tree.nodes) if found else tree


def _turned_round(tree: Tree, node: Node) -> bool:
    """Let a participle that opens the sentence head it: "*Captured* were the towns of Elm and Oak"."""
    behind = tree.nodes[node.index + 1] if node.index + 1 < len(tree.nodes) else node
    if node.index or node.tag != "VBN" or node.label not in SUBJECTS or node.head != behind.index:
        return False
    if behind.lower not in _BE or behind.label != "ROOT":
        return False
    for child in tree.children(behind):
        child.head = node.index
        child.label = "nsubjpass" if child.label == "attr" else child.label
    node.head, node.label, behind.head, behind.label = node.index, "ROOT", node.index, "auxpass"
    return True


def subjects_behind_openers(tree: Tree) -> Tree:
    """The tree with subjects taken for a part of the words before: "In a report to X, *Jan Elm*, its envoy, said"."""
    for verb in tree.nodes:
        if verb.label not in _HEADS or not _lacks_subject(tree, verb):
            continue
        opener = next(iter(tree.children(verb, "prep", "advcl")), None)
        noun = next((child for child in tree.children(verb, "npadvmod") if _is_named(child, verb)), None)
        if noun is None and opener is not None and opener.index < verb.index:
            noun = _last_listed(tree, opener, verb)
        if noun is not None:
            for child in tree.children(noun, "conj"):
                child.label = "conj" if tree.children(noun, "cc") else "appos"
            noun.head, noun.label = verb.index, "nsubj"
            return Tree(tree.nodes)
    return tree


def subjects_behind_conjunctions(tree: Tree) -> Tree:
    """The tree with subjects taken for what a preposition governs: "left Elm as *guards of the mill* shot two men"."""
    found = False
    for opener in tree.nodes:
        if opener.label != "prep" or opener.lower not in _CONJUNCTIONS:
            continue
        noun = next(iter(tree.children(opener, "pobj")), None)
        verb = _verb_right_behind(tree, noun) if noun is not None and noun.tag[:1] == "N" else None
        if noun is None or verb is None or opener.head not in {verb.index, verb.head}:
            continue
        noun.head, noun.label = verb.index, "nsubjpass" if tree.children(verb, "auxpass") else "nsubj"
        opener.head, opener.label, found = verb.index, "mark", True
    return Tree(tree.nodes) if found else tree


def _verb_right_behind(tree: Tree, noun: Node) -> Node | None:
    """The finite verb without a subject whose words begin where those of the noun end."""
    end = max(node.index for node in tree.subtree(noun)) + 1
    behind = next((n for n in tree.nodes[end:] if n.label not in {"aux", "auxpass", "advmod", "neg"}), None)
    if behind is None or behind.label != "advcl" or tree.children(behind, *SUBJECTS, "agent", "mark"):
        return None
    finite = behind.tag == "VBD" or any(child.tag in FINITE for child in tree.children(behind, "aux", "auxpass"))
    return behind if finite else None


def _lacks_subject(tree: Tree, verb: Node) -> bool:
    """Whether a finite verb, or a participle taken for one, that heads its sentence has no subject."""
    finite = verb.tag in FINITE or (verb.tag == "VBN" and verb.label == "ROOT")
    if not finite or verb.lower in _BE:
        return False
    return not tree.children(verb, *SUBJECTS, "auxpass")


def _is_named(noun: Node, verb: Node) -> bool:
    """ "*Elm*, finding his flank exposed, withdrew": a name taken for a time."""
    return noun.index < verb.index and noun.word.name is not None


def _last_listed(tree: Tree, opener: Node, verb: Node) -> Node | None:
    """The noun that the parser listed with one of the opening phrase, behind a comma, and that ends at the verb."""
    nouns = (node for node in tree.subtree(opener) if node.label in {"conj", "appos"} and node.tag[:1] == "N")
    if opener.label == "advcl":  # "having lost 40 men, *the army*, …", not "having taken Esk, Orvo and *Belm*, …"
        nouns = (node for node in nouns if node.label == "appos" or tree.children(node, "det"))
    for noun in sorted(nouns, key=lambda node: node.index):
        inside = [node.index for node in tree.subtree(noun)]
        first, last = min(inside), max(inside)
        behind = _without_aside(tree, tree.nodes[last + 1 : verb.index])
        before = tree.nodes[first - 1] if first else None
        apart = before is not None and (before.lower == "," or _opens_phrase(before, tree.nodes[first]))
        if apart and all(_may_stand_between(node, verb) for node in behind) and not _is_aside(tree, first, verb):
            return noun
    return None


def _opens_phrase(before: Node, node: Node) -> bool:
    """ "On the approach of the column *the* guards fled": an apposition has a comma, and a list an "and"."""
    return node.label == "det" and node.head > node.index and before.label != "cc"


def _is_aside(tree: Tree, first: int, verb: Node) -> bool:
    """Whether one pair of commas encloses it: "In the battle for Elm, *the capital*, died 300 men"."""
    commas = [node.index for node in tree.nodes[max(0, first - 1) : verb.index] if node.lower == ","]
    return commas == [first - 1, verb.index - 1]


def _without_aside(tree: Tree, words: Sequence[Node]) -> Sequence[Node]:
    """Words without what stands between two commas: "the guards, *after a fight*, fled"."""
    paired = len(words) > 2 and words[0].lower == "," and words[-1].lower == ","  # noqa: PLR2004
    return words[-1:] if paired else words


def _may_stand_between(node: Node, verb: Node) -> bool:
    return node.lower == "," or (node.head == verb.index and node.label in {"advmod", "aux", "neg", "punct"})


def subjects_for_verbs(tree: Tree, happenings: Container[str]) -> Tree:
    """The tree with nouns for happenings taken for the verb before the verb: "Army *advances* continued"."""
    for node, after in zip(tree.nodes, tree.nodes[1:], strict=False):
        if node.tag != "VBZ" or after.head != node.index or node.lower not in happenings:
            continue
        if after.label != "ccomp" or after.tag not in {"VBD", "VBP"} or tree.children(after, *SUBJECTS):
            continue
        for child in tree.children(node):
            if child.label in {"nsubj", "det"} and child.index == node.index - 1:
                child.label = "compound"
            elif child is not after and (child.index > after.index or child.label in {"advmod", "prep", "punct"}):
                child.head = after.index
        after.head, after.label = (after.index, "ROOT") if node.head == node.index else (node.head, node.label)
        node.tag, node.label, node.head = "NNS", "nsubj", after.index
        return Tree(tree.nodes)
    return tree
