"""Who is said to move: of what group they are, whether they are troops, and whether somebody leads them."""

from pipeline.coding.frames.frames import Frames
from pipeline.coding.wording import counted, linked
from pipeline.language.model import Clause, Phrase

# So many men at least are a force that is led.
TROOP = 10


class Marchers:
    """Tells who those are that the clauses of one document say move."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.lexicon = frames, frames.lexicon

    def leads(self, clause: Clause, phrase: Phrase) -> bool:
        """ "Colonel Elm escaped *with his men*": a commander who leaves with a force; not "with two guards"."""
        if phrase.name is None or phrase.name.kind != "person" or self._travels(clause):
            return False
        return self.has_troops(clause)

    def has_troops(self, clause: Clause) -> bool:
        """ "left Esk *with his men*"."""
        return any(self.frames.classes.is_force(p) and self._is_troop(p) for p in linked([clause], {"with"}))

    def _is_troop(self, phrase: Phrase) -> bool:
        """ "*his men*", "*40 men*", "*two brigades*"; not "three soldiers", "a soldier"."""
        lexicon = self.lexicon
        noun = lexicon.singular(phrase.head)
        if noun not in lexicon.words("single_person") and noun not in lexicon.words("fighting_remnant"):
            return True
        return phrase.plural and (phrase.number is None or (phrase.number.minimum or TROOP) >= TROOP)

    def _travels(self, clause: Clause) -> bool:
        """ "marched *home* with 1,700 men", "came *for talks*", "with two soldiers *as guards*"."""
        lexicon = self.lexicon
        whither = {*clause.adverbs, *(p.head for p in (*clause.objects, *linked([clause], {"for"})))}
        with_them = linked([clause], {"with"})
        talking = any(
            lexicon.singular(p.head) in lexicon.words("talking") for p in linked([clause, *with_them], {"for"})
        )
        serving = bool(linked([clause, *with_them], {"as"}))
        return talking or serving or bool(whither & lexicon.words("homeward"))

    def are_troops(self, clause: Clause) -> bool:
        """Whether those who leave are forces, and some did: "*80 % of the troops* left", not "no ship left"."""
        left = [self.among(phrase) for phrase in clause.subjects if phrase.determiner != "no"]
        return bool(left) and not clause.adjective and all(self.frames.classes.is_force(phrase) for phrase in left)

    def among(self, phrase: Phrase) -> Phrase:
        """Of a part those of whom it is one: "half of *the garrison*", "the remnants of *the brigade*"."""
        lexicon = self.lexicon
        part = lexicon.thing(phrase) == "share" or lexicon.singular(phrase.head) in lexicon.words("part_of_force")
        return counted(next(iter(linked([phrase], {"of"}) if part else []), phrase))

    def only_counts(self, phrase: Phrase) -> bool:
        """ "the villagers, *about 300 in all*, were driven out": nobody else."""
        numeral = phrase.number is not None and phrase.head in phrase.number.text.lower().split()
        return numeral and counted(phrase) is phrase

    def group(self, phrase: Phrase) -> str:
        """The group of nouns for people that a phrase is of: "force", "population", "person" …, or none."""
        if phrase.name is not None:
            return {"actor": "force", "person": "person"}.get(phrase.name.kind, "")
        people = self.lexicon.people(phrase)
        return people.group if people is not None else ""
