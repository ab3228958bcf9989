"""Verbs that the parser hung on the wrong one of two before them: "entered Esk, while X slept, and *opened* fire"."""

from collections.abc import Container

from pipeline.language.tokens.word_lists import measure_units
from pipeline.language.trees.relations import PAST, SUBJECTS
from pipeline.language.trees.tree import Node, Tree

_MEANWHILE = frozenset({"while", "when", "as", "where", "after", "before"})
# A speaker's own words about what he said.
_SAYING = frozenset(
    {"saying", "adding", "stating", "claiming", "insisting", "arguing", "noting", "alleging", "citing", "maintaining"}
    | {"explaining", "describing", "calling", "blaming", "accusing", "denying", "warning", "declaring", "asserting"}
)
# Behind "which" these tell of the whole sentence before it: "withdrew, which *allowed* the rebels to enter".
_WHOLE = frozenset(
    f"{verb}{end}"
    for verb in ("result", "lead", "allow", "prompt", "mean", "delay", "prevent", "hinder", "mark", "follow", "forc")
    for end in ("", "s", "ed", "es")
) | frozenset(
    {"led", "meant", "made", "gave", "brought", "caused", "causes", "enabled", "enables", "was", "is", "came"}
)
_BEING = frozenset({"was", "were", "been", "is", "are"})
_PERFECT = frozenset({"had", "has", "have"})


def verbs_behind_asides(tree: Tree) -> Tree:
    """The tree where a verb goes on behind an aside: "rebels entered Esk, *while X slept,* and opened fire"."""
    found = False
    for node in _going_on(tree):
        aside = tree.head(node)
        main = tree.head(aside) if aside is not None and aside.label == "advcl" else None
        if aside is None or main is None or main.index > aside.index or main.tag != "VBD":
            continue
        opener = next((child.lower for child in tree.children(aside, "mark", "advmod")), "")
        if opener in _MEANWHILE and tree.children(aside, "nsubj") and _apart(tree, aside):
            node.head, found = main.index, True
    return Tree(tree.nodes) if found else tree


def verbs_in_contents(tree: Tree, saying: Container[str]) -> Tree:
    """The tree where what was said goes on: "said that rebels had entered Esk and *burnt* a school"."""
    found = False
    for node in _going_on(tree):
        above = tree.head(node)
        if above is None or above.lower not in saying or node.lower in saying:
            continue
        contents = [child for child in tree.children(above, "ccomp") if above.index < child.index < node.index]
        done = contents and any(child.lower in _PERFECT for child in tree.children(contents[-1], "aux"))
        if done and tree.children(contents[-1], *SUBJECTS):
            node.head, found = contents[-1].index, True
    return Tree(tree.nodes) if found else tree


def words_behind_contents(tree: Tree, saying: Container[str]) -> Tree:
    """The tree where the speaker goes on: "denied that his men had fired, *saying* that shots had come from Elm"."""
    found = False
    for node in tree.nodes:
        if node.label != "advcl" or node.lower not in _SAYING or tree.nodes[node.index - 1].lower != ",":
            continue
        above = tree.nodes[node.head]
        told = tree.head(above) if above.label == "ccomp" and above.index < node.index else None
        if told is not None and told.index < above.index and told.lower in saying:
            node.head, found = told.index, True
    return Tree(tree.nodes) if found else tree


def speakers_going_on(tree: Tree, saying: Container[str]) -> Tree:
    """The tree where the speaker goes on: "said that the bridge had been destroyed and *added that* ten men had died".

    The parser gives the second verb to what was said, but whoever suffers or only is does not speak.
    """
    found = False
    for node in _going_on(tree):
        above = tree.head(node)
        if above is None or above.label != "ccomp" or node.lower not in saying or above.lower in saying:
            continue
        told = tree.nodes[above.head]
        contents = any(child.index > node.index for child in tree.children(node, "ccomp"))
        suffers = above.lower in _BEING or bool(tree.children(above, "auxpass"))
        if contents and suffers and told.index < above.index and told.lower in saying:
            node.head, node.tag, found = told.index, "VBD", True
    return Tree(tree.nodes) if found else tree


def relatives_for_adverbials(tree: Tree) -> Tree:
    """The tree with "which" hung on the noun before it: "marched on Elm, *which fell* without a fight"."""
    found = False
    for node in tree.nodes:
        if node.tag != "WDT" or node.lower != "which" or node.label not in {"nsubj", "nsubjpass", "dobj"}:
            continue
        verb, before = tree.nodes[node.head], tree.nodes[max(0, node.index - 1)]
        noun = tree.nodes[before.index - 1] if before.lower == "," and before.index else before
        whole = verb.lower in _WHOLE or noun.tag[:1] != "N" or noun.index >= verb.index or _is_time(noun)
        if verb.label == "advcl" and verb.index > node.index and not whole:
            verb.head, verb.label, found = noun.index, "relcl", True
    return Tree(tree.nodes) if found else tree


def _is_time(noun: Node) -> bool:
    """ "resigned in *May*, which triggered protests", "held out for two *weeks*, which"."""
    return noun.word.time is not None or measure_units().has("duration", noun.lower)


def verbs_behind_purposes(tree: Tree) -> Tree:
    """The tree where a past goes on behind a purpose: "launched a push to drive them out and *took* the town"."""
    found = False
    for node in _going_on(tree):
        purpose = tree.head(node)
        if purpose is None or purpose.tag != "VB" or not any(c.lower == "to" for c in tree.children(purpose, "aux")):
            continue
        between = tree.nodes[node.index - 1]
        if between.label != "cc" and between.head != node.index:  # "and on 5 May Elm, … , surrendered"
            continue
        above = tree.head(purpose)
        while above is not None and above.tag not in PAST:
            above = tree.head(above)
        if above is not None and above.tag == "VBD" and tree.children(above, *SUBJECTS):
            if between.label == "cc":
                between.head = above.index
            node.head, found = above.index, True
    return Tree(tree.nodes) if found else tree


def _going_on(tree: Tree) -> list[Node]:
    """The verbs in a past form that go on with the verb before them and have no subject of their own."""
    past = (node for node in tree.nodes if node.label == "conj" and node.tag in PAST)
    return [node for node in past if not tree.children(node, *SUBJECTS, "aux", "auxpass", "mark")]


def _apart(tree: Tree, aside: Node) -> bool:
    """Whether a comma parts an aside from the "and" behind it."""
    joint = next((child for child in tree.children(aside, "cc")), None)
    return joint is not None and tree.nodes[joint.index - 1].lower == ","
