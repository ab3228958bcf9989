"""Lists of places that the parser cuts short: "captured Esk in the south, *Tor and Lomna*"."""

import re
from collections.abc import Iterator

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.model import Scene
from pipeline.coding.places.scenery import Scenery
from pipeline.language.model import Clause, Name

_COMPASS = r"(?:(?:north|south)(?:-?(?:east|west))?|east|west|cent(?:er|re))(?:ern)?"
# Between two places of a list: where the first lies may be said within it.
_NEXT = re.compile(
    rf"(?: (?:in|to) (?:the )?(?:far |extreme )?{_COMPASS})?(?:,? as well as|, and|,| and)(?: then)? (?:the )?"
)
# What a way lies between: "captured the road between Esk *and Tor*" happened on one road.
_ENDS = re.compile(r"\b(?:between|linking|connecting|joining)(?: the)?(?: [a-z]+ of)? $")


class PlaceLists:
    """Reads on behind the places of a clause."""

    def __init__(self, scenery: Scenery) -> None:
        self.scenery = scenery

    def goes_on(self, discourse: Discourse, clause: Clause, found: list[Scene]) -> Iterator[Scene]:
        """The places that follow the last of those found, up to where the list ends."""
        text, told = discourse.passage.text, {scene.place for scene in found}
        names = [name for name in discourse.passage.names if name.start > clause.trigger_start]
        known = [name for name in names if name.key in told and name.start < clause.end]
        end = known[-1].end if known else len(text)
        between = bool(known) and _ENDS.search(text, 0, known[-1].start) is not None
        for name in names:
            if name.start <= end:
                continue
            if between and text[end : name.start] == " and ":  # "the road between Esk *and Tor*, and Lomna"
                end = name.end
                continue
            lasting = _NEXT.fullmatch(text, end, name.start) and not (between and text[end] != ",")
            if not lasting or not self._listed(discourse, clause, name):
                return
            self.scenery.mention(discourse.position, name.start, name.end, name.key, "name")
            yield self.scenery.scene(name.key, "at")
            end = name.end

    def _listed(self, discourse: Discourse, clause: Clause, name: Name) -> bool:
        """Whether a name is a place and no other clause's subject: "captured Esk, and *Tor* was shelled"."""
        others = (phrase for other in discourse.clauses if other.index != clause.index for phrase in other.subjects)
        taken = any(phrase.start <= name.start < phrase.end for phrase in others)
        return name.kind == "place" and self.scenery.is_place(name) and not taken
