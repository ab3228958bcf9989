"""The sites without a name where something happens that no place is told for: "was shot in *the brewery*"."""

from collections.abc import Iterable, Iterator

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import LEAVING
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Scene
from pipeline.coding.places.place_relations import RELATIONS
from pipeline.coding.places.scenery import NEARING, Scenery
from pipeline.coding.wording import links_with
from pipeline.language.model import Clause, Link, Phrase

WITHIN = (
    *("in", "inside", "at", "through", "into", "on", "along", "around", "near", "outside", "beneath", "beside"),
    *("against", "towards", "toward", "across", "onto", "over", "behind", "opposite"),
)
# Where a move began and where it went.
COURSE = ("from", "out of", "to", "as far as", "up to")
MOVING = LEAVING | {"advance", "abduction", "support"}
# What strikes a site happens there, and what ruins it.
STRIKING = frozenset({"assault", "air_strike", "shelling", "bombing", "siege", "ambush", "destruction"})


class Sites:
    """Finds the sites of one document's happenings."""

    def __init__(self, lexicon: Lexicon, scenery: Scenery) -> None:
        self.lexicon, self.scenery = lexicon, scenery

    def known(
        self, position: int, clause: Clause, struck: Iterable[Phrase], event_type: str, noun: Phrase | None = None
    ) -> tuple[Scene, ...]:
        """The site that a clause tells of as known, "*the* mill": it tells more than the places of its neighbours."""
        phrases = self._phrases(clause, struck, event_type, noun)
        return self._first(position, ((phrase, relation) for phrase, relation in phrases if phrase.determiner == "the"))

    def scenes(
        self, position: int, clause: Clause, struck: Iterable[Phrase], event_type: str, noun: Phrase | None = None
    ) -> tuple[Scene, ...]:
        """The site that is struck, else the one that the telling noun or an adverbial of the clause names."""
        return self._first(position, self._phrases(clause, struck, event_type, noun))

    def of_owner(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        """ "*the mill*, whose guards had been cut off, was stormed": the site that "whose" goes back to."""
        whose = any(p.possessor is not None and p.possessor.head == "whose" for p in clause.subjects)
        parent = discourse.parent(clause) if whose else None
        phrases = (*parent.subjects, *parent.objects) if parent is not None else ()
        owners = (phrase for phrase in phrases if clause.index in phrase.clauses)
        return self._first(discourse.position, ((phrase, "at") for phrase in owners))

    def _phrases(
        self, clause: Clause, struck: Iterable[Phrase], event_type: str, noun: Phrase | None
    ) -> Iterator[tuple[Phrase, str]]:
        """What may be a site, with how the happening relates to it."""
        for phrase in struck if event_type in STRIKING else ():
            unknown = phrase.possessor is not None and phrase.possessor.head == "its"  # "*its* mill"
            if not unknown and (event_type != "destruction" or self._stands(phrase)):
                yield phrase, "at"
        for links in ([*noun.links] if noun is not None else [], _adverbials(clause)):
            for link in _telling(links, event_type):
                relation = "near" if link.preposition in NEARING else RELATIONS.get(link.preposition, "near")
                yield from ((phrase, relation) for phrase in _reached(link))

    def _first(self, position: int, phrases: Iterable[tuple[Phrase, str]]) -> tuple[Scene, ...]:
        for phrase, relation in phrases:
            if scenes := self.scenery.scenes_of_site(position, phrase):
                return (self.scenery.scene(scenes[0].place, relation),)
        return ()

    def _stands(self, phrase: Phrase) -> bool:
        """ "looted *the central bank*"; not "burned *a house*", "*the building* was destroyed": what was there."""
        return phrase.determiner == "the" and phrase.head not in self.lexicon.words("plain_building")


def _reached(link: Link) -> Iterator[Phrase]:
    """What a preposition leads to; of a distance what it is measured from."""
    for phrase in link.phrases:
        if link.preposition in NEARING:
            yield from (inner for behind in links_with(phrase, {"of", "from"}) for inner in behind.phrases)
        else:
            yield phrase


def _telling(links: list[Link], event_type: str) -> list[Link]:
    """The links that can say where, the most telling first."""
    order = (*WITHIN, *sorted(NEARING), *(COURSE if event_type in MOVING else ()))
    return sorted((link for link in links if link.preposition in order), key=lambda link: order.index(link.preposition))


def _adverbials(clause: Clause) -> list[Link]:
    return [*clause.links, *(link for phrase in clause.objects for link in phrase.links)]
