"""What is said of how people are or who holds what: a report of the ground, and no opinion."""

from pipeline.coding.claims.assertions import HAPPENING, POINTING, Assertions
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import counted, linked
from pipeline.language.model import Clause

HOLDING = frozenset({"control", "hold"})
# What is said in mourning as well: "we have lost a great leader".
LOSING = frozenset({"lose", "leave", "abandon", "betray", "forsake", "fail", "have", "give"})
WHO = frozenset({"who", "whoever", "which", "whom", "whose"})


class StatusReports:
    """Tells which contents of one document are reports."""

    def __init__(self, lexicon: Lexicon, assertions: Assertions) -> None:
        self.lexicon, self._assertions = lexicon, assertions

    def is_one(self, discourse: Discourse, content: Clause) -> bool:
        """ "the hostages are safe", "the town is in our hands"."""
        of_ground = self._of_ground(discourse, content) or self._of_deed(discourse, content)
        return self._of_welfare(content) or self._of_nothing(content) or of_ground

    def _of_deed(self, discourse: Discourse, content: Clause) -> bool:
        """ "Some who hid were *burned alive*", "this *happened* along the line": what was done to whom, or where."""
        quotations = discourse.passage.source.quotations
        quoted = any(q.start <= content.trigger_start < q.end for q in quotations)
        over = content.tag in {"VBD", "VBN"} or content.perfect
        if not (quoted and over) or content.modal or content.negated:
            return False
        pointing = bool(content.subjects) and all(p.head in POINTING for p in content.subjects)
        if content.verb in HAPPENING and pointing:
            return bool(content.links)
        bare = content.tag == "VBN" and not content.objects  # "declared the town "fully *liberated*""
        if bare and any(row.event_type == "capture" for row in self.lexicon.frames.get(content.verb, ())):
            return True  # "declared the town "fully *liberated*""
        people = content.patients if content.verb not in LOSING else ()
        harmed = self.lexicon.outcome(content.verb, "verb") is not None or content.verb in self.lexicon.frames
        meant = (*map(counted, people), *linked(people, {"of"}))  # "*a number of rebels* were killed"
        return harmed and any(self.lexicon.people(phrase) is not None for phrase in meant)

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
        plain = named and not (content.modal or (content.negated and content.verb not in HOLDING))
        return plain and self._assertions.of_clause(discourse, content) == "control"
