"""Who leaves decides what leaving is: a force withdraws, people are displaced; troops that march advance."""

from dataclasses import replace

from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.marchers import Marchers
from pipeline.coding.frames.seizures import Seizures
from pipeline.coding.frames.slots import Slots
from pipeline.coding.kinds import CRAFT
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# Verbs by which a force leaves a place as people do ("soldiers fled"); who is deported does not withdraw.
FLEEING = frozenset({"flee", "escape"})
# By these a people leaves as civilians do, and crosses a border.
DEPARTING = frozenset({"leave", "depart", "quit", "abandon"})
EXPELLING = frozenset({"expel", "deport", "evict", "drive", "force", "uproot", "oust"})
# Who arrives besides others is put in place there.
ADDED = frozenset({"reinforcements", "reinforcement", "fresh", "additional", "extra", "more", "further", "relief"})
AID = frozenset({"aid", "humanitarian", "relief", "food", "supplies", "supply", "medicine", "flour", "grain", "wheat"})
CARRIERS = frozenset({"convoy", "truck", "lorry", "shipment", "delivery", "vehicle", "ship", "flight", "supplies"})
# What only those do who fight: "the survivors *fell back*".
RETREATING = frozenset({"fall", "pull", "draw"})
POURING = frozenset({"cross", "pour", "stream", "flood", "flock", "spill"})


class Movers:
    """Turns the frames of leaving by those who leave."""

    def __init__(self, frames: Frames, slots: Slots) -> None:
        self.frames, self.slots = frames, slots
        self._seizures, self._marchers = Seizures(frames), Marchers(frames)

    def turned(self, clause: Clause, row: VerbRow) -> VerbRow:
        """The frame itself, or its counterpart: "*villagers* left X" are displaced, "*troops* fled X" withdraw."""
        if (
            row.event_type == "withdrawal"
            and not self._fell_back(clause, row)
            and self._are(clause, row, row.initiator, "population")
        ):
            return replace(row, event_type="displacement", initiator=row.target, target=row.initiator)
        gone = (*clause.subjects,) if row.verb in DEPARTING else self._expelled(clause, row)
        if row.event_type == "withdrawal" and (self._are_counted(gone) or self._from_home(clause, row)):
            driver = None if row.verb in DEPARTING else row.target
            return replace(row, event_type="displacement", initiator=driver, target=row.initiator)
        if row.event_type == "advance" and row.verb in POURING and self._are(clause, row, row.initiator, "population"):
            return replace(row, event_type="displacement", initiator=None, target=row.initiator)
        marched = row.event_type == "protest" and row.verb == "march"
        if marched and self._are(clause, row, row.initiator, "force"):
            return replace(row, event_type="advance")
        if self._helps(clause, row):
            return replace(row, event_type="support")
        return self._by_troops(clause, self._seizures.turned(clause, row))

    def _by_troops(self, clause: Clause, row: VerbRow) -> VerbRow:
        """ "*fresh troops* arrived" are deployed, "*soldiers* fled" withdraw."""
        if row.event_type == "advance" and row.verb == "arrive" and any(self._are_added(p) for p in clause.subjects):
            return replace(row, event_type="deployment")
        arriving = row.event_type == "advance" and row.verb in self.frames.lexicon.words("arriving_verb")
        if arriving and any(self._reinforce(p) for p in clause.subjects):
            return replace(row, event_type="deployment")  # "*reinforcements* reached Esk"
        fled = row.event_type == "displacement" and row.verb in FLEEING and row.target == "subject"
        officers = bool(clause.subjects) and all(phrase.head == "officers" for phrase in clause.subjects)
        side = bool(clause.subjects) and all(_is_side(phrase) for phrase in clause.subjects)
        led = any(self._marchers.leads(clause, phrase) for phrase in clause.subjects)
        if fled and (officers or side or led or self._are(clause, row, row.target, "force")):
            return replace(row, event_type="withdrawal", initiator=row.target, target=row.initiator)
        return row

    def _helps(self, clause: Clause, row: VerbRow) -> bool:
        """ "*aid* reached Esk", "sent *them* guns"."""
        arrived = row.event_type == "advance" and bool(clause.subjects) and all(map(self._is_aid, clause.subjects))
        return arrived or (row.event_type == "deployment" and bool(clause.recipients) and row.object != "*force")

    def _is_aid(self, phrase: Phrase) -> bool:
        """ "*aid* reached Esk", "*an aid convoy* entered it", "*ten trucks of food*"; not "a relief column"."""
        singular = self.frames.lexicon.singular
        carrier = singular(phrase.head) in CARRIERS
        laden = {"of", "with", "carrying"} if carrier else {"of"}  # "a battalion *with supplies*" is still one
        of_aid = any(singular(inner.head) in AID for inner in linked([phrase], laden))
        return singular(phrase.head) in AID - {"relief"} or of_aid or (carrier and bool(AID & {*phrase.words}))

    def _are_added(self, phrase: Phrase) -> bool:
        """Whether those who arrive strengthen others: "*two lorries of soldiers*", "*fresh troops*"."""
        return bool(ADDED & set(phrase.text.lower().split())) or self._marchers.group(phrase) in CRAFT

    def _fell_back(self, clause: Clause, row: VerbRow) -> bool:
        """ "*the survivors* fell back on Esk"; not "the villagers drew back"."""
        retreats = row.verb in RETREATING and row.particle == "back"
        return retreats and any(self._fought(phrase) for phrase in clause.subjects)

    def _fought(self, phrase: Phrase) -> bool:
        return self.frames.lexicon.singular(phrase.head) in self.frames.lexicon.words("fighting_remnant")

    def shrank_back(self, clause: Clause, row: VerbRow) -> bool:
        """ "*the villagers* drew back from the square": neither a withdrawal nor a flight."""
        back = row.event_type == "displacement" and row.verb in RETREATING and row.particle == "back"
        return back and not any(self._fought(phrase) for phrase in clause.subjects)

    def _reinforce(self, phrase: Phrase) -> bool:
        """ "*reinforcements*", "*a column of reinforcements*"."""
        return any(p.head in {"reinforcements", "reinforcement"} for p in (phrase, *linked([phrase], {"of"})))

    def _expelled(self, clause: Clause, row: VerbRow) -> tuple[Phrase, ...]:
        """Whom others make leave: "expelled *2,000 Danes*"."""
        return self.slots.phrases(clause, row, row.initiator) if row.verb in EXPELLING else ()

    def _from_home(self, clause: Clause, row: VerbRow) -> bool:
        """ "drove *the Danes from their homes*": a people, and not the troops of its state."""
        names = [phrase.name for phrase in self._expelled(clause, row)]
        peoples = bool(names) and all(name is not None and name.kind in {"people", "adjective"} for name in names)
        left = linked([clause, *clause.patients], {"from", "out of"})
        lexicon = self.frames.lexicon
        own = (p for p in left if p.possessor is not None and p.possessor.head == "their")
        return peoples and any(lexicon.singular(p.head) in lexicon.words("home") for p in own)

    def _are_counted(self, gone: tuple[Phrase, ...]) -> bool:
        """Whether those who leave are so many of a people: "*2,000 Danes* left the region"."""
        names = [phrase.name for phrase in gone if phrase.number is not None]
        return bool(names) and all(name is not None and name.kind == "people" for name in names)

    def _are(self, clause: Clause, row: VerbRow, slot: str | None, group: str) -> bool:
        """Whether all in a slot are of one group of nouns for people."""
        phrases = [p for p in self.slots.phrases(clause, row, slot) if not self._marchers.only_counts(p)]
        return bool(phrases) and all(self._marchers.group(self._marchers.among(phrase)) == group for phrase in phrases)


def _is_side(phrase: Phrase) -> bool:
    """ "*the Norse* fled": a nation's men, spoken of as one side; not "2,000 Norse"."""
    told = phrase.name is not None and phrase.name.kind in {"adjective", "people"}
    return told and phrase.determiner == "the" and phrase.number is None
