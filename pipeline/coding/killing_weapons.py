"""Weapons that are told by those whom they killed: "cluster bombs killed 30 people", "was wounded by a shell"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

HARMING = frozenset({"kill", "wound", "injure", "maim"})
PLANTED = frozenset({"mine", "landmine", "explosive", "ied", "device"})
DROPPED = frozenset({"bomb", "drone"})
FIRED = frozenset({"rocket", "missile", "shell", "mortar", "round", "munition", "artillery"})
# Small rounds kill one by one.
SMALL = frozenset({"rifle", "bullet"})


class KillingWeapons:
    """Reads the clauses whose subject or agent is a weapon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def frame(self, clause: Clause) -> VerbRow | None:
        """The frame of the strike; none where another clause has told it ("rockets hit X, *killing ten*")."""
        again = clause.shared_subject or clause.relation in {"participle", "relative", "infinitive"}
        if clause.verb not in HARMING or again:
            return None
        weapons = clause.agents if clause.passive else clause.subjects
        struck = next((kind for phrase in weapons if (kind := self._kind(phrase)) is not None), None)
        return VerbRow(clause.verb, None, None, None, struck, "subject", "object", None) if struck else None

    def _kind(self, phrase: Phrase) -> str | None:
        """A bomb without more was planted; bombs, and those of an aircraft, were dropped."""
        head = self.lexicon.singular(phrase.head)
        if self.lexicon.thing(phrase) != "weapon" or SMALL & set(phrase.words) or self.lexicon.event_noun(phrase):
            return None
        if head in PLANTED or (head == "bomb" and not phrase.plural and not phrase.words):
            return "bombing"
        if head in DROPPED or "cluster" in phrase.words:
            return "air_strike"
        return "shelling" if head in FIRED else None
