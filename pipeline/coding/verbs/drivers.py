"""Who makes a force go: "*the army* forced the rebels to withdraw", "was compelled to retreat by *the army*"."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase

# What makes others do something, beside the verbs that drive them: "caused them to flee".
MAKING = frozenset({"cause", "prompt", "induce", "pressure", "coerce", "impel"})
# What clears a place of them takes no infinitive: "cleared the town to leave it".
CLEARING = frozenset({"remove", "clear", "oust", "chase"})


class Drivers:
    """Finds those who drive the subject of an infinitive, in one document."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.lexicon = cast, cast.lexicon

    def of(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """Whose doing a departure is that an infinitive tells: "forced *them to abandon* the town"."""
        parent = discourse.parent(clause) if clause.relation in {"complement", "infinitive"} else None
        if parent is None or clause.tag != "VB" or not self._drives(parent) or self._hangs_on_a_task(discourse, parent):
            return ()
        own = any(p.possessor is not None and p.possessor.pronoun for p in (*parent.objects, *clause.subjects))
        doers = () if own else tuple(p for p in self._doers(clause, parent) if self._is_force(p))
        return self.cast.actors(discourse.position, doers, parent)

    def _is_force(self, phrase: Phrase) -> bool:
        """ "*the army* forced them to go"; not "*the mayor*", nor "the general forced *his men* to go"."""
        row = self.lexicon.people(phrase)
        return phrase.name is not None or row is None or not row.person

    def _hangs_on_a_task(self, discourse: Discourse, clause: Clause) -> bool:
        """ "sent him to lead the units besieging it, *forcing* them to leave": whose doing it was stays open."""
        above = discourse.parent(clause) if clause.relation == "participle" else None
        return above is not None and above.relation == "infinitive" and not discourse.happened(above)

    def _drives(self, parent: Clause) -> bool:
        verbs = (self.lexicon.words("driving_verb") | MAKING) - CLEARING
        return parent.verb in verbs and not parent.negated and bool(parent.passive or parent.objects)

    def _doers(self, clause: Clause, parent: Clause) -> tuple[Phrase, ...]:
        """Its subject; where it is passive, who stands behind "by", also behind the infinitive."""
        return (parent.agents or tuple(linked([clause], {"by"}))) if parent.passive else parent.subjects
