"""What is said of how people are or who holds what: a report of the ground, and no opinion."""

from pipeline.coding.assertions import Assertions
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import counted
from pipeline.language.model import Clause

WHO = frozenset({"who", "whoever", "which", "whom", "whose"})


class StatusReports:
    """Tells which contents of one document are reports."""

    def __init__(self, lexicon: Lexicon, assertions: Assertions) -> None:
        self.lexicon, self._assertions = lexicon, assertions

    def is_one(self, discourse: Discourse, content: Clause) -> bool:
        """ "the hostages are safe", "the town is in our hands"."""
        return self._of_welfare(content) or self._of_nothing(content) or self._of_ground(discourse, content)

    def _of_nothing(self, content: Clause) -> bool:
        """ "there were *no air strikes*": what did not happen."""
        none = [p for p in content.attributes if content.verb == "be" and not content.subjects and p.determiner == "no"]
        return any(self.lexicon.event_noun(phrase) is not None for phrase in none)

    def _of_welfare(self, content: Clause) -> bool:
        """ "the hostages are *safe*": how people are."""
        well = content.verb == "be" and content.adjective in self.lexicon.words("unharmed")
        return well and any(self.lexicon.people(counted(phrase)) is not None for phrase in content.subjects)

    def _of_ground(self, discourse: Discourse, content: Clause) -> bool:
        """ "the town *is in our hands*": who holds what; "who holds X, holds Y" is a saying."""
        named = bool(content.subjects) and all(phrase.head not in WHO for phrase in content.subjects)
        plain = named and not (content.modal or content.negated)
        return plain and self._assertions.of_clause(discourse, content) == "control"
