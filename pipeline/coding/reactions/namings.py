"""What somebody calls a thing or finds it: "called the strike a war crime", "found it "absurd" that nobody came"."""

import re

from pipeline.coding.claims.judgements import Judgements
from pipeline.coding.claims.standing import Standing
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.reactions.quotations import quote_of
from pipeline.coding.wording import linked
from pipeline.language.model import Clause

LIKENING = frozenset({"liken", "compare", "refer"})
DESCRIBING = frozenset({"describe", "characterise", "characterize", "label", "portray", "depict"})
FINDING = frozenset({"find", "think", "consider", "deem"})
# "found it *quite "absurd*".
_IT = re.compile(r" it (?:[\w-]+ ){0,2}[\"“]")


class Namings:
    """Judges what the clauses of one document call things."""

    def __init__(self, lexicon: Lexicon, judgements: Judgements, standing: Standing) -> None:
        self.lexicon, self._judgements, self._standing = lexicon, judgements, standing

    def called(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "called the strike a war crime": a judgement by somebody who may judge."""
        if clause.verb not in self.lexicon.words("naming_verb"):
            return None
        goes_on = clause.tag == "VBG" and discourse.outer_speech(clause) is not None
        own = bool(clause.subjects) and not clause.shared_subject and clause.introducer == "with"
        if (goes_on and not own) or clause.introducer == "what":  # "…, with A and B calling it a crime"
            return None
        judged = self._judgements.of_naming(discourse, clause)
        if judged and self._standing.judges(discourse, clause):
            return judged
        compared = clause.verb in LIKENING and quote_of(discourse, clause) is not None
        compared = compared or (clause.verb in DESCRIBING and _is_quoted(discourse, clause))
        return "comment" if compared and self._standing.public(discourse, clause) else None

    def found(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "found it "absurd" that nobody had come": a judgement in the words of somebody who speaks for the public."""
        if clause.verb not in FINDING or clause.passive or not self._standing.public(discourse, clause):
            return None
        quote = quote_of(discourse, clause) if _IT.match(discourse.passage.text, clause.trigger_end) else None
        tone = self._judgements.of_words(discourse.passage.text[slice(*quote)]) if quote is not None else "dispute"
        return (tone if tone not in {None, "dispute"} else "comment") if quote is not None else None


def _is_quoted(discourse: Discourse, clause: Clause) -> bool:
    """ "described the recapture *as "a great day"*": whether what something is called is quoted."""
    quote = quote_of(discourse, clause)
    called = linked([clause, *clause.objects], {"as"})
    return quote is not None and any(p.start < quote[1] and quote[0] <= p.end for p in called)
