"""What speakers say of their own mind, or judge: a reaction, and no claim about the ground."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.claims.judgements import OBLIGING, STANDING
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.model import Source
from pipeline.coding.wording import linked
from pipeline.language.model import Clause

PRESENT = frozenset({"VB", "VBP", "VBZ"})
UNTOLD = frozenset({"information", "comment", "details", "detail", "news", "idea", "knowledge"})
DUE = frozenset({"would", "will", "shall"})
MINDING = frozenset({"hope", "wish", "feel", "think", "believe", "fear", "regret", "expect", "trust"})


class OwnMinds:
    """Tells the opinions among what the sources of one document say."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def is_one(
        self, discourse: Discourse, clause: Clause, source: Source, claim_type: str, *, told: bool, reacts: bool
    ) -> bool:
        """Whether a quoted or reacting speaker judges; `told` where the clause tells a happening."""
        quotations = discourse.passage.source.quotations
        quoted = any(q.start <= clause.trigger_start < q.end for q in quotations)
        judged = claim_type == "assessment"
        public = any(self.cast.identity.facts[key].kind in {"person", "state"} for key in source.speakers)
        if not told and self._of_self(discourse, clause, source, judged=judged):
            return True
        if clause.modal in OBLIGING and not (told or clause.perfect or clause.introducer == "whether"):
            return True  # "that an officer *should* be sent": what ought to be, and not what is
        general = not told and clause.tag in PRESENT and not clause.perfect and claim_type in {"action", "assessment"}
        if quoted and public and general:
            return True  # "facts do not change", in a person's own words
        if reacts and clause.verb == "stand" and linked([clause], STANDING):  # "said that it stood with B"
            return True
        obliged = claim_type == "intention" and clause.modal in OBLIGING | DUE  # "said that B must get ready"
        return (judged and quoted and public) or (reacts and (judged or quoted or obliged))

    def _of_self(self, discourse: Discourse, clause: Clause, source: Source, *, judged: bool) -> bool:
        """ "said that *he* had no quarrel with them", "said *he* hoped so": of the speaker's own mind."""
        minds = clause.verb in MINDING
        if clause.verb == "have" and any(p.head in UNTOLD and p.determiner in {"no", "any"} for p in clause.objects):
            return True  # "said that it had *no information*"
        if minds and all(phrase.pronoun for phrase in clause.subjects):
            return True
        subjects = self.cast.actors(discourse.position, clause.subjects, clause)
        persons = {key for key in subjects if self.cast.identity.facts[key].kind == "person"}
        return (judged or minds) and bool(persons) and persons <= set(source.speakers)
