"""Fire from small arms, which attacks and shells nobody: "gunmen opened fire on a patrol"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.weapons.strikers import GUNS
from pipeline.coding.weapons.weapons import Weapons
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

FIRING = frozenset({"open", "fire", "return"})
AT = frozenset({"at", "on", "upon", "into"})
# What forces on foot fire at from near; a town they may as well shell.
CLOSE = frozenset({"population", "source", "organisation_head", "vehicle"})
# Whose fire is that of guns.
ARMED = frozenset({"vehicle", "vessel", "aircraft"})


class SmallArms:
    """Tells who fires by hand."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self._weapons = lexicon, Weapons(lexicon)

    def fires(self, clause: Clause, row: VerbRow) -> bool:
        """ "*gunmen* opened fire on a patrol", "troops fired on *protesters*"; not "the army fired on the town"."""
        if row.verb not in FIRING or row.object not in {None, "fire", "*none"}:
            return False
        if clause.passive:  # "the convoy was *fired at*", not "rockets were fired at the convoy"
            return not clause.agents and not any(self.lexicon.thing(p) == "weapon" for p in clause.subjects)
        doers = clause.subjects
        by_hand = bool(doers) and all(self._is_rifleman(phrase) for phrase in doers)
        return (by_hand or self._at_people(clause) or self._opened(clause, row)) and not self._heavy(clause)

    def _opened(self, clause: Clause, row: VerbRow) -> bool:
        """ "*the Elm Front* opened fire", "B returned fire": at nobody, or at no town, and with no gun or ship."""
        if row.object != "fire" or not clause.subjects or any(self._is_gun(phrase) for phrase in clause.subjects):
            return False
        return not any(self._is_place(phrase) for phrase in linked([clause, *clause.objects], AT))

    def _is_gun(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        state = phrase.name is not None and phrase.name.kind in {"nation", "place"}
        gun = self.lexicon.singular(phrase.head) in GUNS or (people is not None and people.group in ARMED)
        return state or gun or self.lexicon.thing(phrase) == "weapon"

    def _is_place(self, phrase: Phrase) -> bool:
        named = phrase.name is not None and phrase.name.kind == "place"
        return named or self.lexicon.place_noun(phrase) in self.lexicon.words("settlement")

    def _is_rifleman(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        return people is not None and people.noun in self.lexicon.words("rifleman")

    def _at_people(self, clause: Clause) -> bool:
        """ "fired *on a crowd*", by forces that no gun or ship is."""
        doers = [self.lexicon.people(phrase) for phrase in clause.subjects]
        forces = bool(doers) and all(row is not None and row.group == "force" and row.noun not in GUNS for row in doers)
        hit = [self.lexicon.people(phrase) for phrase in linked([clause, *clause.objects], AT)]
        return forces and any(row is not None and row.group in CLOSE for row in hit)

    def _heavy(self, clause: Clause) -> bool:
        """ "opened fire *with mortars*", "fired *rockets* into the camp"."""
        means = [*clause.objects, *linked([clause, *clause.objects], {"with", "from", "using"})]
        return any(self._weapons.attack(phrase) is not None for phrase in means)
