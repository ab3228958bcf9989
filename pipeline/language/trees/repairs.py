"""Repairs of what the parser often gets wrong."""

from collections.abc import Container, Sequence

from pipeline.language.trees.relations import SUBJECTS
from pipeline.language.trees.tree import Node, Tree

_GOVERNED = frozenset({"dobj", "xcomp", "ccomp", "pcomp"})
# Nouns that list one place after another: "the town of Elm and the hills of Tor".
_SITES = frozenset({"city", "cities"}) | {
    f"{noun}{end}"
    for nouns in (
        ("town", "village", "hamlet", "settlement", "suburb", "district", "neighborhood", "neighbourhood", "area"),
        ("hill", "hilltop", "mountain", "height", "island", "port", "base", "outpost", "camp", "crossing", "farm"),
    )
    for noun in nouns
    for end in ("", "s")
}
_WHERE = frozenset({"on", "at", "near", "against", "in", "outside", "inside", "into", "around", "along", "across"})
_VERB_GROUP = ("aux", "auxpass", "neg", "advmod")


def nouns_for_verbs(tree: Tree, happenings: Container[str]) -> Tree:
    """The tree with nouns for happenings that were taken for verbs: "launched *counterattacks* in the south"."""
    found = False
    for node in tree.nodes[1:]:
        before = tree.nodes[node.index - 1]
        if node.tag != "VBZ" or before.tag not in {"VB", "VBD", "VBG"} or node.lower not in happenings:
            continue
        subject = tree.nodes[before.head] if before.label == "acl" else node
        if node.index in {before.head, subject.head}:
            before.label, before.head = node.label, before.index if node.head == node.index else node.head
        if subject is not node and subject.head == node.index:  # "The guards *launched raids*"
            subject.head = before.index
        node.tag, node.label, node.head, found = "NNS", "dobj", before.index, True
    return Tree(tree.nodes) if found else tree


def nouns_for_gerunds(tree: Tree, doings: Container[str]) -> Tree:
    """The tree with nouns for happenings that were taken for verbs: "reported *shelling* of the town"."""
    found = False
    for node, after in zip(tree.nodes, tree.nodes[1:], strict=False):
        taken = node.tag == "VBG" and node.label in _GOVERNED and node.lower in doings
        if not taken or after.lower != "of" or after.head != node.index or tree.children(node, "dobj", "nsubj"):
            continue
        node.tag, node.label, found = "NN", "pobj" if node.label == "pcomp" else "dobj", True
    return Tree(tree.nodes) if found else tree


def subjects_for_gerunds(tree: Tree, doings: Container[str]) -> Tree:
    """The tree with nouns for happenings that were taken for verbs: "*Fighting* in the town killed ten"."""
    found = False
    for node in tree.nodes:
        taken = node.tag == "VBG" and node.label in {*SUBJECTS, "aux"} and node.lower in doings
        if not taken or tree.children(node, "dobj", "nsubj", "ccomp", "xcomp", "aux"):
            continue
        passive = bool(tree.children(tree.nodes[node.head], "auxpass"))
        node.tag, node.label, found = "NN", "nsubjpass" if passive else "nsubj", True
    return Tree(tree.nodes) if found else tree


def gerunds_for_nouns(tree: Tree, doings: Container[str]) -> Tree:
    """The tree with verbs for gerunds that were taken for nouns: "denied *bombing* the town"."""
    found = False
    for node in tree.nodes:
        gerund = node.tag == "NN" and node.label == "xcomp"
        if not gerund or node.lower not in doings or tree.children(node, "amod", "det", "compound"):
            continue
        behind = tree.nodes[node.index + 1 : node.index + 2]
        if behind and behind[0].lower == "of":
            continue
        for other in tree.children(tree.nodes[node.head], "dobj"):
            other.head = node.index if other.index > node.index else other.head
        node.tag, found = "VBG", True
    return Tree(tree.nodes) if found else tree


def lists_for_appositions(tree: Tree) -> Tree:
    """The tree with lists that were taken for appositions: "took the town of Elm, *the villages of Oak and Tor*"."""
    found = False
    for node in tree.nodes:
        listed = _listed_with(tree, node) if node.label == "appos" and node.lower in _SITES else None
        if listed is not None and (node.tag == "NNS" or tree.children(node, "conj")) and _of_name(tree, node):
            node.label, node.head, found = "conj", listed.index, True
    return Tree(tree.nodes) if found else tree


def _listed_with(tree: Tree, node: Node) -> Node | None:
    """The noun with "of" and a name that opens the list: "the *town* of Elm", hung on it or on the name."""
    head = tree.head(node)
    if head is not None and head.label == "pobj" and head.tag[:3] == "NNP":
        preposition = tree.head(head)
        head = tree.head(preposition) if preposition is not None and preposition.lower == "of" else None
    return head if head is not None and _of_name(tree, head) else None


def _of_name(tree: Tree, node: Node) -> bool:
    """Whether a name stands behind "of": "the town of *Elm*"."""
    of = (child for child in tree.children(node, "prep") if child.lower == "of")
    names = (noun for child in of for noun in tree.children(child, "pobj"))
    return node.tag in {"NN", "NNS"} and any(noun.tag[:3] == "NNP" for noun in names)


def objects_of_particles(tree: Tree) -> Tree:
    """The tree with the objects that were hung on the particle before them: "fought *off an attack*"."""
    found = False
    for node in tree.nodes:
        particle = tree.head(node)
        if node.label == "pobj" and particle is not None and particle.label == "prt":
            node.head, node.label, found = particle.head, "dobj", True
    return Tree(tree.nodes) if found else tree


def places_of_times(tree: Tree, hours: Container[str]) -> Tree:
    """The tree with the places that were hung on a time of day: "fell during the *night on the town*"."""
    found = False
    for node in tree.nodes:
        if node.label != "prep" or node.lower not in _WHERE:
            continue
        time = tree.head(node)
        if time is None or time.lower not in hours:
            continue
        governor = tree.head(time)
        verb = tree.head(governor) if governor is not None and governor.label == "prep" else None
        told = tree.children(node, "pobj")
        plain = told and told[0].tag[:1] == "N" and told[0].word.time is None and told[0].lower not in hours
        if plain and verb is not None and verb.tag.startswith("VB") and time.label == "pobj":
            node.head, found = verb.index, True
    return Tree(tree.nodes) if found else tree


def misplaced_subjects(tree: Tree, verbs: Sequence[Node]) -> dict[int, Node]:
    """The subjects that the parser hung on the list before: "hit the bridge and a source said".

    By verb: the last noun of a list that ends right before a finite verb without a subject of its own.
    """
    found: dict[int, Node] = {}
    for verb in verbs:
        if tree.children(verb, "nsubj", "nsubjpass", "expl", "csubj") or verb.tag in {"VB", "VBG"}:
            continue
        group = [verb, *(child for child in tree.children(verb, *_VERB_GROUP) if child.index < verb.index)]
        first = min(node.index for node in group)
        if any(node.lower == "to" for node in group) or first == 0 or not _finite(verb, group):
            continue
        noun = _list_end(tree, tree.nodes[first - 1], first)
        if noun is not None and verb.index not in {node.index for node in tree.subtree(noun)}:
            found[verb.index] = noun
    return found


def _finite(verb: Node, group: Sequence[Node]) -> bool:
    return verb.tag in {"VBD", "VBZ", "VBP"} or any(node.tag in {"VBD", "VBZ", "VBP", "MD"} for node in group)


def _list_end(tree: Tree, node: Node, limit: int) -> Node | None:
    """The last noun of a list whose words end right before `limit`."""
    current: Node | None = node
    while current is not None:
        last = max(item.index for item in tree.subtree(current))
        if last >= limit:
            return None
        if current.label == "conj" and current.tag[:1] == "N" and last == limit - 1:
            before = tree.nodes[min(item.index for item in tree.subtree(current)) - 1]
            return current if before.lower in {"and", "but"} else None
        current = tree.head(current)
    return None
