"""What is to befall those who did a deed: "the raid would *not go unanswered*", "B would *pay a heavy price*"."""

import re

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause

CERTAIN = frozenset({"will", "would", "shall"})
PRICES = frozenset(
    {
        *("price", "consequence", "repercussion", "punishment", "penalty", "response", "retaliation", "reprisal"),
        *("retribution", "revenge", "vengeance", "justice", "wrath", "reckoning"),
    }
)
# "would be *avenged*".
REPAID = frozenset({"avenge", "punish", "answer", "repay", "revenge"})
_UNREPAID = re.compile(
    r"(?:go|remain|be left) (?:un(?:answered|punished|avenged)"
    r"|without (?:an? |any )?(?:answer|response|reply|punishment|retribution|consequences?))\b"
)


class Retributions:
    """Tells the clauses of one document that threaten with what will come for a deed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def is_one(self, discourse: Discourse, content: Clause) -> bool:
        """Whether somebody is sure to be made to pay; not "civilians would pay a heavy price"."""
        if content.modal not in CERTAIN:
            return False
        if content.negated:  # "would *not go unpunished*"
            return _UNREPAID.match(discourse.passage.text, content.trigger_start) is not None
        if content.passive:
            return content.verb in REPAID
        if content.verb == "be":  # "there will be *consequences*"
            return not content.subjects and self._is_price([p.head for p in content.attributes])
        priced = self._is_price([p.head for p in (*content.objects, *linked([content], {"with", "for"}))])
        local = {self.lexicon.singular(p.head) for p in content.subjects} & self.lexicon.words("local_people")
        return priced and not local and content.verb in self.lexicon.words("retributive_verb")

    def _is_price(self, heads: list[str]) -> bool:
        return any(self.lexicon.singular(head) in PRICES for head in heads)
