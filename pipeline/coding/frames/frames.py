"""Which frame of the verb lexicon a clause fills."""

from collections.abc import Set as AbstractSet

from pipeline.coding.actors.cast import Cast
from pipeline.coding.frames.close_frames import CloseFrames
from pipeline.coding.frames.measures import Measures
from pipeline.coding.kinds import CRAFT
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.wording import counted, linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Link, Phrase

# The object classes of the verb lexicon that a thing, or a craft, answers.
THING_OF_CLASS = {"*position": "position", "*weapon": "weapon", "*agreement": "agreement", "*asset": "asset"}
CRAFT_OF_CLASS = {
    "*asset": CRAFT,
    "*craft": frozenset({"vessel", "aircraft"}),
    "*vessel": frozenset({"vessel"}),
}

# "left X" tells a withdrawal, "X was left defenceless" how things stood.
ACTIVE_ONLY = frozenset({"leave"})
# Of so many dead a text gives the number, and singles out nobody.
MANY = 4
# Stands for a force, whichever it is.
ENEMY = frozenset({"enemy", "foe", "adversary"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "other", "remaining", "sole"})


class Frames:
    """Chooses frames for the clauses of a document."""

    def __init__(self, lexicon: Lexicon, cast: Cast, scenery: Scenery) -> None:
        self.lexicon, self.cast, self.scenery = lexicon, cast, scenery
        self._measures, self._close = Measures(lexicon), CloseFrames(self)
        self._asked: tuple[Clause | None, AbstractSet[str]] = None, frozenset()

    def patients(self, clause: Clause) -> tuple[Phrase, ...]:
        """What the verb is done to: its object, or the subject of a passive."""
        return clause.subjects if clause.passive else clause.objects

    def fill(self, position: int, clause: Clause) -> VerbRow | None:
        """The frame that fits best: the one that asks for most."""
        rows = self.lexicon.frames.get(clause.verb)
        if not rows:
            return None
        near = (link.preposition.split()[0] for link in clause.links if not _is_apart(link, clause))
        particles = {clause.particle, *clause.adverbs, *near}
        if particles & self.lexicon.words("compass_adverb"):  # "drove them *north*"
            particles.add("*compass")
        # Most rows of a verb ask for another particle; they need not be looked at.
        near_rows = [row for row in rows if (row.particle in particles if row.particle else not clause.particle)]
        fitting = [row for row in near_rows if self._fits(position, clause, row)]
        return max(fitting, key=_demands, default=None)

    def _fits(self, position: int, clause: Clause, row: VerbRow) -> bool:
        if clause.verb in ACTIVE_ONLY and (clause.passive or "alone" in clause.adverbs or clause.adjective == "alone"):
            return False
        if row.preposition and not self._linked(clause, row):
            return False
        return self._object_fits(position, clause, row) and not self._close.lacks(position, clause, row)

    def _linked(self, clause: Clause, row: VerbRow) -> bool:
        asked = str(row.preposition)
        if any([self._joined(link, asked) and not _is_time(link, clause) for link in clause.links]):
            return True
        return any([self._joined(link, asked) for phrase in self.patients(clause) for link in phrase.links])

    def _joined(self, link: Link, asked: str) -> bool:
        """ "drove *over a mine*": the preposition, with a noun where the frame asks for one too."""
        if link.preposition == asked:
            return True
        before, _, noun = asked.rpartition(" ")
        if link.preposition != before:
            return False
        heads = {head for phrase in link.phrases for head in (phrase.head, self.lexicon.singular(phrase.head))}
        return noun in heads

    def _object_fits(self, position: int, clause: Clause, row: VerbRow) -> bool:
        patients = self.patients(clause)
        if row.object is None:
            return True
        if row.object == "*none":
            return all(self._measures.is_distance(phrase) for phrase in patients) and not clause.passive
        if not row.object.startswith("*"):
            if row.object == "part":  # "took part", not "took parts of the city"
                return any(phrase.head == row.object for phrase in patients)
            return row.object in self._nouns(clause)
        if row.event_type == "abduction" and all(self._is_seat(phrase) for phrase in patients):
            return False
        return any(
            self._in_class(position, p, row.object, clause) or self._is_captured(p, row)
            for p in self._of_shares(row.object, self._measures.measured(patients))
        )

    def _nouns(self, clause: Clause) -> AbstractSet[str]:
        """The nouns that frames may ask for in what the verb is done to; kept for the rows of the same clause."""
        if self._asked[0] is not clause:
            called = (*clause.attributes, *clause.objects) if clause.passive else ()  # "was taken prisoner"
            if clause.verb == "become":  # "became *refugees*"
                called = clause.attributes
            phrases = self._measures.with_parts((*self.patients(clause), *called))
            self._asked = clause, {noun for phrase in phrases for noun in self.lexicon.nouns(phrase)}
        return self._asked[1]

    def _of_shares(self, name: str, phrases: list[Phrase]) -> list[Phrase]:
        """ "stripped *most of the shops*": the shops; places and shares of them are read whole."""
        if name in {"*place", "*share"}:
            return phrases
        shares = [phrase for phrase in phrases if self.lexicon.thing(phrase) == "share"]
        return [*phrases, *(counted(inner) for inner in linked(shares, {"of"}))]

    def _is_captured(self, phrase: Phrase, row: VerbRow) -> bool:
        """ "seized *the factory*": what a force takes like a place; but "occupied the school" is done to property."""
        if row.object != "*place" or row.event_type != "capture" or row.verb == "occupy":
            return False
        noun = self.lexicon.place_noun(phrase) if phrase.name is None else None
        return self._is_seat(phrase) or (noun is not None and noun not in self.lexicon.words("chattel"))

    def _is_seat(self, phrase: Phrase) -> bool:
        """ "seized *the Interior Ministry*": the house, and not those who sit in it."""
        return phrase.head.lower().split()[-1] in self.lexicon.words("seat")

    def _in_class(self, position: int, phrase: Phrase, name: str, clause: Clause) -> bool:
        people = self.lexicon.people(phrase)
        thing = self.lexicon.thing(phrase)
        group = people.group if people is not None else ""
        if name == "*place":
            return self.is_place(position, phrase)
        if name == "*armour":  # "sent *tanks* to Esk"
            held = [p for p in linked([phrase], {"of"}) if p.name is None and self.lexicon.people(p) is None]
            if held:  # "tanks *of water*"
                return False
            noun = people.noun if people is not None else self.lexicon.singular(phrase.head)
            return noun in self.lexicon.words("armour")
        if name == "*share":
            of_people = any(p.head in {"them", "whom"} or self.lexicon.people(p) for p in linked([phrase], {"of"}))
            return (thing == "share" or phrase.head in {"%", "percent"}) and not of_people
        if name in THING_OF_CLASS or name in CRAFT_OF_CLASS:
            return thing == THING_OF_CLASS.get(name, "") or group in CRAFT_OF_CLASS.get(name, ())
        return self._is_people(position, phrase, name, clause)

    def is_place(self, position: int, phrase: Phrase) -> bool:
        """Whether a phrase is a place, or the part of one: "most of the town"."""
        thing = self.lexicon.thing(phrase)
        if phrase.head in {"it", "both"}:
            return bool(self.scenery.scenes_of_phrase(position, phrase))
        edge = self.lexicon.singular(phrase.head) in self.lexicon.words("edge")
        if thing == "share" or edge or phrase.head in self.lexicon.words("part_of_place"):
            inside = linked([phrase], {"of"})
            if inside or thing == "share":
                known = (p for p in inside if not edge or p.determiner not in {"a", "an"})  # "the edge of *a cliff*"
                return any(self.is_place(position, inner) for inner in known)
        if phrase.pronoun:
            return False
        if phrase.name is not None:
            return self.scenery.is_place(phrase.name)
        if thing == "asset" and self.lexicon.place_noun(phrase) not in self.lexicon.words("settlement"):
            return False
        return thing == "position" or self.lexicon.place_noun(phrase) is not None

    def _is_people(self, position: int, phrase: Phrase, name: str, clause: Clause) -> bool:
        people = self.lexicon.people(phrase)
        if people is None and phrase.name is None and self.lexicon.event_noun(phrase) is not None:
            return False  # "beat back a rebel *attack*"
        if phrase.name is None and phrase.head in ENEMY and name != "*people":  # "drove *the enemy* back"
            return name in {"*force", "*actor"}
        if name == "*single":
            return self.singled_out(phrase)
        if name == "*force":
            return self.is_force(phrase)
        if name == "*people":
            civil = people is not None and people.group == "population"
            return civil or (people is None and self._means_people(position, phrase, clause))
        return bool(self.cast.resolve(position, phrase, clause)) or (people is not None and not people.person)

    def _means_people(self, position: int, phrase: Phrase, clause: Clause) -> bool:
        """ "after *they* were killed", "ten of *them*": whether the pronoun goes back to civilians."""
        pronoun = next(iter(linked([phrase], {"of"})), phrase)
        if pronoun.head not in {"they", "them"}:
            return False
        facts = self.cast.identity.facts
        return any(facts[key].kind == "population" for key in self.cast.resolve(position, pronoun, clause))

    def is_force(self, phrase: Phrase) -> bool:
        """Whether a phrase is a force: "two battalions", "the Oak Front"."""
        part = self.lexicon.singular(phrase.head) in self.lexicon.words("part_of_force")
        phrase = next(iter(linked([phrase], {"of"}) if part else []), phrase)  # "the remainder *of the troops*"
        people = self.lexicon.people(phrase)
        return (people is not None and people.group == "force") or (
            phrase.name is not None and phrase.name.kind == "actor"
        )

    def singled_out(self, phrase: Phrase) -> bool:
        """Whether a phrase is a person who is named or singled out, or a few such ("two field commanders")."""
        if phrase.name is not None:
            return phrase.name.kind == "person"
        if any(other.name is not None and other.name.kind == "person" for other in phrase.appositions):
            return True
        people = self.lexicon.people(phrase)
        if people is None:
            return phrase.head in {"he", "him", "she", "her"}
        if people.person:
            return not phrase.plural or (phrase.number is not None and (phrase.number.maximum or MANY) < MANY)
        return (
            not phrase.plural
            and (
                phrase.determiner in {"a", "an", "one", "another"} or phrase.possessor is not None or _numbered(phrase)
            )
            and people.group != "organisation_head"
            and people.noun in self.lexicon.words("single_person")
        )


def _numbered(phrase: Phrase) -> bool:
    """ "the *third* attacker"."""
    return phrase.determiner == "the" and bool(ORDINALS & set(phrase.words))


def _is_apart(link: Link, clause: Clause) -> bool:
    """Whether a preposition is no particle of the verb: "in May"; in a passive "driven *in buses*"."""
    governs = bool(link.phrases) and " " not in link.preposition  # but "pulled *out of* Esk"
    return _is_time(link, clause) or (clause.passive and governs)


def _is_time(link: Link, clause: Clause) -> bool:
    """Whether a link only says when: "moved *on 5 May*"."""
    return any(time.start <= phrase.head_start < time.end for phrase in link.phrases for time in clause.times)


def _demands(row: VerbRow) -> int:
    literal = row.object is not None and not row.object.startswith("*")
    compound = literal and " " in str(row.object)
    with_noun = " " in str(row.preposition or "")  # "walked *into an ambush*"
    return 4 * bool(row.particle) + 3 * literal + 2 * bool(row.preposition) + bool(row.object) + compound + with_noun
