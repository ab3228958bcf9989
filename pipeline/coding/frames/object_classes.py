"""The classes of objects that frames ask for: a place, a force, people, somebody singled out, weapons, armour."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.kinds import CRAFT
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase

# The object classes of the verb lexicon that a thing, or a craft, answers.
THING_OF_CLASS = {"*position": "position", "*weapon": "weapon", "*agreement": "agreement", "*asset": "asset"}
CRAFT_OF_CLASS = {
    "*asset": CRAFT,
    "*craft": frozenset({"vessel", "aircraft"}),
    "*vessel": frozenset({"vessel"}),
}
# Of so many dead a text gives the number, and singles out nobody.
MANY = 4
# Stands for a force, whichever it is.
ENEMY = frozenset({"enemy", "foe", "adversary"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "other", "remaining", "sole"})


class ObjectClasses:
    """Tells of what class the phrases of one document are."""

    def __init__(self, lexicon: Lexicon, cast: Cast, scenery: Scenery) -> None:
        self.lexicon, self.cast, self.scenery = lexicon, cast, scenery

    def is_seat(self, phrase: Phrase) -> bool:
        """ "seized *the Interior Ministry*": the house, and not those who sit in it."""
        return phrase.head.lower().split()[-1] in self.lexicon.words("seat")

    def holds(self, position: int, phrase: Phrase, name: str, clause: Clause) -> bool:
        """Whether a phrase is of the class that a frame names: "*place", "*force", "*weapon", …"""
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
        if phrase.pronoun or self._is_left_of_force(phrase):
            return False
        if phrase.name is not None:
            return self.scenery.is_place(phrase.name)
        if thing == "asset" and self.lexicon.place_noun(phrase) not in self.lexicon.words("settlement"):
            return False
        return thing == "position" or self.lexicon.place_noun(phrase) is not None

    def _is_left_of_force(self, phrase: Phrase) -> bool:
        """ "a few *pockets of guards*": those, and no ground."""
        part = self.lexicon.singular(phrase.head) in self.lexicon.words("part_of_force")
        return part and any(self.is_force(inner) for inner in linked([phrase], {"of"}))

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
