"""Happenings told of the weapon: "rockets landed on X", "a mortar shell killed three men"."""

from pipeline.coding.frames import Frames
from pipeline.coding.wording import counted
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# What goes off where it lies, and was not fired there.
PLANTED = frozenset({"bomb", "mine", "landmine", "device", "charge", "explosive", "explosive device", "ied"})
FIRED = frozenset({"rocket", "missile", "shell", "mortar", "round", "grenade", "artillery", "projectile", "munition"})
# "a barrel bomb", "cluster munitions"
DROPPED = frozenset({"barrel", "cluster", "aerial", "incendiary", "air-dropped"})
HARM = frozenset({"killed", "wounded", "injured_or_killed"})


class Weapons:
    """Reads the clauses whose subject is a weapon."""

    def __init__(self, frames: Frames) -> None:
        self.lexicon = frames.lexicon

    def frame(self, clause: Clause) -> VerbRow | None:
        """What the clause tells of a weapon; None where its subject is none or does nothing."""
        if clause.passive or not any(self.lexicon.thing(phrase) == "weapon" for phrase in clause.subjects):
            return None
        return self._harming(clause) if clause.objects else self._falling(clause)

    def _falling(self, clause: Clause) -> VerbRow | None:
        """ "rockets landed on X", "shells rained down on X": shelling by whoever's weapons they are."""
        described = clause.relation == "relative"  # "gardens on which shells had fallen"
        if described or clause.adjective or clause.verb not in self.lexicon.words("falling_verb"):
            return None  # "the guns fell silent"
        if clause.verb in {"explode", "detonate"} and any(self._head(phrase) in PLANTED for phrase in clause.subjects):
            return VerbRow(clause.verb, None, None, None, "bombing", None, None, None)
        return VerbRow(clause.verb, None, None, None, "shelling", "subject", None, None)

    def _harming(self, clause: Clause) -> VerbRow | None:
        """ "*a shell* killed three men": but "rockets hit the mill, killing three men" is told by the hit."""
        row = self.lexicon.outcome(clause.verb, "verb")
        if (
            row is None
            or row.unit not in HARM
            or clause.shared_subject
            or clause.relation in {"relative", "participle"}
        ):
            return None
        if not any(self.lexicon.people(counted(phrase)) is not None for phrase in clause.objects):
            return None
        told = next((kind for phrase in clause.subjects if (kind := self._kind(phrase)) is not None), None)
        return VerbRow(clause.verb, None, None, None, told, None, "object", None) if told is not None else None

    def _kind(self, phrase: Phrase) -> str | None:
        head = self._head(phrase)
        if head in {"drone", "quadcopter"} or (DROPPED & set(phrase.words) and head in PLANTED | FIRED):
            return "air_strike"
        if head in PLANTED:
            return "bombing"
        return "shelling" if head in FIRED else None

    def _head(self, phrase: Phrase) -> str:
        return self.lexicon.singular(phrase.head)
