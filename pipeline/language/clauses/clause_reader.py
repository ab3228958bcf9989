"""One clause, read from its verb."""

from collections.abc import Container, Mapping

from pipeline.language.clauses.phrases import PhraseReader
from pipeline.language.model import Clause, Link, Phrase, Relation
from pipeline.language.trees.doers import does_nothing
from pipeline.language.trees.lemmas import Lemmatizer
from pipeline.language.trees.predicates import owner
from pipeline.language.trees.relations import introducer, relation_of
from pipeline.language.trees.tree import Node, Tree

_OWN_SPAN, _UNSPANNED = frozenset({"conj", "ccomp", "parataxis"}), frozenset({"punct", "cc"})
_PERFECT = frozenset({"had", "has", "have", "having"})
# How what burns is set, which the parser takes for many things.
_LIT = frozenset({"ablaze", "alight", "aflame", "afire"})
_AWAY = frozenset({"back", "out", "away", "off"})
# What is done with two objects: "a soldier *awarded* a medal".
GIVING = frozenset({"given", "awarded", "shown", "paid", "offered", "sent", "granted", "told", "asked", "taught"})
GIVING |= {"promised", "denied", "handed", "lent", "fined", "issued", "allocated", "assigned", "allowed", "called"}
GIVING |= {"named", "dubbed", "considered", "deemed", "made", "elected", "left", "held", "taken", "forced"}


class ClauseReader:
    """Reads the clauses of one passage, each with its own subjects only."""

    def __init__(
        self,
        tree: Tree,
        phrases: PhraseReader,
        clause_of: Mapping[int, int],
        lemmatizer: Lemmatizer,
        misplaced: Mapping[int, Node],
        hours: Container[str],
    ) -> None:
        self.tree, self.phrases, self.clause_of = tree, phrases, clause_of
        self.lemmatizer, self.misplaced, self.hours = lemmatizer, misplaced, hours

    def clause(self, node: Node) -> Clause:
        """The clause that a verb heads."""
        tree = self.tree
        particle = next(iter(tree.children(node, "prt")), None)
        last = particle if particle is not None and particle.index == node.index + 1 else node
        start, end = self._span(node)
        parent = owner(tree, tree.head(node), self.clause_of)
        relation = relation_of(tree, node) if parent is not None else "main"
        links, agents = self._links(node)
        return Clause(
            index=self.clause_of[node.index],
            start=start,
            end=end,
            verb=self.lemmatizer.lemma(node.word.form, node.tag),
            particle=particle.lower if particle is not None else "",
            tag=node.tag,
            trigger_start=node.word.start,
            trigger_end=last.word.end,
            relation=relation,
            parent=parent,
            introducer=introducer(tree, node),
            passive=self._passive(node, relation),
            negated=self._negated(node),
            modal=next((child.lower for child in tree.children(node, "aux", "auxpass") if child.tag == "MD"), ""),
            perfect=any(child.lower in _PERFECT for child in tree.children(node, "aux", "auxpass")),
            subjects=self._subjects(node),
            objects=self._nominal(node, "dobj", "obj"),
            recipients=self._nominal(node, "dative"),
            agents=agents,
            attributes=self._nominal(node, "attr", "oprd"),
            adjective=next((child.lower for child in tree.children(node, "acomp")), ""),
            links=links,
            adverbs=self._adverbs(node),
            complements=self._complements(node),
        )

    def _passive(self, node: Node, relation: Relation) -> bool:
        """ "was taken", "the town *taken by rebels*"; a participle that looks like the past to the parser too.

        Not "accused of *having taken* X".
        """
        done = any(child.lower in _PERFECT for child in self.tree.children(node, "aux"))
        if self.tree.children(node, "auxpass", "nsubjpass"):
            return True
        if node.tag == "VBN" and relation == "participle" and not done and not self._does(node):
            return True
        if self._is_state_of(node):
            return True
        bare = (
            relation != "main" and node.tag in {"VBD", "VBN"} and not self.tree.children(node, "aux", "nsubj", "dobj")
        )
        return bare and bool(self.tree.children(node, "agent"))

    def _is_state_of(self, node: Node) -> bool:
        """ "*with* Elm *captured*, the army turned east": done to the noun behind "with"."""
        taken = node.tag in {"VBN", "VBD"} and not self.tree.children(node, "aux", "dobj", "ccomp", "xcomp")
        return taken and any(mark.lower == "with" for mark in self.tree.children(node, "mark"))

    def _does(self, node: Node) -> bool:
        """Whether a participle on its noun does it to another: "militants *executed* 21 men, officials said"."""
        given = node.lower in GIVING or self.tree.children(node, "agent", "dative", "oprd")
        return node.label == "acl" and not given and bool(self.tree.children(node, "dobj"))

    def _negated(self, node: Node) -> bool:
        never = any(child.lower in {"never", "not"} for child in self.tree.children(node, "advmod"))
        beside = self.tree.head(node) if node.label == "conj" else None  # "*neither* confirmed nor denied it"
        subjects = self.tree.children(node, "nsubj", "nsubjpass")  # "*neither* the army nor the rebels left"
        near = [one for one in (node, beside, *subjects) if one is not None]
        neither = any(child.lower == "neither" for one in near for child in self.tree.children(one, "preconj", "cc"))
        return never or neither or bool(self.tree.children(node, "neg"))

    def _adverbs(self, node: Node) -> tuple[str, ...]:
        """Those of the verb, and "back" and its like where they hang on the preposition: "driven *back* across"."""
        before = (child for prep in self.tree.children(node, "prep") for child in self.tree.children(prep, "advmod"))
        away = (child.lower for child in before if child.lower in _AWAY)
        lit = (
            child.lower for child in self.tree.children(node, "oprd", "acomp", "dobj", "ccomp") if child.lower in _LIT
        )
        return (*(child.lower for child in self.tree.children(node, "advmod")), *away, *lit)

    def _complements(self, node: Node) -> tuple[int, ...]:
        contents = self.tree.children(node, "ccomp", "xcomp")
        return tuple(self.clause_of[child.index] for child in contents if child.index in self.clause_of)

    def _subjects(self, node: Node) -> tuple[Phrase, ...]:
        own = self._nominal(node, "nsubj", "nsubjpass")
        misplaced = self.misplaced.get(node.index)
        return self.phrases.taken(misplaced) if misplaced is not None and not own else own

    def _nominal(self, node: Node, *labels: str) -> tuple[Phrase, ...]:
        children = self.tree.children(node, *labels)
        nouns = [child for child in children if child.tag[:1] in "NPCWDJV" and child.index not in self.clause_of]
        nouns = [noun for noun in nouns if not self._is_state(noun)]
        return tuple([phrase for noun in nouns for phrase in self.phrases.phrases(noun)])

    def _is_state(self, node: Node) -> bool:
        """ "withdrew *unscathed*": an adjective taken for an object; not "killed the *unarmed*"."""
        return (
            node.tag == "JJ" and node.label == "dobj" and node.lower.startswith("un") and not self.tree.children(node)
        )

    def _links(self, node: Node) -> tuple[tuple[Link, ...], tuple[Phrase, ...]]:
        """The prepositional phrases of a verb and its adverbs, and those who act in its passive."""
        agents = self.tree.children(node, "agent")
        by = {child.word.start for child in agents if not does_nothing(self.tree, child, self.hours)}
        sources = [node, *self.tree.children(node, "acomp", "advmod")]
        found = [link for source in sources for link in self.phrases.links(source)]
        acting = tuple(phrase for link in found if link.start in by for phrase in link.phrases)
        return tuple(link for link in found if link.start not in by), acting

    def _span(self, node: Node) -> tuple[int, int]:
        """From the first to the last word of the clause, coordinated clauses and contents of speech left out."""
        inside, below, clause_of = [node], self.tree.below, self.clause_of
        for current in inside:
            children = below[current.index]
            if children:
                inside += [child for child in children if child.label not in _OWN_SPAN or child.index not in clause_of]
        first = node.index
        spans = [
            item.word[1:3]
            for item in inside
            if item.label not in _UNSPANNED and (item.label != "mark" or item.index >= first)
        ]
        full = [span for span in spans if span[1] > span[0]]
        return min([node.word.start, *[start for start, _ in full]]), max([node.word.end, *[end for _, end in full]])
