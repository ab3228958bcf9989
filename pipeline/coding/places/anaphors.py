"""Places that words go back to: "it", "the town", "its border crossing"."""

from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Spot
from pipeline.coding.places.earlier_places import EarlierPlaces
from pipeline.coding.places.places_before import PlacesBefore
from pipeline.coding.places.seats import Seats
from pipeline.coding.wording import bare_text
from pipeline.language.model import MAYBE_SETTLED, Entity, Name, Phrase
from pipeline.language.parsed import ParsedDocument

# Kinds of which one without a name is a place of its own where it changes hands.
SITE_KINDS = frozenset({"other", "military_base", "border_crossing"})
POINTED = frozenset({"the", "a", "an", "this", "that"})
CAPITALS = frozenset({"capital", "capital city"})
PROVINCIAL = frozenset({"provincial", "regional", "district", "state", "departmental", "governorate", "county"})
# "The village" is no city.
SMALL = frozenset({"village", "hamlet"})
# Kinds of which a place is that nobody has called a town or city.
UNTOLD = frozenset({"", "other"})
PARTS = frozenset({"suburb", "neighbourhood", "neighborhood", "district"})
LARGE = frozenset({"city", "town"})
# What tells of another than the one named before: "the next village".
OTHER = frozenset({"next", "neighbouring", "neighboring", "nearby", "adjacent", "other", "opposite", "adjoining"})


class Anaphors:
    """Resolves what stands for a place named before; nothing where the document does not settle it."""

    def __init__(self, document: ParsedDocument, lexicon: Lexicon, mentions: Mentions) -> None:
        self.document, self.lexicon, self.mentions = document, lexicon, mentions
        self.entities: dict[str, Entity] = {entity.key: entity for entity in document.entities}
        self.main = self._main_place()
        self._seats = Seats(document, self.entities, MAYBE_SETTLED)
        self._earlier = EarlierPlaces(document, lexicon, self.entities, self.main)
        self._before = PlacesBefore(document, self.entities, lexicon, mentions)

    def it(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """ "entered Esk and burnt *it*": the place last spoken of in the same passage."""
        last = self.mentions.last_before(position, phrase.start)
        told = phrase.head == "its" or not self._before.rivalled(position)  # "*its* outskirts" are a place's
        key = last.key if last is not None else self._before.subject(position) if told else None
        return self._spot(position, phrase, key, "pronoun") if key is not None else ()

    def taken(self, position: int, phrase: Phrase) -> tuple[Spot, ...]:
        """ "The army left Esk. *It* was captured.": what is taken is a place, the only one of the sentence before."""
        key = self._before.only(position) if phrase.pronoun and phrase.head == "it" else None
        return self._spot(position, phrase, key, "pronoun") if key is not None else ()

    def owned(self, position: int, phrase: Phrase, noun: str) -> tuple[Spot, ...]:
        """ "its border crossing": the place of that kind within the place that owns it; "their town": the one told."""
        if noun in self.lexicon.words("settlement"):
            key = self._earlier.last(position, phrase.start, noun)
            return self._spot(position, phrase, key) if key is not None else ()
        kind = self.lexicon.place_nouns.get(noun)
        for key, entity in self.entities.items():
            if entity.category == "place" and entity.kind == kind and noun in entity.name.lower():
                return self._spot(position, phrase, key)
        return ()

    def definite(self, position: int, phrase: Phrase, noun: str) -> tuple[Spot, ...]:
        """ "the town", "the crossing", "that area": the place it goes back to, where the document settles it."""
        if OTHER.intersection(phrase.words):
            return ()
        if noun in CAPITALS or noun.endswith(" capital"):
            seat = self._capital(phrase)
            return self._spot(position, phrase, seat) if seat is not None else ()
        key = self._earlier.last(position, phrase.start, noun)
        settlement = noun in self.lexicon.words("settlement") and phrase.determiner == "the" and not phrase.words
        if key is None and settlement:
            key = self._settlement(position, noun)
        if key is None and not settlement:
            key = self._before.holding(position, noun)
        return self._spot(position, phrase, key) if key is not None else ()

    def settlement(self, position: int, phrase: Phrase, noun: str) -> tuple[Spot, ...]:
        """ "the *city* centre": the settlement told before in the passage, else the document's own."""
        key = self._earlier.last(position, phrase.start, noun) or self.main or self._before.settlement(position)
        return self._spot(position, phrase, key) if key is not None else ()

    def site(self, position: int, phrase: Phrase, noun: str, *, listed: bool = False) -> tuple[Spot, ...]:
        """ "seized *the railway station*": a place of its own, called by its words, where no name is told for it.

        One of a list may be anybody's: "seized the port and *a nearby air base*".
        """
        kind = self.lexicon.place_nouns.get(noun, "")
        pointed = listed or phrase.determiner in POINTED or phrase.possessor is not None
        many = phrase.plural and self.lexicon.singular(phrase.head) != phrase.head  # not "barracks"
        if not pointed or many or phrase.names or kind not in SITE_KINDS:
            return ()
        people = self.lexicon.people(phrase)
        vague = self.lexicon.words("generic_place") | self.lexicon.words("part_of_place")
        if (people is not None and people.group == "force") or noun in vague:
            return ()
        words = bare_text(phrase).lower()
        if phrase.possessor is not None and phrase.possessor.name is not None:  # "Esk's airport"
            words = f"{phrase.possessor.name.text} {words}"
        return self.named(position, phrase, words, kind)

    def named(self, position: int, phrase: Phrase, words: str, kind: str) -> tuple[Spot, ...]:
        """A place without a name that is called by words, new or told before."""
        places = ((key, entity) for key, entity in self.entities.items() if entity.category == "place")
        key = next((k for k, e in places if e.name.lower() == words.lower()), f"site:{words.lower()}")
        self.entities.setdefault(key, Entity(key, "place", words, kind))
        return self._spot(position, phrase, key)

    def named_behind(self, position: int, end: int) -> list[Name]:
        """The place whose name stands right behind an offset and a comma, and ends there."""
        passage = self.document.passages[position]
        behind = (name for name in passage.names if name.kind == "place" and passage.text[end : name.start] == ", ")
        return [name for name in behind if passage.text[name.end : name.end + 1] in {",", ".", ""}]

    def named_before(self, position: int, start: int) -> list[Name]:
        """The place whose name stands right before an offset, with a comma and an article between the two."""
        passage = self.document.passages[position]
        before = (name for name in passage.names if name.kind == "place" and name.end < start)
        return [name for name in before if passage.text[name.end : start] in {", ", ", a ", ", an ", ", the "}]

    def seat_of(self, position: int, phrase: Phrase, land: str) -> tuple[Spot, ...]:
        """ "The Battle of Esk began when rebels seized *the capital of Elm Province*": in the lead the title's town."""
        told = next((p for p in self.document.passages if p.source.kind == "sentence"), None)
        lead = told is self.document.passages[position]
        wide = self.entities[land].kind in {"governorate", "region"}
        key = self._seats.only() or (self.main if lead else None)
        return self._spot(position, phrase, key) if key is not None and wide else ()

    def _capital(self, phrase: Phrase) -> str | None:
        """ "the capital", "the Ruritanian capital": the document's own place, else the only one that it names.

        "The regional capital" is the one that the document tells as a capital.
        """
        if PROVINCIAL.intersection(phrase.words):
            return self._seats.only()
        codes = {self.entities[name.key].nation for name in phrase.names if name.kind == "adjective"}
        seats = {
            k: self.lexicon.capitals.get(e.name.lower()) for k, e in self.entities.items() if e.category == "place"
        }
        known = [key for key, code in seats.items() if code is not None and (not codes or code in codes)]
        if self.main in known:
            return self.main
        told = known[0] if len(known) == 1 else None
        return told or (self._seats.only() if not codes else None)

    def _settlement(self, position: int, noun: str) -> str | None:
        """The settlement that "the town" means where its own passage tells of none.

        One that is told as a town a little before goes ahead of the document's own, which may be a city.
        """
        main = self.entities[self.main].kind if self.main is not None else ""
        near = self._before.of_kind(position, noun) if main != noun else None
        part = self._before.settlement(position) if noun in PARTS or main in UNTOLD else None
        part = part if part is not None and self.entities[part].kind in UNTOLD | {noun} else None
        small = noun in SMALL and main in LARGE
        return near or part or (None if small else self.main) or self._before.settlement(position)

    def _spot(self, position: int, phrase: Phrase, key: str, basis: str = "description") -> tuple[Spot, ...]:
        self.mentions.add(position, (phrase.start, phrase.end), key, basis)
        return (Spot(key),)

    def _main_place(self) -> str | None:
        """The settlement that the title names: what "the city" means where nothing nearer does."""
        titles = (passage for passage in self.document.passages if passage.source.kind == "title")
        title = next(titles, None)
        places = [self.entities[name.key] for name in title.names] if title is not None else []
        settled = (e.key for e in places if e.category == "place" and e.kind in MAYBE_SETTLED)
        return next(settled, None)
