"""Attacks told by what was tried: "tried to retake the town", "two attempts to enter Esk failed"."""

from dataclasses import replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# What troops that try it attack for, whether they come through or not.
TRIED = frozenset({"capture", "assault"})
WARDING = frozenset({"repel", "repulse", "rebuff", "thwart", "foil", "beat", "fight", "defeat", "block"})
ENTERING = frozenset({"enter", "penetrate", "breach", "break", "infiltrate", "pierce", "relieve"})


class Attempts:
    """Finds the infinitives that tell what troops tried to take or enter."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def assault(self, row: VerbRow) -> VerbRow:
        """The frame of what was tried, as that of the attack that it was."""
        return replace(row, event_type="assault", initiator="subject", target="object" if _drives(row) else None)

    def tried(self, discourse: Discourse, clause: Clause, row: VerbRow) -> Clause | None:
        """The infinitive with those who tried as its subject; None where nobody did."""
        fighting = row.event_type in TRIED or row.verb in ENTERING or row.object == "way"  # "fight *their way* out"
        aimed = fighting and row.initiator == "subject" and row.object != "flag"
        onward = row.event_type == "advance" and row.initiator == "subject" and self._warded(discourse, clause)
        fit = (aimed or onward or _drives(row)) and clause.relation == "infinitive"
        if not fit or clause.negated or clause.passive:
            return None
        doers = clause.subjects if self._by_verb(discourse, clause) else self._by_noun(discourse, clause)
        troops = doers is not None and not any(self._are_people(phrase) or self._is_deed(phrase) for phrase in doers)
        return replace(clause, subjects=tuple(doers)) if doers is not None and troops else None

    def _warded(self, discourse: Discourse, clause: Clause) -> bool:
        """ "*repelled* an attempt to advance on Esk": who is warded off has attacked."""
        parent = discourse.parent(clause)
        return parent is not None and parent.verb in WARDING

    def by_subjects(self, discourse: Discourse, clause: Clause) -> bool:
        """ "those *who tried to retake X* were defeated": how it ended is no second event."""
        below = (discourse.clauses[index] for phrase in clause.subjects for index in phrase.clauses)
        return any(other.verb in self.lexicon.words("trying_verb") for other in below)

    def _by_verb(self, discourse: Discourse, clause: Clause) -> bool:
        """ "*tried* to retake X", "*fought* to recapture X"."""
        parent = discourse.parent(clause)
        if parent is None or parent.passive or parent.negated or parent.verb not in self.lexicon.words("trying_verb"):
            return False
        return discourse.happened(parent)

    def _by_noun(self, discourse: Discourse, clause: Clause) -> tuple[Phrase, ...] | None:
        """ "*rebels* made two attempts to retake X", "efforts by *rebels* to enter X failed"."""
        telling = self.lexicon.words("light_verb") | self.lexicon.words("occurring_verb")
        for other in discourse.clauses:
            if not discourse.happened(other):
                continue
            told = (*other.subjects, *other.objects) if other.verb in telling | {"cost"} else ()
            lost = linked([other], {"in", "during"}) if self._costs(other) else []
            for phrase in (*told, *lost):
                tries = self.lexicon.singular(phrase.head) in self.lexicon.words("attempt_noun")
                tied = clause.index in phrase.clauses or (clause.parent == other.index and phrase in clause.subjects)
                if tries and tied and other.index not in phrase.clauses:
                    return self._doers(other, phrase)
        return None

    def _costs(self, other: Clause) -> bool:
        """ "*lost ten men* in an attempt to enter X": what came of it, and no attack told apart."""
        losing = self.lexicon.words("losing_verb") | self.lexicon.words("perishing_verb")
        fate = self.lexicon.outcome(
            other.verb, "verb"
        )  # "*failed* in their attempt", not "seized Esk in an attempt to enter X"
        return (
            other.verb in losing or other.verb in {"fail", "succeed"} or (fate is not None and fate.unit != "captured")
        )

    def _doers(self, other: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
        owners = (phrase.possessor,) if phrase.possessor is not None else ()
        named = (*owners, *linked([phrase], {"by"}))
        if named:
            return named
        active = phrase in other.objects and other.verb not in self.lexicon.words("suffering_verb")
        return other.subjects if active or phrase not in (*other.objects, *other.subjects) else (phrase,)

    def _is_deed(self, phrase: Phrase) -> bool:
        """ "fighting intensified amid *an offensive* to retake Esk": the offensive is told by its noun."""
        return (
            phrase.name is None and self.lexicon.people(phrase) is None and self.lexicon.event_noun(phrase) is not None
        )

    def _are_people(self, phrase: Phrase) -> bool:
        """Whether who tried is a person or no force: "protesters tried to enter the embassy"."""
        people = self.lexicon.people(phrase)
        return (phrase.name is not None and phrase.name.kind == "person") or (
            people is not None and people.group in {"population", "source"} and phrase.head != "officers"
        )


def _drives(row: VerbRow) -> bool:
    """ "tried *to drive the rebels from Esk*": who tries it attacks them."""
    return row.event_type == "withdrawal" and (row.initiator, row.target) == ("object", "subject")
