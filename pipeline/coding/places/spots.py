"""The places that noun phrases mean: "Esk", "the outskirts of Esk", "40 percent of the city"."""

import re
from dataclasses import replace

from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Spot
from pipeline.coding.places.anaphors import CAPITALS, Anaphors
from pipeline.coding.places.bounds import border_name, first_between
from pipeline.coding.places.pairs import both
from pipeline.coding.places.place_relations import RELATIONS
from pipeline.coding.wording import linked, links_with
from pipeline.language.model import Entity, Link, Name, Phrase

LANDS = frozenset({"territory", "soil", "side"})
BEARING = re.compile(r"(?:(?:north|south|east|west)(?:-?(?:east|west))?|central|immediate|outer|near)(?:ern)?(?:most)?")
# "the outskirts of the centre of the town of X" is as deep as text goes.
DEEPEST = 3


class Spots:
    """Resolves phrases of one document to places."""

    def __init__(self, entities: dict[str, Entity], lexicon: Lexicon, mentions: Mentions, anaphors: Anaphors) -> None:
        self.entities, self.lexicon, self.mentions, self.anaphors = entities, lexicon, mentions, anaphors

    def is_place(self, name: Name) -> bool:
        """Whether a name can be a place."""
        return self.entities[name.key].category in {"place", "nation"} and name.kind in {"place", "nation"}

    def of_phrase(self, position: int, phrase: Phrase, depth: int = 0) -> tuple[Spot, ...]:
        """The places that a phrase means (none where it means none that the text settles)."""
        if phrase.head == "it" and phrase.pronoun:
            return self.anaphors.it(position, phrase)
        if phrase.head == "both":
            return both(self.anaphors, position, phrase)
        if phrase.name is not None:
            named = self.is_place(phrase.name)
            return self._named(position, phrase.name) if named else self._apposed(position, phrase)
        if depth > DEEPEST:
            return ()
        return self._apposed(position, phrase) or self._described(position, phrase, depth)

    def taken(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """ "*it* was captured": what can only be a place."""
        return self.of_phrase(position, phrase) or self.anaphors.taken(position, phrase)

    def site(self, position: int, phrase: Phrase, *, listed: bool = False) -> tuple[Spot, ...]:
        """ "the railway station": a site without a name that the text tells of by itself."""
        noun = self.lexicon.place_noun(phrase) if phrase.name is None and not phrase.pronoun else None
        return self.anaphors.site(position, phrase, noun, listed=listed) if noun is not None else ()

    def _named(self, position: int, name: Name) -> tuple[Spot, ...]:
        self.mentions.add(position, (name.start, name.end), name.key, "name")
        return (Spot(name.key),)

    def _apposed(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """ "the border town, Esk", "two villages, Esk and Tor"."""
        names = [other.name for other in phrase.appositions if other.name is not None and self.is_place(other.name)]
        meant = names if phrase.plural else names[:1] or self._right_behind(position, phrase)
        meant = meant or self._right_before(position, phrase)
        return tuple(spot for name in meant for spot in self._named(position, name))

    def _right_behind(self, position: int, phrase: Phrase) -> list[Name]:
        """ "in the border town, *Esk*": the name that the parser did not see to tell which town."""
        noun = self.lexicon.place_noun(phrase) if phrase.determiner == "the" and phrase.words else None
        settled = noun is not None and noun.split()[-1] in self.lexicon.words("settlement") | CAPITALS
        return [
            name for name in self.anaphors.named_behind(position, phrase.whole_end) if self.is_place(name) and settled
        ]

    def _right_before(self, position: int, phrase: Phrase) -> list[Name]:
        """ "entered *Esk*, a hamlet that they had shelled": the name of which the noun tells more."""
        noun = self.lexicon.place_noun(phrase) if phrase.determiner in {"a", "an", "the"} else None
        told = noun is not None and bool(phrase.clauses) and noun.split()[-1] in self.lexicon.words("settlement")
        return [name for name in self.anaphors.named_before(position, phrase.start) if told and self.is_place(name)]

    def _described(self, position: int, phrase: Phrase, depth: int) -> tuple[Spot, ...]:
        """ "the outskirts of Esk", "Ruritanian territory", "the Esk road", "its suburbs", "the town"."""
        alone = links_with(phrase, {"of"}) and not phrase.plural
        own = () if alone else self._before_head(position, phrase)
        if own:  # "Esk town in northern Ruritania"
            return own
        inner = self._inner(position, phrase, depth)
        if inner and phrase.determiner == "the" and phrase.head in CAPITALS:
            return self.anaphors.seat_of(position, phrase, inner[0].place) or inner
        if inner:
            relation = self._relation(phrase) if len(inner) == 1 or not self._lists(phrase) else None
            return tuple(replace(spot, relation=relation) if relation else spot for spot in inner)
        if border := border_name(phrase):
            return self.anaphors.named(position, phrase, border, "other")
        return self._land(position, phrase) or self._before_head(position, phrase) or self._referring(position, phrase)

    def _lists(self, phrase: Phrase) -> bool:
        """ "the suburbs of Esk and Tor" are the two, "the outskirts of Esk and Tor" lie around them."""
        return phrase.plural and self.lexicon.singular(phrase.head) in self.lexicon.words("settlement")

    def _relation(self, phrase: Phrase) -> str | None:
        """How a head relates to the place behind it: "the outskirts of", "the road to"."""
        head = self.lexicon.singular(phrase.head)
        if head in self.lexicon.words("edge") or self._surrounds(phrase):
            return "near"
        return "toward" if head in self.lexicon.words("approach") else None

    def _land(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """ "Ruritanian territory" is in Ruritania."""
        adjective = next((name for name in phrase.names if name.kind == "adjective"), None)
        if adjective is None or self.lexicon.place_noun(phrase) not in LANDS:
            return ()
        self.mentions.add(position, (adjective.start, phrase.end), adjective.key, "description")
        return (Spot(adjective.key),)

    def _before_head(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """ "the Esk bridge", "the Esk outskirts", "the Esk and Tor districts"."""
        names = [name for name in phrase.names if self.is_place(name) and name.kind == "place"]
        fit = self.lexicon.place_noun(phrase) or self._is_part(phrase) or self.lexicon.thing(phrase)
        meant = names if phrase.plural else names[:1]
        near = self.lexicon.singular(phrase.head) in self.lexicon.words("edge")
        spots = (spot for name in meant if fit for spot in self._named(position, name))
        return tuple(replace(spot, relation="near" if near else "at") for spot in spots)

    def _referring(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """ "its outskirts", "its border crossing", "the town": places that go back to one told before."""
        noun = self.lexicon.place_noun(phrase)
        whole = self._whole(position, phrase)
        if whole:
            relation = self._relation(phrase)
            return tuple(replace(spot, relation=relation or spot.relation) for spot in whole)
        if noun is None:
            return ()
        if phrase.possessor is not None:
            return self.anaphors.owned(position, phrase, noun)
        definite = phrase.determiner in {"the", "this", "that"} and not phrase.plural
        return self.anaphors.definite(position, phrase, noun) if definite else ()

    def _whole(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """What a part is a part of: "its outskirts", "the town's centre", "the city centre"."""
        if not self._is_part(phrase):
            return ()
        owner = phrase.possessor
        if owner is not None:
            return (
                self.anaphors.it(position, owner) if owner.head == "its" else self.of_phrase(position, owner, DEEPEST)
            )
        settlement = phrase.words[-1] if phrase.words else ""
        if phrase.determiner != "the" or phrase.names:
            return ()
        if self._is_bare_edge(phrase) or self._surrounds(phrase):
            return self.anaphors.settlement(position, phrase, "city")
        if settlement in self.lexicon.words("settlement"):
            return self.anaphors.settlement(position, phrase, settlement)
        middle = {*phrase.words[-1:], self.lexicon.singular(phrase.head)} & self.lexicon.words("middle")
        return self.anaphors.settlement(position, phrase, "city") if middle and not phrase.links else ()

    def _is_bare_edge(self, phrase: Phrase) -> bool:
        """ "the outskirts", "the southern suburbs": the edge of what is spoken of."""
        edge = self.lexicon.singular(phrase.head) in self.lexicon.words("edge") and (
            phrase.plural or bool(phrase.words) or phrase.head != "suburb"
        )
        return edge and not phrase.links and all(BEARING.fullmatch(word) for word in phrase.words)

    def _surrounds(self, phrase: Phrase) -> bool:
        """ "the *surrounding* countryside", "the surrounding hills": what lies around the town that is spoken of."""
        around = self.lexicon.singular(phrase.head) in self.lexicon.words("surroundings")
        return around and phrase.words[-1:] == ("surrounding",) and not phrase.links

    def _is_part(self, phrase: Phrase) -> bool:
        head = self.lexicon.singular(phrase.head)
        edge = head in self.lexicon.words("edge") or self._surrounds(phrase)
        return edge or head in self.lexicon.words("part_of_place")

    def _inner(self, position: int, phrase: Phrase, depth: int) -> tuple[Spot, ...]:
        """The place after "of", "in" or "on the road to": "town of X", "positions in X", "40 percent of the city"."""
        if self.lexicon.singular(phrase.head) in self.lexicon.words("gathering"):
            return self._gathering(position, phrase, depth)
        if not self._has_inside(phrase):
            return ()
        found = (self._behind(position, phrase, link, depth) for link in phrase.links)
        return next((spots for spots in found if spots), ())

    def _has_inside(self, phrase: Phrase) -> bool:
        """Whether the head is such that the place behind it is meant."""
        fit = self.lexicon.place_noun(phrase) or self.lexicon.thing(phrase) or self.lexicon.event_noun(phrase)
        leading = self.lexicon.singular(phrase.head) in self.lexicon.words("approach") | self.lexicon.words("distance")
        return bool(fit) or self._is_part(phrase) or leading

    def _behind(self, position: int, phrase: Phrase, link: Link, depth: int) -> tuple[Spot, ...]:
        relation = RELATIONS.get(link.preposition)
        if relation is None:
            return ()
        found = tuple(spot for p in link.phrases for spot in self.of_phrase(position, p, depth + 1))
        if link.preposition == "between":
            return first_between(found, self.entities)
        if self.lexicon.singular(phrase.head) in self.lexicon.words("distance"):  # "20 km from Esk"
            return tuple(replace(spot, relation="near") for spot in found)
        approach = self.lexicon.singular(phrase.head) in self.lexicon.words("approach")
        if found and (relation == "near" or (relation == "toward" and approach)):
            return (replace(found[0], relation=relation), *found[1:])
        return found

    def _gathering(self, position: int, phrase: Phrase, depth: int) -> tuple[Spot, ...]:
        """ "a meeting of leaders in X" is in X."""
        holders = (phrase, *linked([phrase], {"of"}))
        links = [link for holder in holders for link in links_with(holder, {"in", "at", "near"})]
        return tuple(s for link in links for p in link.phrases for s in self.of_phrase(position, p, depth + 1))
