"""What is said of a part in a deed, or of none: "had *nothing to do with* the raid", "was *not behind* the raid"."""

import re

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause

NONE = frozenset({"no", "neither", "zero"})
# What goes before the noun: "had no part", "bore no responsibility", "took no part".
SHARING = frozenset({"have", "bear", "carry", "hold", "play", "take", "share"})
TIES = frozenset({"connection", "association", "affiliation", "hand"})
KNOWING = frozenset({"knowledge"})  # "had no knowledge of his whereabouts"
SHARED = frozenset({"involve", "link", "connect", "associate", "implicate", "affiliate"})
_NOTHING = re.compile(r" (?:absolutely |whatsoever )?(nothing|anything) (?:whatsoever |at all )?to do with\b")


class Disclaimers:
    """Tells the clauses of one document that disown a deed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def disowns(self, discourse: Discourse, content: Clause) -> bool:
        """ "it *had nothing to do with* the raid", "it *was not responsible*", "it *played no part* in it"."""
        if content.modal or content.introducer in {"if", "whether"}:
            return False
        nothing = _NOTHING.match(discourse.passage.text, content.trigger_end)
        if content.verb == "have" and nothing is not None:
            return content.negated or nothing.group(1) == "nothing"
        none = any(p.determiner in NONE for p in content.objects)
        return (content.negated or none) and self.shares(content)

    def shares(self, content: Clause) -> bool:
        """ "was *behind* the raid", "was *involved* in it", "had a *hand* in it", "was *responsible*": a part in it."""
        if content.passive:
            return content.verb in SHARED
        if content.verb in {"participate", "collude"}:
            return True
        if content.verb == "be":
            blamed = content.adjective in self.lexicon.words("blame") | {"involved"}
            return blamed or bool(linked([content], {"behind"}))
        heads = {self.lexicon.singular(phrase.head) for phrase in content.objects}
        return content.verb in SHARING and bool(heads & (self.lexicon.words("own_deed") | TIES) - KNOWING)
