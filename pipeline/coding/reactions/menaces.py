"""Whom warnings and threats are aimed at: "threatened to strike *B*", "warned that *B* would pay"."""

from collections.abc import Sequence
from typing import Protocol

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.reactions.forebodings import is_condition
from pipeline.coding.reactions.retributions import CERTAIN
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase


class Meaning(Protocol):
    """Says whom phrases mean or whose deeds they are."""

    def __call__(self, discourse: Discourse, phrases: Sequence[Phrase], clause: Clause) -> tuple[str, ...]:
        """The keys of the actors."""


class Menaces:
    """Finds the targets of the warnings and threats of one document."""

    def __init__(self, lexicon: Lexicon, meant: Meaning) -> None:
        self.lexicon, self.meant = lexicon, meant

    def warned(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """Whoever is to act or to suffer."""
        return self._conditioned(discourse, clause) or self._doomed(discourse, clause)

    def threatened(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """Whoever is to act, or to be struck."""
        return self._conditioned(discourse, clause) or self._struck(discourse, clause)

    def _conditioned(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "said that if *B* did not help, the town could fall", "threatened war unless *B* left"."""
        contents = [discourse.clauses[index] for index in clause.complements]
        conditions = [c for content in contents for c in discourse.children(content)]
        for condition in (*conditions, *discourse.children(clause)):
            if is_condition(condition, self.lexicon) and not condition.shared_subject:
                return self.meant(discourse, condition.subjects, condition)
        return ()

    def _doomed(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "warned that *B* would pay a heavy price", "that *B* would be attacked"."""
        for content in (discourse.clauses[index] for index in clause.complements):
            hit = content.passive and self.lexicon.frames.get(content.verb)
            suffers = hit or content.verb in self.lexicon.words("retributive_verb")
            if suffers and content.modal in CERTAIN and not _is_own(content):
                return self.meant(discourse, content.subjects, content)
        return ()

    def _struck(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "threatened to strike *B*", "to retaliate against *B*", "vowed that *B* would pay"; not "its own men"."""
        for content in (discourse.clauses[index] for index in clause.complements):
            suffers = content.passive or content.verb in self.lexicon.words("retributive_verb")
            other = content.relation == "complement" and not (content.shared_subject or _is_own(content)) and suffers
            objects = [p for p in content.objects if p.possessor is None or not p.possessor.pronoun]
            near = (*objects, *linked([content, *content.objects], {"against", "on"}))
            found = self.meant(discourse, (content.subjects if other else ()) or near, content)
            if found:
                return found
        return ()


def _is_own(content: Clause) -> bool:
    """ "*his men* would answer", "*it* would strike": whether the speaker's own side acts."""
    return any(p.pronoun or (p.possessor is not None and p.possessor.pronoun) for p in content.subjects)
