"""Clauses, read from the tree: every finite or non-finite verb with its parts."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.language.lemmas import Lemmatizer
from pipeline.language.model import Clause, Link, Name, Number, Phrase, Relation
from pipeline.language.phrases import PhraseReader
from pipeline.language.repairs import misplaced_subjects
from pipeline.language.time_model import TimeExpression
from pipeline.language.timing import attach_times
from pipeline.language.tree import Node, Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
# Labels of verbs that are no predicate of their own.
_NO_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound", "nmod", "punct", "det", "cc", "mark", "poss", "case"})
_OWN_SPAN = frozenset({"conj", "ccomp", "parataxis"})


def read_clauses(
    text: str,
    tree: Tree,
    names: Sequence[Name],
    numbers: Sequence[Number],
    times: Sequence[TimeExpression],
    lemmatizer: Lemmatizer,
) -> tuple[tuple[Clause, ...], tuple[Phrase, ...]]:
    """The clauses of a passage in the order of their verbs, and the noun phrases that stand in no clause."""
    verbs = [node for node in tree.nodes if _is_predicate(node, tree)]
    clause_of = {node.index: position for position, node in enumerate(verbs)}
    misplaced = misplaced_subjects(tree, verbs)
    phrases = PhraseReader(text, tree, names, numbers, clause_of, frozenset(node.index for node in misplaced.values()))
    reader = _ClauseReader(text, tree, phrases, clause_of, lemmatizer, misplaced)
    clauses = _share_subjects([reader.clause(node) for node in verbs], reader)
    clauses = _share_objects(text, clauses)
    clauses = attach_times(text, clauses, times, _owners(tree, clause_of))
    roots = [
        node for node in tree.nodes if node.head == node.index and node.index not in clause_of and node.tag[:1] in "NPC"
    ]
    return tuple(clauses), tuple(phrase for node in roots for phrase in phrases.phrases(node))


def _is_predicate(node: Node, tree: Tree) -> bool:
    if not node.tag.startswith("VB") or node.label in _NO_CLAUSE or node.word.name is not None:
        return False
    if tree.children(node, "det") and node.tag in {"VBN", "VBG"}:
        return False  # "the injured", "the fighting"
    return not (node.label == "prep" or (node.label == "pobj" and node.tag == "VBN"))


def _owners(tree: Tree, clause_of: dict[int, int]) -> list[tuple[int, int, int]]:
    """For every word its start, its end and the clause that it belongs to (-1: none)."""
    return [(node.word.start, node.word.end, _owner(tree, node, clause_of)) for node in tree.nodes]


def _owner(tree: Tree, node: Node, clause_of: dict[int, int]) -> int:
    current: Node | None = node
    while current is not None:
        if current.index in clause_of:
            return clause_of[current.index]
        current = tree.head(current)
    return -1


class _ClauseReader:
    def __init__(
        self,
        text: str,
        tree: Tree,
        phrases: PhraseReader,
        clause_of: dict[int, int],
        lemmatizer: Lemmatizer,
        misplaced: dict[int, Node],
    ) -> None:
        self.misplaced = misplaced
        self.text, self.tree, self.reader = text, tree, phrases
        self.clause_of, self.lemmatizer = clause_of, lemmatizer
        self.nodes: dict[int, Node] = {}

    def clause(self, node: Node) -> Clause:
        """The clause that a verb heads, with its own subjects only."""
        index = self.clause_of[node.index]
        self.nodes[index] = node
        tree, reader = self.tree, self.reader
        particle = next((c for c in tree.children(node, "prt")), None)
        lemma = self.lemmatizer.lemma(node.word.form, node.tag)
        start, end = self._span(node)
        trigger_end = particle.word.end if particle and particle.index == node.index + 1 else node.word.end
        links, agents = self._links(node)
        auxiliaries = tree.children(node, "aux", "auxpass")
        passive = any(c.label == "auxpass" for c in auxiliaries) or bool(tree.children(node, "nsubjpass"))
        parent, relation = self._parent(node)
        passive = passive or (node.tag == "VBN" and relation == "participle")
        return Clause(
            index=index,
            start=start,
            end=end,
            verb=lemma,
            particle=particle.lower if particle else "",
            tag=node.tag,
            trigger_start=node.word.start,
            trigger_end=trigger_end,
            relation=relation,
            parent=parent,
            introducer=self._introducer(node) or self._inverted(node),
            passive=passive,
            negated=bool(tree.children(node, "neg"))
            or any(c.lower in {"never", "not"} for c in tree.children(node, "advmod")),
            modal=next((c.lower for c in auxiliaries if c.tag == "MD"), ""),
            perfect=any(c.lower in {"had", "has", "have", "having"} for c in auxiliaries),
            subjects=self._subjects(node),
            objects=self._nominal(node, "dobj", "obj"),
            recipients=self._nominal(node, "dative"),
            agents=agents,
            attributes=self._nominal(node, "attr", "oprd"),
            adjective=next((c.lower for c in tree.children(node, "acomp")), ""),
            links=links,
            adverbs=tuple(c.lower for c in tree.children(node, "advmod")),
            complements=tuple(
                self.clause_of[c.index] for c in tree.children(node, "ccomp", "xcomp") if c.index in self.clause_of
            ),
        )

    def _subjects(self, node: Node) -> tuple[Phrase, ...]:
        own = self._nominal(node, "nsubj", "nsubjpass")
        misplaced = self.misplaced.get(node.index)
        return self.reader.taken(misplaced) if misplaced is not None and not own else own

    def _nominal(self, node: Node, *labels: str) -> tuple[Phrase, ...]:
        found: list[Phrase] = []
        for child in self.tree.children(node, *labels):
            if child.tag[:1] in "NPCWDJV" and child.tag != "PRT" and child.index not in self.clause_of:
                found.extend(self.reader.phrases(child))
        return tuple(found)

    def _links(self, node: Node) -> tuple[tuple[Link, ...], tuple[Phrase, ...]]:
        links, agents = [], []
        by_agent = {child.word.start for child in self.tree.children(node, "agent")}
        sources = [node, *self.tree.children(node, "acomp", "advmod")]
        for source in sources:
            for link in self.reader.links(source):
                if link.start in by_agent:
                    agents.extend(link.phrases)
                else:
                    links.append(link)
        return tuple(links), tuple(agents)

    def _introducer(self, node: Node) -> str:
        children = self.tree.children(node)
        for child in children:
            if child.label == "mark" or (child.tag in {"WRB", "WDT", "WP"} and child.index < node.index):
                return child.lower
        head = self.tree.head(node)
        return head.lower if node.label == "pcomp" and head is not None else ""

    def _inverted(self, node: Node) -> str:
        """ "Had the road been cut": an auxiliary before its subject makes a condition."""
        auxiliary = next((c for c in self.tree.children(node, "aux") if c.lower in {"had", "were", "should"}), None)
        subject = next(iter(self.tree.children(node, "nsubj", "nsubjpass")), None)
        asked = auxiliary is not None and subject is not None and auxiliary.index < subject.index
        return "if" if asked and node.label in {"advcl", "ccomp"} else ""

    def _parent(self, node: Node) -> tuple[int | None, Relation]:
        head = self.tree.head(node)
        owner = _owner(self.tree, head, self.clause_of) if head is not None else -1
        parent = owner if owner >= 0 else None
        if parent is None:
            return None, "main"
        return parent, self._relation(node)

    def _relation(self, node: Node) -> Relation:
        infinitive = any(c.lower == "to" and c.label == "aux" for c in self.tree.children(node))
        if node.label == "conj":
            return "coordinate"
        if infinitive:
            return "infinitive"
        if (
            node.label in {"xcomp", "acl", "pcomp"}
            and node.tag in {"VBG", "VBN"}
            and not self.tree.children(node, *SUBJECTS)
        ):
            return "participle"
        if (
            node.label == "advcl"
            and node.tag in {"VBG", "VBN"}
            and not self.tree.children(node, *SUBJECTS, "aux", "mark")
        ):
            return "participle"
        by_label: dict[str, Relation] = {
            "ccomp": "complement",
            "relcl": "relative",
            "advcl": "adverbial",
            "xcomp": "complement",
        }
        return by_label.get(node.label, "complement" if node.label in {"acl", "pcomp"} else "coordinate")

    def _span(self, node: Node) -> tuple[int, int]:
        """From the first to the last word of the clause, coordinated clauses and contents of speech left out."""
        kept, stack = [], [node]
        while stack:
            current = stack.pop()
            if current.word.end > current.word.start and current.label not in {"punct", "cc"}:
                kept.append(current)
            for child in self.tree.children(current):
                if not (child.index in self.clause_of and child.label in _OWN_SPAN):
                    stack.append(child)
        own = [item for item in kept if not (item.label == "mark" and item.index < node.index)]
        return min(i.word.start for i in own), max(i.word.end for i in own)


def _share_subjects(clauses: list[Clause], reader: _ClauseReader) -> list[Clause]:
    """Fill in the subjects that a clause shares with the one it hangs on, or that its noun gives it."""
    done: dict[int, Clause] = {}

    def settle(clause: Clause, depth: int = 0) -> Clause:
        if clause.index in done or depth > len(clauses):
            return done.get(clause.index, clause)
        parent = settle(clauses[clause.parent], depth + 1) if clause.parent is not None else None
        done[clause.index] = _with_subject(clause, parent, reader)
        return done[clause.index]

    return [settle(clause) for clause in clauses]


def _with_subject(clause: Clause, parent: Clause | None, reader: _ClauseReader) -> Clause:
    node = reader.nodes[clause.index]
    head = reader.tree.head(node)
    if (
        clause.relation in {"relative", "participle", "infinitive"}
        and node.label in {"relcl", "acl"}
        and head is not None
    ):
        return _with_antecedent(clause, reader.reader.phrase(head))
    if parent is not None and clause.relation == "coordinate" and clause.tag == "VBN" and parent.passive:
        auxiliaries = reader.tree.children(node, "aux", "auxpass")
        clause = replace(clause, passive=clause.passive or not (auxiliaries or clause.objects))
    if clause.subjects or parent is None:
        return clause
    if clause.relation == "coordinate" and clause.passive == parent.passive:
        return replace(clause, subjects=parent.subjects, shared_subject=True)
    if clause.relation == "coordinate":
        return replace(clause, subjects=parent.subjects, shared_subject=True)
    if clause.relation in {"infinitive", "participle"} and node.label in {"xcomp", "pcomp", "ccomp"}:
        controller = parent.objects if parent.objects and _controls_object(parent, node) else parent.subjects
        return replace(clause, subjects=controller, shared_subject=True)
    if clause.relation in {"adverbial", "participle", "infinitive"}:
        return replace(clause, subjects=parent.subjects, shared_subject=True)
    return clause


def _controls_object(parent: Clause, node: Node) -> bool:
    """Whether the object of the upper verb does what the lower one says: "forced them to flee", "accused them of"."""
    if node.label == "pcomp":
        return parent.verb in {
            "accuse",
            "prevent",
            "stop",
            "blame",
            "criticise",
            "criticize",
            "condemn",
            "suspect",
            "keep",
            "deter",
        }
    return True


def _with_antecedent(clause: Clause, antecedent: Phrase) -> Clause:
    relative = {"that", "which", "who", "whom"}
    if clause.subjects and clause.subjects[0].head in relative:
        return replace(clause, subjects=(antecedent,), shared_subject=True)
    if clause.objects and clause.objects[0].head in relative:
        return replace(clause, objects=(antecedent,))
    if clause.introducer == "where":
        link = Link("in", (antecedent,), antecedent.start)
        return replace(clause, links=(*clause.links, link))
    if not clause.subjects and clause.relation in {"participle", "infinitive"}:
        return replace(clause, subjects=(antecedent,), shared_subject=True)
    which = [link for link in clause.links if any(phrase.head in relative for phrase in link.phrases)]
    if which:
        link = Link(which[0].preposition, (antecedent,), antecedent.start)
        return replace(clause, links=(*(other for other in clause.links if other is not which[0]), link))
    if clause.relation == "relative" and clause.subjects and not clause.objects and not clause.introducer:
        return replace(clause, objects=(antecedent,))
    return clause


def _share_objects(text: str, clauses: list[Clause]) -> list[Clause]:
    """Give a verb the object that follows the verb coordinated with it: "encircled and shelled the town"."""
    shared = {clause.index: clause for clause in clauses}
    for clause in reversed(clauses):
        above = shared.get(clause.parent) if clause.parent is not None else None
        if (
            above is None
            or clause.relation != "coordinate"
            or above.objects
            or above.passive
            or not clause.shared_subject
        ):
            continue
        between = text[above.trigger_end : clause.trigger_start].strip()
        if between in {"and", "or", ",", "and then", "and also"} and not clause.passive:
            links = above.links or clause.links
            shared[above.index] = replace(above, objects=clause.objects, links=links)
    return [shared[clause.index] for clause in clauses]
