"""What speakers say will be done, by themselves or by those who fight: an intention, and no forecast."""

from collections.abc import Sequence

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import ARMED
from pipeline.language.model import Clause

WILLING = frozenset({"will", "would", "shall"})
# Whoever says so means to do it: "*announced* that the bridge would be blown up".
ANNOUNCING = frozenset({"announce", "declare", "proclaim", "vow", "pledge", "promise", "swear", "threaten", "decide"})
# Who plans: of anybody else "will" only tells what may come.
PLANNING = ARMED | {"state", "igo"}
# What befalls those of whom it is said.
BEFALLING = frozenset({"be", "become", "suffer", "lose", "fail", "collapse", "face", "pay", "regret"})


class Plans:
    """Tells the intentions among what the sources of one document say."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def is_one(self, discourse: Discourse, clause: Clause) -> bool:
        """ "will take X" of oneself, of one's own side, of a force or state; "the men were to be let go"."""
        if clause.modal in WILLING and not clause.perfect:
            subjects = self.cast.actors(discourse.position, clause.subjects, clause)
            subjects = subjects or self.cast.capitals(discourse.position, clause.subjects)
            sources = discourse.sources(clause)
            own = {key for source in sources for key in source.speakers} & set(subjects)
            announced = clause.passive and not clause.agents and any(s.verb in ANNOUNCING for s in sources)
            if own or announced or self._of_side(clause, subjects):
                return True
        planned = clause.verb == "be" and not (clause.adjective or clause.attributes)
        return planned and _is_to(discourse, clause)

    def _of_side(self, clause: Clause, subjects: Sequence[str]) -> bool:
        """ "*his men* will take X", "the *army* would carry out a raid", not "would be defeated"."""
        if clause.passive or clause.verb in BEFALLING:
            return False
        own = any(p.possessor is not None and p.possessor.pronoun for p in clause.subjects)
        kinds = {self.cast.identity.facts[key].kind for key in subjects}
        return bool(kinds & PLANNING) and (own or kinds <= PLANNING)


def _is_to(discourse: Discourse, clause: Clause) -> bool:
    """ "the men *were to be killed*", "lorries *were to be let in*": what is meant to happen."""
    below = (c for c in discourse.children(clause) if c.relation == "infinitive" and c.verb != "blame")
    between = (discourse.passage.text[clause.trigger_end : c.trigger_start].split() for c in below)
    return any(words[:1] == ["to"] for words in between)
