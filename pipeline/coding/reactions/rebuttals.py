"""Denials of accusations and contradictions of what others said: "denied the charge", "dismissed the report"."""

from collections.abc import Sequence

from pipeline.coding.actors.cast import Cast
from pipeline.coding.claims.own_deeds import OwnDeeds
from pipeline.coding.claims.standing import Standing
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Phrase

TURNING_DOWN = frozenset({"reject", "dismiss", "spurn", "refuse"})
POINTING = frozenset({"it", "this", "that", "which"})


class Rebuttals:
    """Tells which reaction a denial is, if it is one."""

    def __init__(self, lexicon: Lexicon, cast: Cast, standing: Standing) -> None:
        self.lexicon, self._standing = lexicon, standing
        self._own_deeds = OwnDeeds(lexicon, cast)

    def type_of(self, discourse: Discourse, clause: Clause) -> str | None:
        """The reaction: "denied the charge" answers an accusation, "dismissed the report" another's statement."""
        outer = discourse.outer_speech(clause) if clause.tag == "VBG" else None
        again = self.lexicon.speech(outer) if outer is not None else None
        if (again is not None and again.stance == "denies") or (again is not None and clause.introducer == "when"):
            return None  # "said that B lied *when denying* it"
        objects = clause.patients
        things = {self.lexicon.thing(phrase) for phrase in objects}
        things |= {_antecedent(discourse, clause)}
        if "accusation" in things or self._own_deeds.denied(discourse, clause) or _answers(discourse, clause):
            return "deny"
        if self._derides(discourse, clause) and self._standing.judges(discourse, clause):
            return "dispute"
        said = self.lexicon.words("statement") | self.lexicon.words("contested")
        statement = any(self.lexicon.singular(p.head) in said for p in objects)
        judged = bool(linked([clause, *objects], {"as"}))
        if judged:
            return "dispute" if self._standing.judges(discourse, clause) else None
        speaks = (
            self._standing.public(discourse, clause)
            if clause.verb == "deny"
            else self._standing.judges(discourse, clause)
        )
        offered = clause.verb in TURNING_DOWN and self._standing.judges(discourse, clause) and self._is_offer(objects)
        return "dispute" if offered or (("report" in things or statement) and speaks) else None

    def _derides(self, discourse: Discourse, clause: Clause) -> bool:
        """ "denied that it had fled, *calling the report "a lie"*": what is said is judged with the fact."""
        named = (
            c for c in discourse.children(clause) if c.tag == "VBG" and c.verb in self.lexicon.words("naming_verb")
        )
        things = [phrase for c in named for phrase in (*c.objects, *c.attributes)]
        return any(self.lexicon.thing(phrase) in {"report", "accusation"} for phrase in things)

    def disowns(self, discourse: Discourse, clause: Clause) -> bool:
        """ "said that *it was not behind the raid*": a denial without a verb of denying, by somebody who may judge."""
        return self._own_deeds.disowned(discourse, clause) and self._standing.judges(discourse, clause)

    def _is_offer(self, phrases: Sequence[Phrase]) -> bool:
        """ "rejected *calls for a truce*", "turned down *the offer*"."""
        return any(self.lexicon.singular(phrase.head) in self.lexicon.words("proposed") for phrase in phrases)


def _antecedent(discourse: Discourse, clause: Clause) -> str | None:
    """ "accused it of the raid, *a charge* that the army rejected": what thing the parser lost behind its comma."""
    if clause.relation != "relative" or clause.introducer not in {"that", "which"} or clause.objects:
        return None
    text = discourse.passage.text[: clause.start].rstrip().removesuffix(clause.introducer).rstrip(" ,")
    return discourse.lexicon.thing(shallow(text, text.rfind(" ") + 1, len(text), ()))


def _answers(discourse: Discourse, clause: Clause) -> bool:
    """ "A accused B of it, *which B denied*", "A said that B had done it, but *B denied it*"."""
    claimed = any(discourse.lexicon.thing(phrase) == "report" for phrase in clause.objects)
    which = clause.relation == "relative" and (clause.introducer == "which" or claimed)  # "…, a claim B denied"
    pointing = any(phrase.head in POINTING for phrase in clause.objects)
    before = [c for c in discourse.clauses if c.trigger_start < clause.trigger_start] if which or pointing else []
    rows = (discourse.lexicon.speech(c) for c in before)
    if any(row is not None and row.reaction_type == "accuse" for row in rows):
        return True
    speakers = set(discourse.speakers(clause)) if before else set()
    told = (discourse.clauses[index] for c in before if discourse.is_speech(c) for index in c.complements)
    doers = (discourse.voices(c.subjects, c) for c in told if not c.passive and c.start < clause.start)
    return bool(speakers) and any(speakers & set(found) for found in doers)
