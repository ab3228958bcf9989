"""Whether a noun for a happening tells it for the first time: "an attack", "the ensuing fighting", by its own words."""

from collections.abc import Set as AbstractSet

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.telling import INDEFINITE, Telling
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.wording import linked, links_with

OUTCOME = frozenset({"after", "following", "in", "to", "with", "since"})
# What is done to somebody, of whom a text may speak for the first time behind "of".
DONE_TO = frozenset({"abduction", "massacre", "shootdown", "destruction"})


class Novelty:
    """Judges how the nouns of one document's clauses bring in what they name."""

    def __init__(self, lexicon: Lexicon, scenery: Scenery) -> None:
        self.lexicon, self.scenery = lexicon, scenery

    def is_new(self, telling: Telling) -> bool:
        """Whether the noun is spoken of for the first time: "an attack", "the ensuing fighting"; not "their attack"."""
        phrase = telling.noun.phrase
        if self.lexicon.words("ensuing_adjective") & set(phrase.words) or self._ensued(telling):
            return True
        if self.lexicon.words("impending_adjective") & set(phrase.words):
            return False
        return phrase.determiner in INDEFINITE and phrase.possessor is None and phrase.name is None

    def _ensued(self, telling: Telling) -> bool:
        """ "in the clashes *that followed*"."""
        below = (telling.discourse.clauses[index] for index in telling.noun.phrase.clauses)
        return any(c.verb in {"follow", "ensue"} and c.relation == "relative" and not c.objects for c in below)

    def of_somebody(self, telling: Telling) -> bool:
        """ "after *the kidnapping of three teachers*", "*the downing of a jet*": those have not been told before."""
        if telling.row.event_type not in DONE_TO or telling.noun.preposition not in OUTCOME:
            return False
        victims = linked([telling.noun.phrase], {"of"})
        return any(p.number is not None or p.determiner in {"a", "an"} for p in victims)

    def is_placed(self, telling: Telling, also: AbstractSet[str] = frozenset()) -> bool:
        """Whether the noun names its own place: "the fighting at the bridge"."""
        links = links_with(telling.noun.phrase, {"in", "at", "around", "near", "for", *also})
        return bool(self.scenery.first_scenes(telling.discourse.position, links))
