"""What the verb of a clause says of those counted in it: killed, displaced, fighting …"""

from pipeline.coding.counts import Count
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.materiel import FEW
from pipeline.coding.tolls import BOTH
from pipeline.coding.wording import counted
from pipeline.language.model import Clause

FIGHTING = frozenset({"subject", "object", "agent", "attribute", "aside"})


class CountVerbs:
    """Reads the verbs beside the counts of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def unit(self, discourse: Discourse, count: Count, group: str) -> str | None:
        """ "killed 20 rebels", "20 rebels died", "5,000 fighters took part"."""
        clause = count.clause
        row = self.lexicon.outcome(f"{clause.verb} {clause.particle}", "verb")
        row = row or self.lexicon.outcome(clause.verb, "verb")
        if row is None:
            return "fighters" if group == "force" and self.is_strength(count) else None
        if row.unit == "fighters":
            called = count.suffered and group == "population" and clause.verb in self.lexicon.words("enlisting_verb")
            fights = group == "force" and count.role in FIGHTING and self.is_strength(count)
            return "fighters" if called or fights else None
        moves = clause.verb in self.lexicon.words("resettling_verb")
        if moves and group != "population":
            return "fighters" if group == "force" and self.is_strength(count) else None
        if count.suffered:
            left = row.unit == "displaced" and clause.verb == "leave"  # "left 20 people …" displaces nobody
            strength = "fighters" if group == "force" and self.is_strength(count) else None
            return strength if left else self._joint(discourse, clause, row.unit)
        perishing = clause.verb in self.lexicon.words("perishing_verb")
        return row.unit if count.role == "subject" and perishing and not clause.passive else None

    def is_strength(self, count: Count) -> bool:
        """Whether a number of men says how many fought, and does not single out a few of them."""
        many = max(count.number.minimum or 0, count.number.maximum or 0) >= FEW
        row = self.lexicon.people(counted(count.phrase))
        beside = count.role == "link" and (
            count.preposition in {"with", "by"}
            or (count.preposition == "of" and count.clause.verb in self.lexicon.words("having_verb"))
        )
        return many and row is not None and not row.person and (count.role in FIGHTING or beside)

    def _joint(self, discourse: Discourse, clause: Clause, unit: str | None) -> str | None:
        """ "were killed and wounded", "killed or captured": one number for both."""
        for other in discourse.children(clause):
            joined = other.relation == "coordinate" and other.shared_subject and other.passive and not other.objects
            row = self.lexicon.outcome(other.verb, "verb") if joined else None
            if row is not None and row.unit != unit:
                return "injured_or_killed" if {row.unit, unit} == BOTH else "other"
        return unit
