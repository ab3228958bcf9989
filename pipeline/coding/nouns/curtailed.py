"""Attacks that were ended before they were over: "an attack was *called off after two hours*"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.novelty import Novelty
from pipeline.coding.nouns.telling import Telling
from pipeline.coding.wording import linked


class Curtailed:
    """Judges the nouns of one document's clauses by the verbs of ending early above them."""

    def __init__(self, lexicon: Lexicon, novelty: Novelty) -> None:
        self.lexicon, self._novelty = lexicon, novelty

    def told(self, telling: Telling) -> bool:
        """ "called off *an assault* after heavy losses"; not "called off an assault after protests"."""
        clause, role = telling.clause, telling.noun.role
        if role != ("subject" if clause.passive else "object") or telling.row.event_type == "agreement":
            return False
        verb = f"{clause.verb} {clause.particle}" if clause.particle else clause.verb
        ended = verb in self.lexicon.words("curtailing_verb") and self._novelty.is_new(telling)
        behind = linked([clause, telling.noun.phrase], {"after", "following"}) if ended else []
        return any(self.lexicon.singular(phrase.head) in self.lexicon.words("spent") for phrase in behind)
