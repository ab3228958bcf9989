"""Participles and relative clauses that the parser took for the verb of the sentence: "Men *held by rebels* fled"."""

from pipeline.language.trees.relations import PAST, SUBJECTS
from pipeline.language.trees.tree import Node, Tree

_AUXILIARIES = ("aux", "auxpass", "neg")
_BARE = frozenset({"cut", "hit", "split", "beset", "overrun", "hurt", "set", "put", "shut"})
_JOINED = frozenset({"conj", "ccomp", "advcl", "csubj"})


def participles_for_verbs(tree: Tree) -> Tree:
    """The tree with passives that were taken for the verb: "The soldiers *freed by rebels* returned to Elm".

    So too "The siege, *lifted in May*, was resumed", with the passive hung on the verb or the verb on it.
    """
    found = False
    for node in tree.nodes:
        if node.label not in _JOINED or node.tag[:2] != "VB":
            continue
        joined = tree.nodes[node.head]
        first, verb = (joined, node) if joined.index < node.index else (node, joined)
        if (
            not (first.tag in PAST or first.lower in _BARE)
            or verb.index < first.index
            or any(child is not first for child in tree.children(verb, *SUBJECTS))
            or (verb.tag == "VBG" and not tree.children(verb, *_AUXILIARIES))  # "denied it, *saying* that …"
        ):
            continue
        if _is_shortened(tree, first, verb) or (node.label != "csubj" and _is_aside(tree, first, verb)):
            _swap(tree, first, verb)
            found = True
    return Tree(tree.nodes) if found else tree


def _is_aside(tree: Tree, first: Node, verb: Node) -> bool:
    """Whether the first verb only describes its subject: "The siege, *lifted in May*, fell", "men *held by X* fled".

    Commas stand on both sides of what it opens, or on neither.
    """
    subject = next(iter(tree.children(first, "nsubj", "nsubjpass")), None)
    if subject is None or subject.index > first.index or tree.children(first, *_AUXILIARIES, "mark"):
        return False
    if _last(tree, subject) >= first.index:
        return False
    opening = tree.nodes[_last(tree, subject) + 1]
    group = [verb, *(child for child in tree.children(verb, *_AUXILIARIES, "advmod") if child.index < verb.index)]
    closing = tree.nodes[min(node.index for node in group if node.index > first.index) - 1]
    if opening.lower == ",":
        return closing.index > first.index and closing.lower == "," and _is_set_off(tree, subject, first, verb)
    if (
        verb.head != first.index
        or verb.label == "advcl"
        or first.label == "relcl"
        or tree.children(first, "dobj", "cc")
    ):
        return False
    return all(node.label not in {"punct", "conj"} for node in tree.nodes[first.index + 1 : verb.index])


def _is_shortened(tree: Tree, first: Node, verb: Node) -> bool:
    """Whether a participle with its own subject hangs on the verb: "It is said the man *held in Elm* is a Dane"."""
    subject = next(iter(tree.children(first, "nsubj", "nsubjpass")), None)
    if subject is None or subject.index > first.index or first.label not in {"ccomp", "csubj"}:
        return False
    between = tree.nodes[_last(tree, subject) + 1 : verb.index]
    plain = not any(node.label in {"punct", "cc", "mark"} for node in between)
    bare = not tree.children(first, "dobj", "cc", "mark", *_AUXILIARIES)
    return plain and bare and first.head == verb.index and verb.lower in {"is", "are", "was", "were"}


def _is_set_off(tree: Tree, subject: Node, first: Node, verb: Node) -> bool:
    """Whether nothing but an adverb stands between the comma and the first verb, which tells nothing of its own."""
    told = any(child is not verb for child in tree.children(first, "ccomp"))
    if told or (tree.children(first, "dobj") and tree.children(subject, "appos")):
        return False  # "the mayor, Jan Elm, *condemned* the raid, called for calm"
    behind = tree.nodes[_last(tree, subject) + 2 : first.index]
    return all(node.label == "advmod" for node in behind)


def _last(tree: Tree, noun: Node) -> int:
    """The last word of a noun phrase, its own commas left out."""
    return max(node.index for node in tree.subtree(noun) if node.label != "punct")


def _swap(tree: Tree, first: Node, verb: Node) -> None:
    """Let the second verb head the clause, and the first describe its subject."""
    subject = next(iter(tree.children(first, "nsubj", "nsubjpass")))
    if verb.head == first.index:
        verb.head, verb.label = (verb.index, "ROOT") if first.head == first.index else (first.head, first.label)
    for child in tree.children(first):
        if child.index > verb.index or child.index < subject.index:
            child.head = verb.index
        elif child.lower == "by" and child.label == "prep" and _is_doer(tree, child):
            child.label = "agent"
    verb.tag = "VBD" if verb.tag == "VBN" and not tree.children(verb, "aux", "auxpass") else verb.tag
    subject.head, subject.label = verb.index, "nsubjpass" if tree.children(verb, "auxpass") else "nsubj"
    first.head, first.label, first.tag = subject.index, "acl", "VBN"


def _is_doer(tree: Tree, preposition: Node) -> bool:
    """ "freed by *rebels*", not "landed by *mistake*"."""
    nouns = tree.children(preposition, "pobj")
    return any(noun.tag in {"NNS", "NNP", "NNPS"} or tree.children(noun, "det", "poss") for noun in nouns)


def relatives_for_participles(tree: Tree) -> Tree:
    """The tree with what is done to a noun for what its doer suffers: "The village (that) *rebels burnt* is empty"."""
    found = False
    for done in tree.nodes:
        if done.label != "acl" or done.tag not in PAST:
            continue
        noun = tree.nodes[done.head]
        if noun.label not in SUBJECTS or tree.children(done, "agent", "dobj", "aux", "auxpass"):
            continue
        verb = tree.nodes[noun.head]
        owner = _owner(tree, noun, verb) if verb.index > done.index else None
        if owner is not None:
            _relate(tree, owner, noun, done, verb)
            found = True
    return Tree(tree.nodes) if found else tree


def _owner(tree: Tree, noun: Node, verb: Node) -> Node | None:
    """The noun right before "that" and the doer, which has no verb of its own or shares the doer's."""
    first = min(node.index for node in tree.subtree(noun))
    before = tree.nodes[first - 1] if first else None
    if before is not None and before.lower in {"that", "which"} and before.index:
        before = tree.nodes[before.index - 1]
    if before is None or before.tag[:2] != "NN" or before.tag[:3] == "NNP":
        return None
    shared = before.head == verb.index and before.label in SUBJECTS
    bare = before.head == before.index and verb.label == "relcl" and verb.head == before.index
    return before if shared or bare else None


def _relate(tree: Tree, owner: Node, noun: Node, done: Node, verb: Node) -> None:
    for child in tree.children(verb, "mark", "dobj"):
        if child.lower in {"that", "which"} and child.index < noun.index:
            child.head, child.label = done.index, "dobj"
    if owner.head == owner.index:
        for child in tree.children(owner):
            child.head = verb.index if child.index > verb.index else owner.index
        verb.head, verb.label = verb.index, "ROOT"
    owner.head, owner.label = verb.index, "nsubjpass" if tree.children(verb, "auxpass") else "nsubj"
    noun.head, noun.label = done.index, "nsubj"
    done.head, done.label, done.tag = owner.index, "relcl", "VBD"
