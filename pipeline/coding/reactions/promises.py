"""What is promised: help to a friend ("pledged aid to B") or harm to an enemy ("vowed to avenge the raid")."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase

PROMISING = frozenset({"pledge", "promise", "vow", "swear"})
RECKONING = frozenset({"justice", "account", "book"})
MONEY = ("$", "€", "£")
# "vowed never to *forget* the dead": no threat.
MINDING = frozenset({"forget", "abandon", "desert", "leave", "forsake", "neglect", "fail", "disappoint"})
# What is no harm though a force does it.
PEACEFUL = frozenset({"withdrawal", "agreement", "support", "deployment", "displacement"})


class Promises:
    """Tells the reactions that promises are."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def type_of(self, discourse: Discourse, clause: Clause) -> str | None:
        """Support, a threat, or nothing: "pledged allegiance", "promised to return"; a mere vow threatens."""
        heads = {self.lexicon.singular(phrase.head) for phrase in clause.objects}
        if heads & self.lexicon.words("help") or any(_is_money(phrase) for phrase in clause.objects):
            return "support"
        if heads & self.lexicon.words("threatened"):
            return "threaten"
        below = [discourse.clauses[index] for index in clause.complements]
        if any(content.negated and content.verb in MINDING for content in below):
            return None
        below += [
            c for c in discourse.children(clause) if c.relation == "infinitive" and c.index not in clause.complements
        ]
        for content in below:
            kind = self._of_deed(content)
            if kind is not None:
                return kind
        return "threaten" if clause.verb == "vow" and (below or not clause.objects) else None

    def _of_deed(self, content: Clause) -> str | None:
        if content.verb in self.lexicon.words("helping_verb"):
            return "support"
        types = {row.event_type for row in self.lexicon.frames.get(content.verb, []) if row.event_type}
        harmful = (bool(types) and not types & PEACEFUL) or _is_reckoning(content)
        return "threaten" if harmful or content.verb in self.lexicon.words("harming_verb") else None


def _is_reckoning(content: Clause) -> bool:
    """ "bring the killers *to justice*"."""
    return any(phrase.head in RECKONING for phrase in linked([content, *content.objects], {"to"}))


def _is_money(phrase: Phrase) -> bool:
    return phrase.text.lstrip("a ").startswith(MONEY)
