"""The place that a clause's bare words name where its grammar was not understood: "the wall of a mill *in Esk*"."""

import re

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.model import Scene
from pipeline.coding.places.place_relations import RELATIONS
from pipeline.coding.places.scenery import Scenery
from pipeline.language.model import Clause, Phrase

# A preposition of place right before a name, with at most what kind of place it is between the two.
_BEFORE = re.compile(
    r"\b(in|at|near|around|outside|inside) (?:the )?"
    r"(?:(?:[\w-]+ ){0,3}(?:city|town|village|district|province|governorate|area|port|region|suburb|settlement) of "
    r"|(?:[\w-]+ ){0,2}(?:capital|city|town|village),? )?$"
)
# A bearing or a distance right before a name: "30 km north-east of Esk", "two miles from Esk".
_BEARING = re.compile(
    r"\b(?:(?:north|south|east|west)(?:[- ]?(?:north|south))?(?:[- ]?(?:east|west))? (?:of|from)"
    r"|(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|yards?)\)?(?: away)? (?:of|from|outside)) (?:the )?"
    r"(?:(?:[\w-]+ ){0,2}(?:city|town|village|port|capital)(?: of)? )?$"
)
_TOWARDS = (" towards ", " toward ", " on ")
_REACH = 80


class LastResorts:
    """Finds places in the bare words of one document's clauses."""

    def __init__(self, scenery: Scenery) -> None:
        self.scenery = scenery

    def scenes(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        """The first place of the clause's own words that a preposition of place stands before."""
        text = discourse.passage.text
        for name in discourse.passage.names:
            inside = clause.trigger_end <= name.start and name.end <= clause.end
            if not inside or not self.scenery.is_place(name) or self._elsewhere(discourse, clause, name.start):
                continue
            relation = self._relation(text, name.start)
            if relation is not None:
                self.scenery.mention(discourse.position, name.start, name.end, name.key, "name")
                return (self.scenery.scene(name.key, relation),)
        return ()

    def scenes_of_noun(self, discourse: Discourse, phrase: Phrase, event_type: str) -> tuple[Scene, ...]:
        """The first such place of a noun's words: "clashes of A with B *near Esk*", "an advance *towards Esk*"."""
        text = discourse.passage.text
        inside = [name for name in discourse.passage.names if phrase.end < name.start and name.end <= phrase.whole_end]
        below = [discourse.clauses[index] for index in phrase.clauses]
        for name in inside if phrase.links else ():
            if not self.scenery.is_place(name) or any(c.start <= name.start < c.end for c in below):
                continue
            relation = self._relation(text, name.start)
            if relation is None and event_type == "advance" and text[: name.start].endswith(_TOWARDS):
                relation = "toward"
            if relation is not None:
                self.scenery.mention(discourse.position, name.start, name.end, name.key, "name")
                return (self.scenery.scene(name.key, relation),)
        return ()

    def _relation(self, text: str, start: int) -> str | None:
        """How the words right before a name say that something was there."""
        reach = max(0, start - _REACH)
        found = _BEFORE.search(text, reach, start)
        if found is not None:
            return RELATIONS[found[1]]
        return "near" if _BEARING.search(text, reach, start) else None

    def _elsewhere(self, discourse: Discourse, clause: Clause, offset: int) -> bool:
        """Whether an offset lies in a later clause, which is none that this one hangs on, and opens."""
        above, upper = {clause.index}, discourse.parent(clause)
        while upper is not None:
            above.add(upper.index)
            upper = discourse.parent(upper)
        others = (c for c in discourse.clauses if c.index not in above and c.trigger_start > clause.trigger_start)
        return any(other.start <= offset < other.end for other in others)
