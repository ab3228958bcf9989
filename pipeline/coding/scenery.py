"""The places that phrases mean, and where the happenings of a clause take place."""

from dataclasses import dataclass

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import MentionDraft, Scene
from pipeline.language.model import Clause, Entity, Link, Name, Phrase
from pipeline.language.parsed import ParsedDocument

RELATIONS = {
    "in": "at", "at": "at", "on": "at", "inside": "at", "within": "at", "for": "at", "of": "at", "over": "at", "across": "at",
    "throughout": "at", "against": "at", "through": "at", "upon": "at", "atop": "at",
    "near": "near", "around": "near", "outside": "near", "beside": "near", "close to": "near", "along": "near", "north of": "near",
    "south of": "near", "east of": "near", "west of": "near", "overlooking": "near",
    "towards": "toward", "toward": "toward", "to": "toward", "into": "at", "onto": "at",
    "from": "from", "out of": "from", "from inside": "from", "from within": "from", "off": "from",
}  # fmt: skip
EDGES = frozenset(
    {"vicinity", "perimeter", "outskirt", "outskirts", "surroundings", "edge", "periphery", "suburb", "environs"}
)
PARTS = frozenset(
    [
        "part",
        "centre",
        "center",
        "peak",
        "top",
        "side",
        "section",
        "area",
        "neighbourhood",
        "neighborhood",
        "quarter",
        "half",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "control",
        "north-east",
        "inside",
        "percent",
        "%",
        "two-thirds",
        "most",
        "much",
        "rest",
        "third",
        "majority",
        "city",
        "town",
        "village",
        "approach",
        "entrance",
        "gate",
    ]
)
TOWARD_HEADS = frozenset({"road", "way", "direction", "route"})
SETTLEMENTS = frozenset({"city", "town", "village"})
# Kinds of which "the …" means the one that the document has spoken of.
DISTINCT = frozenset({"border_crossing", "military_base", "observatory"})
GATHERINGS = frozenset({"meeting", "gathering", "convoy", "group", "column", "funeral", "wedding", "concentration"})
GENERIC = frozenset({"area", "place", "location", "site", "region", "spot"})
PRECISION = {"at": 1, "near": 2, "toward": 2, "from": 1}
PRECISION_OF_KIND = {"governorate": 4, "region": 3, "country": 6}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place by key and how the words relate to it."""

    place: str
    relation: str = "at"


class Scenery:
    """Resolves phrases of one document to places and remembers where each is mentioned."""

    def __init__(self, document: ParsedDocument, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        self.entities: dict[str, Entity] = {entity.key: entity for entity in document.entities}
        self.mentions: dict[tuple[int, int, int, str], MentionDraft] = {}
        self.main = self._main_place()

    def mention(self, position: int, start: int, end: int, key: str, basis: str) -> None:
        """Remember that a stretch of text means a place."""
        self.mentions.setdefault((position, start, end, key), MentionDraft(position, start, end, key, True, basis))

    def is_place(self, name: Name) -> bool:
        """Whether a name can be a place."""
        return self.entities[name.key].category in {"place", "nation"} and name.kind in {"place", "nation"}

    def spots(self, position: int, phrase: Phrase, *, nations: bool = True, depth: int = 0) -> tuple[Spot, ...]:
        """The place that a phrase means (none where it means none that the text settles)."""
        name = phrase.name
        if phrase.head == "it" and phrase.pronoun:
            return self._it(position, phrase)
        if name is not None:
            if not self.is_place(name) or (name.kind == "nation" and not nations):
                return self._apposed(position, phrase)
            self.mention(position, name.start, name.end, name.key, "name")
            return (Spot(name.key),)
        if depth > 3:  # noqa: PLR2004 - "the outskirts of the centre of the town of X" is as deep as text goes
            return ()
        return self._apposed(position, phrase) or self._described(position, phrase, depth)

    def _it(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """ "it" as a place: the one last spoken of in the same passage."""
        earlier = [
            m
            for m in self.mentions.values()
            if m.position == position and m.end <= phrase.start and m.basis != "pronoun"
        ]
        if not earlier:
            return ()
        last = max(earlier, key=lambda mention: mention.end)
        self.mention(position, phrase.start, phrase.end, last.key, "pronoun")
        return (Spot(last.key),)

    def _apposed(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        for other in phrase.appositions:
            if other.name is not None and self.is_place(other.name):
                self.mention(position, other.name.start, other.name.end, other.name.key, "name")
                return (Spot(other.name.key),)
        return ()

    def _described(self, position: int, phrase: Phrase, depth: int) -> tuple[Spot, ...]:
        noun = self.lexicon.place_noun(phrase)
        head = self.lexicon.singular(phrase.head)
        inner = self._inner(position, phrase, depth)
        relation = "near" if head in EDGES else "toward" if head in TOWARD_HEADS else None
        if inner:
            return tuple(Spot(spot.place, relation or spot.relation) for spot in inner)
        adjective = next((name for name in phrase.names if name.kind == "adjective"), None)
        if adjective is not None and noun in {"territory", "soil", "side", "border"}:
            return (Spot(adjective.key),)
        own = next((name for name in phrase.names if self.is_place(name) and name.kind == "place"), None)
        if own is not None and (noun or head in PARTS | EDGES or self.lexicon.thing(phrase)):
            self.mention(position, own.start, own.end, own.key, "name")
            return (Spot(own.key, "near" if head in EDGES else "at"),)
        if phrase.possessor is not None and phrase.possessor.head == "its" and head in EDGES | PARTS:
            return tuple(Spot(s.place, relation or s.relation) for s in self._it(position, phrase.possessor))
        if phrase.possessor is not None and noun is not None:
            return self._owned(position, phrase, noun)
        if noun is not None and phrase.determiner in {"the", "this", "that"} and not phrase.plural:
            return self._anaphor(position, phrase, noun)
        return ()

    def _inner(self, position: int, phrase: Phrase, depth: int) -> tuple[Spot, ...]:
        """The place after "of", "in" or "on the road to": "town of X", "positions in X", "40 percent of the city"."""
        head = self.lexicon.singular(phrase.head)
        if head in GATHERINGS:
            return self._gathering(position, phrase, depth)
        fit = (
            head in PARTS | EDGES | TOWARD_HEADS
            or self.lexicon.place_noun(phrase)
            or self.lexicon.thing(phrase)
            or self.lexicon.event_noun(phrase)
        )
        if not fit:
            return ()
        for link in phrase.links:
            relation = RELATIONS.get(link.preposition)
            if relation is None:
                continue
            found = [spot for p in link.phrases for spot in self.spots(position, p, depth=depth + 1)]
            if found:
                near = relation == "near" or (relation == "toward" and head in TOWARD_HEADS)
                return tuple(Spot(s.place, relation if near else s.relation) for s in found[:1] if s) + tuple(found[1:])
        return ()

    def _gathering(self, position: int, phrase: Phrase, depth: int) -> tuple[Spot, ...]:
        """ "a meeting of leaders in X" is in X."""
        people = [p for link in phrase.links if link.preposition == "of" for p in link.phrases]
        links = [link for p in (phrase, *people) for link in p.links if link.preposition in {"in", "at", "near"}]
        return tuple(s for link in links for p in link.phrases for s in self.spots(position, p, depth=depth + 1))

    def _owned(self, position: int, phrase: Phrase, noun: str) -> tuple[Spot, ...]:
        """ "its border crossing": the place of that kind within the place that owns it."""
        kind = self.lexicon.place_nouns.get(noun)
        for key, entity in self.entities.items():
            if entity.category == "place" and entity.kind == kind and noun in entity.name.lower():
                self.mention(position, phrase.start, phrase.end, key, "description")
                return (Spot(key),)
        return ()

    def _anaphor(self, position: int, phrase: Phrase, noun: str) -> tuple[Spot, ...]:
        """ "the town", "the crossing", "that area": the place it goes back to, where the document settles it."""
        earlier = self._earlier(position, phrase.start, noun)
        if earlier is not None:
            self.mention(position, phrase.start, phrase.end, earlier, "description")
            return (Spot(earlier),)
        if noun in SETTLEMENTS and self.main is not None and phrase.determiner == "the" and not phrase.words:
            self.mention(position, phrase.start, phrase.end, self.main, "description")
            return (Spot(self.main),)
        return ()

    def _earlier(self, position: int, start: int, noun: str) -> str | None:
        passage = self.document.passages[position]
        names = [name for name in passage.names if name.end <= start and name.kind == "place"]
        for name in reversed(names):
            if noun in GENERIC or self._answers(self.entities[name.key], noun):
                return name.key
        if noun in GENERIC | SETTLEMENTS:
            return None
        kind = self.lexicon.place_nouns.get(noun)
        alike = {n.key for p in self.document.passages[:position] for n in p.names if self.entities[n.key].kind == kind}
        if kind in DISTINCT and len(alike) == 1:
            return alike.pop()
        for index in range(position - 1, -1, -1):
            for name in reversed(self.document.passages[index].names):
                entity = self.entities[name.key]
                if name.kind == "place" and noun.rsplit(maxsplit=1)[-1] in entity.name.lower().split():
                    return name.key
        return None

    def _answers(self, entity: Entity, noun: str) -> bool:
        kind = self.lexicon.place_nouns.get(noun)
        if noun in SETTLEMENTS:
            return entity.kind in {"", "city", "town", "village"}
        return (
            entity.kind == kind
            or noun.rsplit(maxsplit=1)[-1] in entity.name.lower().split()
            or (noun == "hillside" and entity.kind in {"hill", "observatory", "mountain"})
        )

    def _main_place(self) -> str | None:
        """The settlement that the title names: what "the city" means where nothing nearer does."""
        for passage in self.document.passages:
            if passage.source.kind == "title":
                names = [n for n in passage.names if self.entities[n.key].category == "place"]
                settled = [n for n in names if self.entities[n.key].kind in {"", "city", "town", "village"}]
                return settled[0].key if settled else None
        return None

    def scenes_of_link(self, position: int, link: Link) -> tuple[Scene, ...]:
        """The scenes that a prepositional phrase gives, one a place of a list."""
        relation = RELATIONS.get(link.preposition)
        if relation is None:
            return ()
        found = []
        for phrase in link.phrases:
            for spot in self.spots(position, phrase):
                found.append(self.scene(spot.place, _stronger(relation, spot.relation)))
        return tuple(found)

    def scene(self, place: str, relation: str) -> Scene:
        """A scene with UCDP's code of how precisely the place is told."""
        kind = self.entities[place].kind or ("country" if self.entities[place].category == "nation" else "")
        return Scene(place, relation, PRECISION_OF_KIND.get(kind, PRECISION[relation]))

    def scenes_of_phrase(self, position: int, phrase: Phrase) -> tuple[Scene, ...]:
        """The scene that a phrase is."""
        return tuple(self.scene(spot.place, spot.relation) for spot in self.spots(position, phrase))

    def scenes_of_clause(self, position: int, clause: Clause, *, leaving: bool = False) -> tuple[Scene, ...]:
        """Where a clause happens by its own adverbials, the most telling preposition first; "from" where one leaves."""
        found: list[tuple[int, tuple[Scene, ...]]] = []
        for link in clause.links:
            scenes = self.scenes_of_link(position, link)
            if scenes:
                found.append((-1 if leaving and link.preposition == "from" else _rank(link.preposition), scenes))
        return min(found, key=lambda item: item[0])[1] if found else self._nested(position, clause)

    def _nested(self, position: int, clause: Clause) -> tuple[Scene, ...]:
        """Where those are whom the clause is against: "attacks against troops in X"."""
        people = [p for link in clause.links if link.preposition in {"against", "on", "to", "with"} for p in link.phrases]
        inner = [link for phrase in people for link in phrase.links if link.preposition in {"in", "at", "near", "around"}]
        return next((scenes for link in inner if (scenes := self.scenes_of_link(position, link))), ())



def _stronger(outer: str, inner: str) -> str:
    return inner if outer == "at" else outer


def _rank(preposition: str) -> int:
    order = ("in", "at", "around", "near", "inside", "outside", "on", "towards", "toward", "into", "to", "for", "from")
    return order.index(preposition) if preposition in order else len(order)
