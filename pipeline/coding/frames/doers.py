"""Whether those who do what only a force does are one: "rebels cut their way to X", not "the river cut its way"."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.slots import Slots
from pipeline.coding.kinds import ARMED
from pipeline.coding.wording import counted
from pipeline.curation.frame_rows import VerbRow
from pipeline.curation.rule_rows import RuleRole
from pipeline.language.model import Clause, Phrase

POWERS = ARMED | {"state", "person"}
DEEDS: tuple[RuleRole, ...] = ("irregular_deed", "force_deed", "armed_deed")


class Doers:
    """Judges the doers of one document's clauses."""

    def __init__(self, frames: Frames, slots: Slots, cast: Cast) -> None:
        self.lexicon, self._slots, self._cast = frames.lexicon, slots, cast

    def lack(self, position: int, clause: Clause, row: VerbRow) -> bool:
        """Whether a frame of such a deed has a doer, and none who could do it: "*the law* won passage"."""
        asked = self._asked(row)
        doers = self._slots.phrases(clause, row, "subject")
        if asked is None or not doers:  # "the revolt was crushed"
            return False
        able = (phrase for phrase in doers if row.event_type != "abduction" or not self._is_craft(phrase))
        return not any(self._can(position, phrase, clause, asked) for phrase in able)

    def _asked(self, row: VerbRow) -> RuleRole | None:
        """The role under which the frame is listed, by its verb alone or with what else it asks for."""
        if row.initiator == "object":  # "the attack hurled them back"
            return None
        parts = (row.particle, row.object, row.preposition)
        keys = {row.verb, *(f"{row.verb} {part}" for part in parts if part)}
        return next((role for role in DEEDS if keys & self.lexicon.words(role)), None)

    def _can(self, position: int, phrase: Phrase, clause: Clause, asked: RuleRole) -> bool:
        if asked == "irregular_deed":
            return self._is_irregular(phrase)
        return self.is_force(position, phrase, clause) or (
            asked == "armed_deed" and self._is_power(position, phrase, clause)
        )

    def is_force(self, position: int, phrase: Phrase, clause: Clause) -> bool:
        """ "*two battalions*", "*the Oak Front*", "*they*" of soldiers; not "the team", whose force nothing tells."""
        people = self.lexicon.people(counted(phrase))
        if phrase.name is None and people is not None:
            if phrase.head == "officers" or people.noun in self.lexicon.words("armour"):
                return True
            armed = people.group in {"force", "organisation_head"} and people.kind in ARMED
            return armed and people.noun not in self.lexicon.words("loose_group")
        return bool(self._kinds(position, phrase, clause) & ARMED)

    def _is_power(self, position: int, phrase: Phrase, clause: Clause) -> bool:
        """ "*Norway*", "*the government*", "*Jan Brandt*", "*two frigates*"."""
        people = self.lexicon.people(counted(phrase))
        if phrase.name is None and people is not None:
            return self._is_craft(phrase) or people.kind == "state"
        return bool(self._kinds(position, phrase, clause) & POWERS)

    def _is_craft(self, phrase: Phrase) -> bool:
        """ "*two frigates*", "*a helicopter*"; not "an ambulance"."""
        people = self.lexicon.people(counted(phrase))
        return people is not None and people.group in {"vessel", "aircraft"}

    def _is_irregular(self, phrase: Phrase) -> bool:
        """ "*gunmen*", "*the Oak Front*"."""
        people = self.lexicon.people(counted(phrase))
        if phrase.name is not None:
            entity = self._cast.identity.entities[phrase.name.key]
            return entity.category == "actor" and entity.kind == "armed_group"
        return people is not None and people.noun.split()[-1] in self.lexicon.words("irregular")

    def _kinds(self, position: int, phrase: Phrase, clause: Clause) -> set[str]:
        facts = self._cast.identity.facts
        return {facts[key].kind for key in self._cast.resolve(position, phrase, clause)}
