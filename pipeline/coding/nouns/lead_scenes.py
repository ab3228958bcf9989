"""Where that took place which a sentence defines: "The Battle of Esk was a siege of Esk in western Ruritania"."""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Scene
from pipeline.coding.nouns.nominal_scenes import tells_of_place
from pipeline.coding.places.scenery import NEAR, Scenery
from pipeline.coding.places.sites import Sites
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Link, Phrase

# "the Battle of Esk", "the fight for Esk": encounters that are called by their place.
CALLING = frozenset({"of", "for", "at", "on", "in"})

AIMING = frozenset({"infinitive", "complement"})


class LeadScenes:
    """Finds the places of the happenings that one document's sentences define."""

    def __init__(self, lexicon: Lexicon, scenery: Scenery) -> None:
        self.lexicon, self.scenery, self._sites = lexicon, scenery, Sites(lexicon, scenery)

    def scene(
        self, discourse: Discourse, clause: Clause, phrase: Phrase, row: EventNounRow, below: Sequence[Clause]
    ) -> Scene | None:
        """The first place that is no mere region: of the noun, of what hangs on it, of the name; else the first."""
        position = discourse.position
        found = [s for link in self._own(phrase, row) for s in self.scenery.scenes_of_link(position, link)[:1]]
        found += [s for other in below for s in self.scenery.scenes_of_clause(position, other)[:1]]
        found += [s for link in clause.links if link.preposition != "of" for s in self._first(position, link)]
        exact = (scene for scene in found if scene.precision <= NEAR)
        named = (scene for subject in clause.subjects for scene in self.called(position, subject))
        told = next(exact, None) or next(named, None) or next(iter(found), None)
        site = self._sites.scenes(position, clause, (), row.event_type, phrase) if told is None else ()
        return told or self._aim(discourse, clause, below) or next(iter(site), None)

    def _aim(self, discourse: Discourse, clause: Clause, below: Iterable[Clause]) -> Scene | None:
        """ "a raid launched to *retake Esk*", "an operation in an attempt to *capture Esk*": what it was for."""
        above = {clause.index, *(other.index for other in below)}
        aims = (c for c in discourse.clauses if c.parent in above and c.relation in AIMING)
        objects = (phrase for aim in aims for phrase in aim.objects)
        return next((s for phrase in objects for s in self.scenery.scenes_of_phrase(discourse.position, phrase)), None)

    def called(self, position: int, phrase: Phrase) -> Iterator[Scene]:
        """ "*the Battle of Esk* was fought": the place by which it is called."""
        links = phrase.links if self.lexicon.event_noun(phrase) is not None else ()
        for link in links:
            if link.preposition in CALLING:
                yield from self._first(position, link)

    def _own(self, phrase: Phrase, row: EventNounRow) -> list[Link]:
        own = [link for link in phrase.links if link.preposition != "of" or tells_of_place(row)]
        return own + [link for doer in linked([phrase], {"by"}) for link in doer.links]  # "a raid by rebels on Esk"

    def _first(self, position: int, link: Link) -> tuple[Scene, ...]:
        return self.scenery.scenes_of_link(position, link)[:1]
