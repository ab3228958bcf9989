"""Terms that one side sets another: "gave the garrison 24 hours to surrender"."""

import re

from pipeline.coding.claims.standing import Standing
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause

SETTING = frozenset({"give", "grant", "allow"})
# How long somebody has, right before what he is to do: "*48 hours to* leave", "*until Friday to* surrender".
_TERM = re.compile(
    r"(?:\b[\w-]+[ -](?:minute|hour|day|week|month)s?(?: more)?|\bdeadline(?: of [\w ]{1,30})?"
    r"|\buntil (?:[\w,:.]+ ?){1,5}),? (?:in which )?to $"
)


class Ultimatums:
    """Tells the ultimatums among one document's clauses."""

    def __init__(self, lexicon: Lexicon, standing: Standing) -> None:
        self.lexicon, self._standing = lexicon, standing

    def is_one(self, discourse: Discourse, clause: Clause) -> bool:
        """ "The Oak Front *gave the government 48 hours to leave Esk*", not "gave the men an hour to rest"."""
        if clause.verb not in SETTING or not self._standing.judges(discourse, clause):
            return False
        told = [*clause.recipients, *clause.objects, *(clause.subjects if clause.passive else ())]
        if not any(p.name is not None or p.pronoun or self.lexicon.people(p) is not None for p in told):
            return False
        demands = (c for c in discourse.clauses if c.relation == "infinitive" and c.trigger_start > clause.trigger_end)
        demand = next(demands, None)
        if demand is None or demand.verb in self.lexicon.words("respite"):
            return False
        return _TERM.search(discourse.passage.text, clause.trigger_end, demand.trigger_start) is not None
