"""Where those are struck who are on their way: "fired at villagers *who tried to leave Esk*", "*fleeing Esk*"."""

from collections.abc import Iterator

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Scene
from pipeline.coding.places.scenery import Scenery
from pipeline.language.model import Clause, Phrase

GOING = frozenset({"leave", "cross", "enter", "reach", "approach", "pass"})


class Fugitives:
    """Finds the places that the victims of one document's attacks were leaving or reaching."""

    def __init__(self, lexicon: Lexicon, scenery: Scenery) -> None:
        self.lexicon, self.scenery = lexicon, scenery

    def scenes(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        """The place of the first clause that says where the victims were going."""
        linked = (phrase for link in clause.links for phrase in link.phrases)
        for other in self._on_the_way(discourse, (*clause.objects, *linked)):
            found = self.scenery.scenes_of_clause(discourse.position, other, leaving=True)
            for phrase in other.objects:
                found = self.scenery.scenes_of_phrase(discourse.position, phrase) or found
            if found:
                return (self.scenery.scene(found[0].place, "at"),)
        return ()

    def _on_the_way(self, discourse: Discourse, victims: tuple[Phrase, ...]) -> Iterator[Clause]:
        """ "who *tried to leave* Esk", "*fleeing* Esk"; not "who had left Esk"."""
        verbs = self.lexicon.words("fleeing_verb") | GOING
        for index in (index for phrase in victims for index in phrase.clauses):
            first = discourse.clauses[index]
            tried = first.verb in self.lexicon.words("trying_verb")
            below = [c for c in discourse.children(first) if c.relation == "infinitive"] if tried else []
            going = [first] if first.tag == "VBG" else []
            yield from (other for other in (*going, *below) if other.verb in verbs and not other.passive)
