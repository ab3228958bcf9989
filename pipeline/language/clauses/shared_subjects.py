"""Subjects that a clause shares with the one it hangs on, or that its noun gives it."""

from collections.abc import Sequence

from pipeline.language.clauses.phrases import PhraseReader
from pipeline.language.model import Clause, Phrase
from pipeline.language.syntax import Syntax
from pipeline.language.trees.antecedents import with_antecedent
from pipeline.language.trees.captives import CAPTIVE
from pipeline.language.trees.relations import FINITE
from pipeline.language.trees.tree import Node, Tree
from pipeline.value import replace

# Verbs whose participle looks like the bare verb: "*cut* off from supplies, the guards surrendered".
_PARTICIPLES_TOO = frozenset({"cut", "hit", "split", "beset"})
# Behind these stands somebody, and then what was done to them.
_CAUSING = frozenset({"have", "get", "see", "declare", "report", "believe", "think", "watch"})
# Whose speaker is found in another way.
_SAYING = frozenset({"say", "tell", "add", "report", "be"})
_SHOOTING = frozenset({"at", "into"})
_CONTROLLED = frozenset({"xcomp", "pcomp", "ccomp"})


class SubjectSharing:
    """Fills in the subjects of one passage's clauses; `verbs` head them, in the same order."""

    def __init__(self, tree: Tree, verbs: Sequence[Node], phrases: PhraseReader, syntax: Syntax) -> None:
        self.tree, self.verbs, self.phrases, self.syntax = tree, verbs, phrases, syntax

    def share(self, clauses: Sequence[Clause]) -> list[Clause]:
        """The clauses with the subjects that they share; an upper clause is settled before those that hang on it."""
        done: dict[int, Clause] = {}
        clauses = [self._continued(clause, clauses) for clause in clauses]
        for clause in clauses:
            waiting = [clause] if clause.index not in done else []
            while waiting and (parent := waiting[-1].parent) is not None and parent not in done:
                waiting.append(clauses[parent])
            for each in reversed(waiting):
                done[each.index] = self._settled(each, done[each.parent] if each.parent is not None else None)
        return [done[clause.index] for clause in clauses]

    def _settled(self, clause: Clause, parent: Clause | None) -> Clause:
        node = self.verbs[clause.index]
        head = self.tree.head(node)
        modifies = clause.relation in {"relative", "participle", "infinitive"} and node.label in {"relcl", "acl"}
        if modifies and head is not None:
            return with_antecedent(clause, self.phrases.phrase(head))
        if parent is None:
            return self._with_fragment(clause, node, head)
        clause = self._with_voice(clause, parent, node)
        given = self._given(clause, parent, node.label) if not clause.subjects else None
        return clause if given is None else replace(clause, subjects=given, shared_subject=True)

    def _continued(self, clause: Clause, clauses: Sequence[Clause]) -> Clause:
        """ "the guards, *cut off in Elm*, were withdrawn": a finite verb without a subject goes on with the one before.

        Only where the parser hung it on something else than the clause that has the subject.
        """
        loose = clause.relation in {"main", "complement"} and not clause.introducer and not clause.complements
        if clause.subjects or not loose or not (clause.tag in FINITE or clause.passive) or clause.verb in _SAYING:
            return clause
        before = [c for c in clauses if c.trigger_start < clause.trigger_start and c.relation != "relative"]
        nearest = max(before, key=lambda c: c.trigger_start, default=None)
        if nearest is None or not nearest.subjects or nearest.relation not in {"adverbial", "coordinate"}:
            return clause
        return replace(clause, subjects=nearest.subjects, shared_subject=True)

    def _with_fragment(self, clause: Clause, node: Node, head: Node | None) -> Clause:
        """The noun of "the guards *bombed Elm*", where the parser took the verb for a participle of it."""
        bare = not clause.subjects and not clause.passive and clause.tag in {"VBN", "VBD"} and node.label == "acl"
        if not bare or head is None or head.tag[:1] != "N" or head.index > node.index:
            return clause
        return replace(clause, subjects=(self.phrases.phrase(head),))

    def _with_voice(self, clause: Clause, parent: Clause, node: Node) -> Clause:
        """A participle that shares the auxiliary of a passive: "was encircled and shelled"."""
        if self.syntax.has("intransitive", clause.verb) or self._is_shooting(clause):
            return clause
        auxiliaries = self.tree.children(node, "aux", "auxpass")
        if self._is_caused(clause, parent) and not auxiliaries:
            return replace(clause, passive=True)
        if self._opens(clause, parent, node):
            return replace(clause, passive=not (auxiliaries or clause.objects))
        if clause.relation != "coordinate" or not parent.passive or auxiliaries or not _is_taken(clause):
            return clause
        return replace(clause, passive=clause.passive or clause.tag == "VBN" or self._is_undergone(clause, node))

    def _is_undergone(self, clause: Clause, node: Node) -> bool:
        """ "was captured and *shot*", "was stopped and *forced* to return"; not "and ordered that he leave"."""
        if any(phrase.text.lower().removesuffix("s") in CAPTIVE for phrase in clause.objects):
            return True  # "was wounded and *taken prisoner*"
        if clause.tag != "VBD" or clause.objects:
            return False
        if self.syntax.has("compelled", clause.verb):
            return not self.tree.children(node, "ccomp")
        return self.syntax.has("undergone", clause.verb) and not clause.complements

    def _is_shooting(self, clause: Clause) -> bool:
        """ "were hit and *shot at the gunmen*", "*shot back*"; not "shot at dawn", "shot at Elm"."""
        at = (p for link in clause.links if link.preposition in _SHOOTING for p in link.phrases)
        hit = any(self._is_somebody(phrase) for phrase in at)
        return clause.verb == "shoot" and not clause.agents and (hit or "back" in clause.adverbs)

    def _is_caused(self, clause: Clause, parent: Clause) -> bool:
        """ "had the prisoners *shot*", "reported the bridge *destroyed*": what was done to those before it."""
        done = clause.tag == "VBN" and bool(clause.subjects) and not clause.objects and not clause.introducer
        between = done and parent.trigger_end < clause.subjects[0].start < clause.trigger_start
        return between and clause.relation == "complement" and parent.verb in _CAUSING

    def _opens(self, clause: Clause, parent: Clause, node: Node) -> bool:
        """ "*Surrounded*, the guards surrendered": no verb in the past opens a sentence before the subject."""
        alone = not clause.subjects and not clause.introducer and clause.relation in {"coordinate", "adverbial"}
        past = (clause.tag in {"VBN", "VBD"} or node.lower in _PARTICIPLES_TOO) and _is_first(self.tree, node)
        subject = parent.subjects[0].start if parent.subjects else 0
        return alone and past and clause.trigger_end < subject <= parent.trigger_start

    def _given(self, clause: Clause, parent: Clause, label: str) -> tuple[Phrase, ...] | None:
        """What the upper clause gives as a subject, which may be nothing; None where it gives none."""
        verbal = clause.relation in {"infinitive", "participle"}
        if verbal and label in _CONTROLLED and parent.objects and self._controls_object(parent, label):
            return parent.objects
        return parent.subjects if verbal or clause.relation in {"coordinate", "adverbial"} else None

    def _controls_object(self, parent: Clause, label: str) -> bool:
        """Whether the object of the upper verb does what the lower one says: "forced them to flee"."""
        if label == "xcomp" and self.syntax.has("subject_control", parent.verb):
            return False
        if label == "xcomp" and self.syntax.has("using", parent.verb):
            return any(self._is_somebody(phrase) for phrase in parent.objects)
        return label != "pcomp" or self.syntax.has("object_control", parent.verb)

    def _is_somebody(self, phrase: Phrase) -> bool:
        """ "used *prisoners* to dig", "used *them*"; not "used tanks"."""
        named = phrase.name is not None and phrase.name.kind != "place"
        told = phrase.head in self.syntax.people or phrase.head.removesuffix("s") in CAPTIVE
        return named or told or (phrase.tag == "PRP" and phrase.head != "it")


def _is_first(tree: Tree, node: Node) -> bool:
    """Whether nothing but its own adverbs stands before a word: "*Twice repulsed*, the marines withdrew"."""
    return all(before.head == node.index and before.label == "advmod" for before in tree.nodes[: node.index])


def _is_taken(clause: Clause) -> bool:
    """Whether a clause has no object but what people are taken: "and its crew taken *hostage*"."""
    return {phrase.head.removesuffix("s") for phrase in clause.objects} <= CAPTIVE
