"""Who leaves decides what leaving is: a force withdraws, people are displaced; troops that march advance."""

from dataclasses import replace

from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.seizures import Seizures
from pipeline.coding.frames.slots import Slots
from pipeline.coding.kinds import CRAFT
from pipeline.coding.wording import counted, linked
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
NEAR_BY = frozenset({"sight", "range", "reach", "distance", "earshot", "shot"})
# What only those do who fight: "the survivors *fell back*".
RETREATING = frozenset({"fall", "pull", "draw"})
# So many men at least are a force that is led.
TROOP = 10
POURING = frozenset({"cross", "pour", "stream", "flood", "flock", "spill"})


class Movers:
    """Turns the frames of leaving by those who leave."""

    def __init__(self, frames: Frames, slots: Slots) -> None:
        self.frames, self.slots = frames, slots
        self._seizures = Seizures(frames)

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
        led = any(self.leads(clause, phrase) for phrase in clause.subjects)
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
        return bool(ADDED & set(phrase.text.lower().split())) or self._group(phrase) in CRAFT

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
        lexicon = self.frames.lexicon
        noun = lexicon.singular(phrase.head)
        if noun not in lexicon.words("single_person") and noun not in lexicon.words("fighting_remnant"):
            return True
        return phrase.plural and (phrase.number is None or (phrase.number.minimum or TROOP) >= TROOP)

    def _travels(self, clause: Clause) -> bool:
        """ "marched *home* with 1,700 men", "came *for talks*", "with two soldiers *as guards*"."""
        lexicon = self.frames.lexicon
        whither = {*clause.adverbs, *(p.head for p in (*clause.objects, *linked([clause], {"for"})))}
        with_them = linked([clause], {"with"})
        talking = any(
            lexicon.singular(p.head) in lexicon.words("talking") for p in linked([clause, *with_them], {"for"})
        )
        serving = bool(linked([clause, *with_them], {"as"}))
        return talking or serving or bool(whither & lexicon.words("homeward"))

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

    def came_near(self, clause: Clause) -> bool:
        """ "came *within sight of Esk*", "within two miles of it": how near, and not where something was."""
        near = linked([clause], {"within"})
        far = self.frames.lexicon.words("distance") | NEAR_BY
        near_by = (self.frames.lexicon.singular(p.head) in far or p.number is not None for p in near)
        return not near or any(near_by)

    def are_bystanders(self, clause: Clause, row: VerbRow) -> bool:
        """Whether those who arrive are no force, or one who fought is told of as a person."""
        moves = row.event_type == "deployment" or row.verb in {
            "break",
            "arrive",
        }  # "*panic* broke out", "*help* arrived"
        if moves and not any(self._may_march(phrase) or phrase.head == "enemy" for phrase in clause.subjects):
            return bool(clause.subjects)
        if row.verb == "go" and row.particle == "over" and not self.are_troops(clause):  # "*smoke* went up over Esk"
            return True
        if row.verb == "land" and clause.subjects and all(self._touches_down(phrase) for phrase in clause.subjects):
            return True
        if row.event_type in {"advance", "deployment"}:
            return self._are_travellers(clause)
        return row.verb == "fight" and self._are_veterans(clause)

    def _touches_down(self, phrase: Phrase) -> bool:
        """ "*the helicopter* landed", "*two parcels* landed": what touches the ground, and no troops."""
        among = self._among(phrase)
        if self._group(among) == "aircraft" or phrase.head == "it":
            return True
        known = among.name is not None or self.frames.lexicon.people(among) is not None or among is not phrase
        return not known and not phrase.pronoun and not self._only_counts(phrase)

    def _may_march(self, phrase: Phrase) -> bool:
        """Whether people or craft are meant: "*tanks* gathered", "*300* assembled"; not "*intelligence* gathered"."""
        lexicon, among = self.frames.lexicon, self._among(phrase)
        known = lexicon.people(among) is not None or among.name is not None or lexicon.thing(among) is not None
        return known or phrase.pronoun or phrase.number is not None or among is not phrase

    def _are_veterans(self, clause: Clause) -> bool:
        """Whether only a person is said to have fought, with nobody: "*he* fought in several battles"."""
        alone = not any(link.preposition in {"with", "against"} for link in clause.links) and not clause.objects
        single = (self._group(phrase) == "person" or phrase.head in {"he", "she"} for phrase in clause.subjects)
        return alone and bool(clause.subjects) and all(single)

    def _are_travellers(self, clause: Clause) -> bool:
        """Whether those who arrive are no force: "victims arriving at hospitals", "the president arrived"."""
        if any(phrase.head in {"home", "holiday", "leave"} for phrase in linked([clause], {"for", "on"})):
            return True  # "set off *for home*"
        if any(self.leads(clause, phrase) for phrase in clause.subjects):
            return False  # "General Elm marched north *with 1,700 men*"
        groups = {self._group(counted(phrase)) for phrase in clause.subjects}
        return bool(groups) and groups <= {"population", "source", "person"}

    def are_troops(self, clause: Clause) -> bool:
        """Whether those who leave are forces, and some did: "*80 % of the troops* left", not "no ship left"."""
        left = [self._among(phrase) for phrase in clause.subjects if phrase.determiner != "no"]
        return bool(left) and not clause.adjective and all(self.frames.classes.is_force(phrase) for phrase in left)

    def _among(self, phrase: Phrase) -> Phrase:
        """Of a part those of whom it is one: "half of *the garrison*", "the remnants of *the brigade*"."""
        lexicon = self.frames.lexicon
        part = lexicon.thing(phrase) == "share" or lexicon.singular(phrase.head) in lexicon.words("part_of_force")
        return counted(next(iter(linked([phrase], {"of"}) if part else []), phrase))

    def _are(self, clause: Clause, row: VerbRow, slot: str | None, group: str) -> bool:
        """Whether all in a slot are of one group of nouns for people."""
        phrases = [p for p in self.slots.phrases(clause, row, slot) if not self._only_counts(p)]
        return bool(phrases) and all(self._group(self._among(phrase)) == group for phrase in phrases)

    def _only_counts(self, phrase: Phrase) -> bool:
        """ "the villagers, *about 300 in all*, were driven out": nobody else."""
        numeral = phrase.number is not None and phrase.head in phrase.number.text.lower().split()
        return numeral and counted(phrase) is phrase

    def _group(self, phrase: Phrase) -> str:
        if phrase.name is not None:
            return {"actor": "force", "person": "person"}.get(phrase.name.kind, "")
        people = self.frames.lexicon.people(phrase)
        return people.group if people is not None else ""


def _is_side(phrase: Phrase) -> bool:
    """ "*the Norse* fled": a nation's men, spoken of as one side; not "2,000 Norse"."""
    told = phrase.name is not None and phrase.name.kind in {"adjective", "people"}
    return told and phrase.determiner == "the" and phrase.number is None
