"""Where the happenings of a clause take place."""

from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.model import MentionDraft, Scene
from pipeline.coding.places.anaphors import Anaphors
from pipeline.coding.places.bounds import first_between
from pipeline.coding.places.place_relations import RELATIONS
from pipeline.coding.places.spots import Spots
from pipeline.coding.places.whereabouts import is_aside, within_land
from pipeline.coding.wording import linked, links_with
from pipeline.language.model import Clause, Entity, Link, Name, Phrase
from pipeline.language.parsed import ParsedDocument

PRECISION = {"at": 1, "near": 2, "toward": 2, "from": 1}
# A place is told better than the land that it lies in: "at Esk in Ruritania".
NEAR = 2
PRECISION_OF_KIND = {"governorate": 4, "region": 3, "country": 6}
NESTING = frozenset(
    {"against", "on", "to", "with", "outside", "inside", "near", "behind", "over", "at", "in", "from", "into"}
    | {"without", "by", "between", "among"}
)
NEARING = frozenset({"within", "to within", "up to within"})
# The prepositions that tell most come first.
ORDER = (
    "in",
    "at",
    "around",
    "near",
    "inside",
    "outside",
    "on",
    "towards",
    "toward",
    "into",
    "to",
    "from to",
    "for",
    "from",
)
# Ranks of those that say where all of it was.
WITHIN = frozenset({ORDER.index("in"), ORDER.index("inside")})


class Scenery:
    """Resolves phrases of one document to places and remembers where each is mentioned."""

    def __init__(self, document: ParsedDocument, lexicon: Lexicon) -> None:
        self._document = document
        self._mentions = Mentions(of_places=True)
        anaphors = Anaphors(document, lexicon, self._mentions)
        self.entities: dict[str, Entity] = anaphors.entities
        self._spots = Spots(self.entities, lexicon, self._mentions, anaphors)

    @property
    def mentions(self) -> dict[tuple[int, int, int, str], MentionDraft]:
        """Every mention of a place so far, by passage, span and key."""
        return self._mentions.drafts

    def mention(self, position: int, start: int, end: int, key: str, basis: str) -> None:
        """Remember that a stretch of text means a place."""
        self._mentions.add(position, (start, end), key, basis)

    def is_place(self, name: Name) -> bool:
        """Whether a name can be a place."""
        return self._spots.is_place(name)

    def _is_land(self, name: Name) -> bool:
        """Whether a name means a place that is told less well than a town."""
        return not self.is_place(name) or self.scene(name.key, "at").precision > NEAR

    def last_told(self, position: int) -> str | None:
        """The place of which a passage tells last."""
        told = self._mentions.of_passage(position)
        return max(told, key=lambda draft: draft.end).key if told else None

    def told_between(self, position: int, start: int, end: int) -> str | None:
        """The place that a passage's own words mean, told last in a stretch of it: "took *the mill* … there"."""
        told = [d for d in self._mentions.of_passage(position) if d.start >= start and d.end <= end]
        return max(told, key=lambda draft: draft.end).key if told else None

    def scene(self, place: str, relation: str) -> Scene:
        """A scene with UCDP's code of how precisely the place is told."""
        entity = self.entities[place]
        kind = "country" if entity.category == "nation" else entity.kind
        return Scene(place, relation, PRECISION_OF_KIND.get(kind, PRECISION[relation]))

    def scenes_of_phrase(self, position: int, phrase: Phrase) -> tuple[Scene, ...]:
        """The scene that a phrase is: "captured *Esk*"."""
        return tuple(self.scene(spot.place, spot.relation) for spot in self._spots.of_phrase(position, phrase))

    def scenes_of_taken(self, position: int, phrase: Phrase) -> tuple[Scene, ...]:
        """The scene that a phrase is which can only mean a place: "*it* was captured"."""
        return tuple(self.scene(spot.place, spot.relation) for spot in self._spots.taken(position, phrase))

    def scenes_of_site(self, position: int, phrase: Phrase, *, listed: bool = False) -> tuple[Scene, ...]:
        """The scene that a site without a name is: "captured *the railway station*"."""
        return tuple(
            self.scene(spot.place, spot.relation) for spot in self._spots.site(position, phrase, listed=listed)
        )

    def scenes_of_link(self, position: int, link: Link) -> tuple[Scene, ...]:
        """The scenes that a prepositional phrase gives, one a place of a list: "in Esk and Port Brill"."""
        relation = RELATIONS.get(link.preposition)
        if relation is None:
            return ()
        passage = self._document.passages[position]
        listed = (phrase for phrase in link.phrases if not within_land(passage, link, phrase, self._is_land))
        spots = [spot for phrase in listed for spot in self._spots.of_phrase(position, phrase)]
        if link.preposition == "between":
            spots = list(first_between(spots, self.entities))
        return tuple(self.scene(spot.place, spot.relation if relation == "at" else relation) for spot in spots)

    def scenes_of_clause(self, position: int, clause: Clause, *, leaving: bool = False) -> tuple[Scene, ...]:
        """Where a clause happens by its own adverbials, the most telling preposition first; "from" where one leaves."""
        passage = self._document.passages[position]
        own = [link for link in clause.links if not is_aside(passage, link, self.is_place)]
        own = [link for link in own if not (leaving and link.preposition == "for")]  # "left for the defence of Esk"
        found = [(_rank(link, leaving), self._of_clause_link(position, link)) for link in own]
        telling = [((self._is_wide(scenes[0], rank), rank), scenes) for rank, scenes in found if scenes]
        if not telling:
            return self._nested(position, clause)
        first = min(telling, key=lambda item: item[0])[1]
        lists = zip(own, own[1:], found, found[1:], strict=False)
        joined = [after[1] for link, other, before, after in lists if before[1] == first and _goes_on(link, other)]
        return unique((*first, *(scene for scenes in joined for scene in scenes)))

    def _is_wide(self, scene: Scene, rank: int) -> bool:
        """ "*in Ruritania*, for the town of Esk", "fled *to Tor* from the war in Elm Province": no land gone to."""
        return scene.precision > NEAR and (self.entities[scene.place].category != "nation" or rank in WITHIN)

    def _of_clause_link(self, position: int, link: Link) -> tuple[Scene, ...]:
        """ "advanced south *of Esk*", "came within a mile *of Esk*" are near it."""
        if link.preposition in NEARING:
            scenes = self.first_scenes(position, [near for p in link.phrases for near in links_with(p, {"of", "from"})])
        else:
            scenes = self.scenes_of_link(position, link)
        return tuple(self.scene(s.place, "near") for s in scenes) if link.preposition in {"of", *NEARING} else scenes

    def _nested(self, position: int, clause: Clause) -> tuple[Scene, ...]:
        """Where those or that are by which the clause tells it: "attacks against troops in X", "by a sniper in X"."""
        near = [*linked([clause], NESTING), *clause.agents]
        near += linked(clause.agents, {"of", "from"})  # "by fighters of the Front *over Esk*"
        inner = [link for phrase in near for link in links_with(phrase, {"in", "at", "near", "around", "on"})]
        beside = [link for phrase in near for link in links_with(phrase, {"over", "outside", "towards", "toward"})]
        return self.first_scenes(position, [*inner, *beside])

    def scenes_of_owners(self, position: int, phrases: tuple[Phrase, ...]) -> tuple[Scene, ...]:
        """ "*Esk*'s water tower was destroyed": the place that what suffers belongs to."""
        owners = [p.possessor for p in phrases if p.possessor is not None and not p.possessor.pronoun]
        return next((scenes for owner in owners if (scenes := self.scenes_of_phrase(position, owner))), ())

    def first_scenes(self, position: int, links: list[Link]) -> tuple[Scene, ...]:
        """The scenes of the first prepositional phrase that gives any."""
        return next((scenes for link in links if (scenes := self.scenes_of_link(position, link))), ())


def _goes_on(link: Link, other: Link) -> bool:
    """Whether "and" joins two prepositional phrases: "*in Elm and Oak and in the village of Ash*"."""
    end = max((phrase.whole_end for phrase in link.phrases), default=0)
    return link.preposition == other.preposition and other.start - end in {len(" and "), len(", and ")}


def _rank(link: Link, leaving: bool) -> int:
    if leaving and link.preposition == "from":
        return -1
    return ORDER.index(link.preposition) if link.preposition in ORDER else len(ORDER)
