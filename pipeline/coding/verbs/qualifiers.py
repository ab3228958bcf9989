"""Clauses with the verb of a happening that only describe what is spoken of: "the battalion stationed in Esk"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.aftermaths import Aftermaths
from pipeline.coding.frames.attempts import Attempts
from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.slots import Slots
from pipeline.coding.kinds import STRIKING
from pipeline.coding.nouns.gerunds import struck_by
from pipeline.coding.nouns.nouns import unwrapped
from pipeline.coding.nouns.telling import DEFINITE
from pipeline.coding.weapons.volleys import Volleys
from pipeline.coding.wording import counted, linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

# What a happening brings about and is coded beside it: "a drone strike killed the commander", "displaced by fighting".
TOLD_APART = frozenset({"killing", "displacement"})

# What an attack achieves is told by the verb: "the offensive recaptured X", "a counter-attack drove them back".
ACHIEVED = frozenset({"capture", "withdrawal"})

# Where somebody was killed in them, their number is told, and no second event.
DEADLY = STRIKING | {"shootdown", "destruction"}

MANNED = frozenset({"man", "garrison", "staff", "guard"})
AROUND = frozenset({"surround", "encircle", "ring", "enclose"})

# States that a participle behind a noun tells of it: "stationed in X", "trapped in X", "armed with rifles".
LASTING = frozenset({"deployment", "siege", "support"})


class Qualifiers:
    """Tells which clauses of one document only say what something is."""

    def __init__(self, frames: Frames, slots: Slots, attempts: Attempts) -> None:
        self.frames, self._slots, self._attempts = frames, slots, attempts
        self._volleys, self._aftermaths = Volleys(frames.lexicon), Aftermaths(frames.lexicon)

    def describes(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """ "rebels fighting around X" says which rebels; of "attacks destroyed X" the noun tells what happened."""
        achieved = row.event_type in ACHIEVED and clause.relation != "infinitive"
        told_apart = achieved or row.event_type in TOLD_APART
        of_noun = clause.relation == "participle" and self._tells_of_noun(discourse, clause, row)
        of_noun = of_noun or (row.event_type == "deployment" and self._garrisons(clause))
        if of_noun or (row.event_type in ACHIEVED and self._tells_earlier(discourse, clause)):
            return True
        if row.event_type == "withdrawal" and self._aftermaths.tells_state(discourse, clause):
            return True
        adjective = self._is_adjective(discourse, clause)
        struck = row.event_type == "destruction" and clause.passive and struck_by(discourse, clause)
        if struck or self._volleys.strikes(discourse, clause) or adjective or self._by_nature(clause, row):
            return True
        if row.verb == "defeat" and clause.passive and self._attempts.by_subjects(discourse, clause):
            return True
        bare_participle = clause.relation == "participle" and clause.tag == "VBG" and not clause.introducer
        doers = self._slots.phrases(clause, row, "subject")
        # "the Battle of Esk, fought in 2031, was …" tells the battle.
        named = row.initiator is not None and row.verb not in {"fight", "pit"}
        named = named and any(self._is_happening(phrase) for phrase in doers[:1])  # not "a brigade, air support, …"
        if named and row.event_type == "destruction":  # "a strike destroyed X" tells the strike
            return not all(phrase.determiner in DEFINITE for phrase in doers)
        fires = row.verb == "fire" and not clause.objects  # "troops *firing from the roofs* killed ten"
        fighting = (row.event_type == "clash" or fires) and bare_participle and _of_noun(discourse, clause)
        downed = row.event_type == "shootdown" and clause.passive  # "was shot down *by small-arms fire*"
        return fighting or (not told_apart and not downed and named)

    def _garrisons(self, clause: Clause) -> bool:
        """ "the men *that had garrisoned Esk*", "troops *who were deployed in Esk*", "a post *manned by police*"."""
        if clause.relation == "relative":
            put = clause.verb == "deploy" and clause.passive and not clause.times
            sent = any(link.preposition in {"to", "into", "from", "towards"} for link in clause.links)
            return clause.verb in {"garrison", "station", "base", "post", "hold"} or (put and not sent)
        return clause.relation == "participle" and clause.verb in MANNED

    def _is_happening(self, phrase: Phrase) -> bool:
        """ "*a strike* destroyed it", not "*reinforcements* attacked": those are people."""
        lexicon = self.frames.lexicon
        # "*four of these strikes* targeted Esk", "*a number of suicide bombers* did"
        phrase = unwrapped(counted(phrase), lexicon)
        row = lexicon.event_noun(phrase)
        return row is not None and (row.event_type != "deployment" or lexicon.people(phrase) is None)

    def _by_nature(self, clause: Clause, row: VerbRow) -> bool:
        """ "the village is surrounded *by hills*", "*hills* surround it": no force does it."""
        if row.event_type == "siege" and clause.verb in AROUND and not clause.passive:
            doers = [phrase for phrase in clause.subjects if not phrase.pronoun and phrase.name is None]
            return bool(doers) and all(self.frames.lexicon.place_noun(phrase) for phrase in doers)
        known = (self.frames.lexicon.people(phrase) is not None or phrase.name is not None for phrase in clause.agents)
        return row.event_type == "siege" and bool(clause.agents) and clause.passive and not any(known)

    def _is_adjective(self, discourse: Discourse, clause: Clause) -> bool:
        """ "the town and *surrounding* villages", "damaged and *destroyed* houses": which ones they are."""
        first = clause.objects[0] if clause.objects else None
        close = first is not None and first.start == clause.trigger_end + 1 and not first.determiner
        moving = first is not None and first in self._slots.moving_agents(clause)  # "*fleeing* soldiers threw …"
        around = clause.tag == "VBG" and (clause.verb == "surround" or (moving and clause.relation == "coordinate"))
        done = clause.tag == "VBN" and not clause.perfect and not clause.passive and clause.relation == "coordinate"
        parent = discourse.parent(clause)  # not "threw grenades and *opened fire*"
        done = done and not (parent is not None and any(_right_before(p, clause) for p in parent.objects))
        return close and (around or done) and first is not None and first.name is None

    def _tells_earlier(self, discourse: Discourse, clause: Clause) -> bool:
        """ "regained the ground *that it had lost*" tells which ground, and no second event."""
        parent = discourse.parent(clause)
        if clause.relation != "relative" or not clause.perfect or parent is None:
            return False
        patients = clause.patients
        named = any(phrase.name is not None for phrase in (*patients, *linked(patients, {"of"})))
        deed = self.frames.fill(discourse.position, parent)
        return not named and deed is not None and deed.event_type == "capture"

    def _tells_of_noun(self, discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
        """ "the battalion stationed in X fled" tells where it lay, "shelled X, killing ten people" how many died."""
        if clause.introducer == "by":
            return bool(self._slots.moving_agents(clause))
        if row.event_type in LASTING and not self._slots.initiators_behind(discourse, clause):
            return _of_noun(discourse, clause)
        if row.event_type == "deployment" and row.object == "*force":  # "the troops *sent by the union*"
            return _of_noun(discourse, clause)
        if row.event_type == "agreement":  # "violated the agreements *reached in May*"
            return self._known(discourse, clause)
        counted = any(phrase.number is not None for phrase in clause.objects)
        apart = clause.introducer in {"after", "before"}  # "raided X after *killing ten villagers in Y*"
        if row.event_type != "massacre" or row.object != "*people" or not counted or apart:
            return False
        above = discourse.ancestors(clause)[1:]
        above += [discourse.clauses[index] for other in above for index in other.complements]  # "began shelling X"
        deeds = ((self.frames.fill(discourse.position, other), other) for other in above)
        return any(d is not None and d.event_type in DEADLY and discourse.happened(other) for d, other in deeds)

    def _known(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether a clause hangs on the object of a verb, with "the"."""
        phrases = (phrase for other in discourse.clauses for phrase in other.objects)
        return any(clause.index in phrase.clauses and phrase.determiner in DEFINITE for phrase in phrases)


def _right_before(phrase: Phrase, clause: Clause) -> bool:
    """Whether only "and" stands between a phrase and the verb: "threw *grenades at Elm and opened* fire"."""
    ends = (phrase.end, phrase.whole_end)
    return any(0 < clause.trigger_start - end <= len(", and ") for end in ends)


def _of_noun(discourse: Discourse, clause: Clause) -> bool:
    """Whether a clause hangs on a noun: "rebels *fighting around X*", not "rebels attacked, *fighting to the last*"."""
    phrases = (phrase for other in discourse.clauses for phrase in other.phrases)
    return any(clause.index in phrase.clauses for phrase in phrases)
