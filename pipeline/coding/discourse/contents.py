"""Whether a clause is content of what somebody says, or only carries it."""

from collections.abc import Collection

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.discourse.reality import HYPOTHETICAL
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Source
from pipeline.coding.wording import linked, said_by_the_way
from pipeline.language.model import Clause

# "was killed when they shelled X": what the clause tells is part of the claim that it hangs on.
CIRCUMSTANCE = frozenset({"when", "after", "as", "before", "since", "until", "once"})
PROOFS = frozenset({"evidence", "proof", "confirmation", "indication", "sign", "information"})
GATHERING = frozenset({"collect", "find", "gather", "get", "have", "obtain", "possess", "receive", "see"})
WHICH = frozenset({"who", "which", "whom", "whose", "where"})
MANNER = frozenset({"in", "by", "while", "after", "during", "on"})
CONTRASTING = frozenset({"while", "though", "although", "whereas", "but"})


class Contents:
    """Judges the clauses of one document that a source stands behind."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def is_frame(self, discourse: Discourse, clause: Clause, told: Collection[int] = ()) -> bool:
        """Whether the clause only carries another's content: "added that …", "it was clear that", "managed to"."""
        if clause.verb == "be" and clause.adjective and any(p.head == "it" for p in clause.subjects):
            return any(c.relation == "infinitive" for c in discourse.children(clause))
        embedding = self.lexicon.embedding.get((clause.verb, "infinitive")) == "real"
        if embedding and not discourse.is_speech(clause) and any(index in told for index in clause.complements):
            return not clause.objects
        if clause.verb == "claim" and not discourse.is_speech(clause):  # "claimed the lives of ten men"
            return True
        row = discourse.speech(clause)
        telling = row is not None and row.addressee == "object" and row.reaction_type is None  # "told *B* that …"
        speaks = discourse.is_speech(clause) and bool(clause.complements) and (telling or not clause.objects)
        return (
            speaks
            or self._gathers(discourse, clause)
            or (clause.verb in {"be", "have"} and self._introduces(discourse, clause))
        )

    def _gathers(self, discourse: Discourse, clause: Clause) -> bool:
        """ "had *gathered evidence* that prisoners were tortured": what follows is said."""
        proofs = [p for p in clause.objects if self.lexicon.singular(p.head) in PROOFS and clause.verb in GATHERING]
        below = (discourse.clauses[index] for phrase in proofs for index in phrase.clauses)
        return any(content.introducer == "that" for content in below)

    def _introduces(self, discourse: Discourse, clause: Clause) -> bool:
        """ "there were reports that …", "it was their belief that …": the clause only brings in what follows."""
        reports = any(self.lexicon.thing(phrase) == "report" for phrase in (*clause.attributes, *clause.objects))
        below = [discourse.clauses[index] for phrase in clause.attributes for index in phrase.clauses]
        return reports or any(c.relation == "complement" for c in below)

    def is_proposition(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the clause is content itself: "said that *X fell*", "*X fell*, according to the mayor"."""
        if clause.introducer == "whether":
            return True
        if clause.introducer == "what":
            return False  # "what had happened was a crime": only the upper clause says something
        if discourse.attributed(clause):
            return True
        if clause.introducer in HYPOTHETICAL:
            return False
        first = self._first_beside(discourse, clause)
        return bool(discourse.attributed(first)) or self._is_governed(discourse, first)

    def is_aside(self, discourse: Discourse, clause: Clause, source: Source, counted: Collection[int]) -> bool:
        """Whether a clause only goes with what is said: "…, *which had fallen*", "killed two *when they shelled X*"."""
        if clause.relation in {"adverbial", "complement"} and clause.introducer in CIRCUMSTANCE:
            return True
        if clause.relation == "relative" or clause.introducer in WHICH:  # unless said in it: "which he said fell"
            return source.clause is None or source.clause < clause.index
        parent = discourse.parent(clause)
        if parent is None:
            return False
        above = discourse.parent(parent)
        purpose = parent.relation == "infinitive" and above is not None and above.adjective == ""
        asked = clause.introducer == "whether" and purpose  # "an inquiry to see whether …"
        doing = clause.relation == "adverbial" and clause.tag == "VBG"  # "were killed *while withdrawing*"
        how = (doing or clause.relation == "participle") and clause.introducer in MANNER
        return asked or (how and (parent.index in counted or clause.introducer == "by"))

    def _first_beside(self, discourse: Discourse, clause: Clause) -> Clause:
        """The clause that a coordinated or contrasting one stands beside: "said that *A fell* while B held"."""
        current = clause
        while self._beside(current) and not discourse.is_speech(current):
            parent = discourse.parent(current)
            if parent is None or discourse.is_speech(parent):
                break
            current = parent
        return current

    def _beside(self, clause: Clause) -> bool:
        return clause.relation == "coordinate" or (clause.relation == "adverbial" and clause.introducer in CONTRASTING)

    def _is_governed(self, discourse: Discourse, clause: Clause) -> bool:
        """ "said *that A fell*", "denied *having taken A*"."""
        parent = discourse.parent(clause)
        if parent is None:
            return False
        if clause.relation == "complement" and (self.is_frame(discourse, parent) or discourse.by_noun(clause)):
            return True
        if not discourse.is_speech(parent):
            return False
        if clause.relation == "participle" and self._is_charged(discourse, clause, parent):
            return True
        if clause.relation == "coordinate":
            return bool(discourse.sources(clause))
        participle = clause.relation == "participle" and clause.index in parent.complements
        return clause.relation == "complement" or participle or self._is_raised(discourse, clause, parent)

    def _is_charged(self, discourse: Discourse, clause: Clause, parent: Clause) -> bool:
        """ "accused B of *supporting the rebels*", "of *committing war crimes*": a concrete deed."""
        row = discourse.speech(parent)
        accused = row is not None and row.reaction_type == "accuse" and clause.introducer in {"of", "for", "with"}
        apart = said_by_the_way(parent) or clause.negated
        behind = clause.verb == "be" and (
            clause.adjective in self.lexicon.words("blame") or bool(linked([clause], {"behind"}))
        )  # "accused B of *being behind the raid*"
        return accused and not apart and (behind or clause.verb in self.lexicon.words("own_deed_verb"))

    def _is_raised(self, discourse: Discourse, clause: Clause, parent: Clause) -> bool:
        """ "X *was reported to have fallen*", "X *claimed to hold Y*"; but not "men said to be from Y"."""
        row = discourse.speech(parent)
        plain = row is not None and row.stance is not None and row.reaction_type is None and row.addressee != "object"
        results = clause.verb in self.lexicon.words("resulting_verb")  # "is said to have resulted in …"
        owned = clause.shared_subject and parent.verb in self.lexicon.words("self_claiming_verb")
        raised = plain and (parent.passive or owned) and clause.relation == "infinitive" and not results
        told = owned and not parent.passive  # "rebels, who *claim to hold Y*"
        above = discourse.ancestors(parent)
        return raised and (told or all(c.relation not in {"participle", "relative"} for c in above))
