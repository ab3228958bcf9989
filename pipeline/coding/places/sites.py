"""The sites without a name where something happens that no place is told for: "was shot in *the brewery*"."""

from pipeline.coding.model import Scene
from pipeline.coding.places.place_relations import RELATIONS
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.wording import links_with
from pipeline.language.model import Clause, Phrase

WITHIN = (
    *("in", "inside", "at", "through", "into", "on", "along", "around", "near", "outside", "beneath", "beside"),
    *("against", "towards", "toward", "across", "onto"),
)
# What strikes a site happens there.
STRIKING = frozenset({"assault", "air_strike", "shelling", "bombing", "siege", "ambush"})


class Sites:
    """Finds the sites of one document's happenings."""

    def __init__(self, scenery: Scenery) -> None:
        self.scenery = scenery

    def scenes(self, position: int, clause: Clause, struck: tuple[Phrase, ...], event_type: str) -> tuple[Scene, ...]:
        """The site that is struck, else the one that an adverbial of the clause names."""
        for phrase in struck if event_type in STRIKING else ():
            if found := self.scenery.scenes_of_site(position, phrase):
                return found
        near = [
            *links_with(clause, WITHIN),
            *(link for phrase in clause.objects for link in links_with(phrase, WITHIN)),
        ]
        for link in sorted(near, key=lambda link: WITHIN.index(link.preposition)):
            for phrase in link.phrases:
                for scene in self.scenery.scenes_of_site(position, phrase):
                    return (self.scenery.scene(scene.place, RELATIONS[link.preposition]),)
        return ()
