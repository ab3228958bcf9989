"""Where those are who act or suffer: "the brigade *stationed at Esk* fled", "killed men *guarding Esk*"."""

from collections.abc import Iterable, Iterator

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Scene
from pipeline.coding.places.scenery import Scenery
from pipeline.language.model import Clause, Phrase

# Where those come from who act: "jets *based* in Norland struck targets" tells nothing of the targets.
BASED = frozenset({"base", "headquarter", "home"})


class Posted:
    """Finds the places of participles that say where people are."""

    def __init__(self, lexicon: Lexicon, scenery: Scenery) -> None:
        self.lexicon, self.scenery = lexicon, scenery

    def scenes(self, discourse: Discourse, clause: Clause, phrases: Iterable[Phrase]) -> tuple[Scene, ...]:
        """The place that the first participle of the phrases names, of itself or by what it governs."""
        for other in self._participles(discourse, clause, phrases):
            found = self.scenery.scenes_of_clause(discourse.position, other)
            for phrase in other.objects:
                found = found or self.scenery.scenes_of_phrase(discourse.position, phrase)
                found = found or self.scenery.first_scenes(discourse.position, list(phrase.links))
            if found:
                return found
        return ()

    def _participles(self, discourse: Discourse, clause: Clause, phrases: Iterable[Phrase]) -> Iterator[Clause]:
        """ "stationed", "commanded by X", "guarding": not what was done to them elsewhere ("rebels freed in Esk")."""
        staying = self.lexicon.words("staying_verb") | self.lexicon.words("leading_verb")
        staying -= frozenset() if clause.passive else BASED
        hanging = {index for phrase in phrases for index in phrase.clauses}
        for other in discourse.clauses:
            beside = other.parent == clause.index and other.shared_subject and other.passive
            told = other.relation == "participle" and other.verb in staying
            if (other.index in hanging or beside) and (told or self._stays(other)):
                yield other

    def _stays(self, clause: Clause) -> bool:
        """ "killed civilians *who were at the market in Esk*", "men *who were holding Esk* fled"."""
        there = clause.verb in self.lexicon.words("staying_verb")
        return clause.relation == "relative" and there and not (clause.modal or clause.negated)
