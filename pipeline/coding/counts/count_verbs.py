"""What the verb of a clause says of those counted in it: killed, displaced, fighting …"""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.coding.counts.counts import Count
from pipeline.coding.counts.materiel import is_few
from pipeline.coding.counts.tolls import BOTH
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.gunpoint import are_carried_off, leads_out
from pipeline.coding.kinds import ARMED
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import counted, is_number_head, linked
from pipeline.language.model import Clause, Phrase

# "Of the original 1,200 defenders, 300 escaped".
LONGEST_OPENING = 20
# Where those are taken whom nobody carries off.
LED = frozenset({"to", "into", "out of", "out", "on", "for", "home", "through", "across", "around", "back", "there"})
RELATIVE = frozenset({"that", "which"})
FIGHTING = frozenset({"subject", "object", "agent", "attribute", "aside"})

# Those whom a state sends away are no refugees.
ENVOYS = frozenset({"diplomats", "ambassadors", "envoys", "attachés", "attaches", "consuls", "diplomat"})


class CountVerbs:
    """Reads the verbs beside the counts of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def unit(self, discourse: Discourse, count: Count, group: str) -> str | None:
        """ "killed 20 rebels", "20 rebels died", "5,000 fighters took part"."""
        count = self._borne(discourse, count)
        clause = count.clause
        row = self.lexicon.outcome(f"{clause.verb} {clause.particle}", "verb")
        row = row or self.lexicon.outcome(clause.verb, "verb")
        if count.preposition == "of" and group == "force" and row is not None and self.is_strength(count):
            return "fighters"  # "of the 900 men, 600 were killed"
        if row is None or self._is_held(count, group):
            return self._carried_off(discourse, count, group) or self._unlisted(discourse, count, group)
        if row.unit == "fighters":
            called = count.suffered and group == "population" and clause.verb in self.lexicon.words("enlisting_verb")
            fights = group == "force" and count.role in FIGHTING and self.is_strength(count)
            return "fighters" if called or fights or self._numbers(count) else None
        sent = row.unit == "displaced" and counted(count.phrase).head in ENVOYS  # "expelled two diplomats"
        moves = clause.verb in self.lexicon.words("resettling_verb")
        if sent or (moves and group != "population"):
            return "fighters" if group == "force" and self.is_strength(count) else None
        if count.suffered:
            left = row.unit == "displaced" and clause.verb == "leave"  # "left 20 people …" displaces nobody
            strength = "fighters" if group == "force" and self.is_strength(count) else None
            return strength if left else self._joint(discourse, clause, row.unit)
        return self._of_doer(count, row.unit, group) if count.role == "subject" and not clause.passive else None

    def _is_held(self, count: Count, group: str) -> bool:
        """ "200 soldiers were being *held in the cellars*"; not "held in reserve", "held up at the bridge"."""
        clause = count.clause
        if clause.verb != "hold" or not clause.passive or clause.particle or count.role != "subject" or not group:
            return False
        where = linked([clause], {"in", "at", "inside"})
        return any(self.lexicon.singular(phrase.head) in self.lexicon.words("prison") for phrase in where)

    def _carried_off(self, discourse: Discourse, count: Count, group: str) -> str | None:
        """ "gunmen took 300 women", "an attack that claimed 71 soldiers"."""
        held = self._is_held(count, group) or self._takes(discourse, count, group)
        taken = "captured" if held else None
        return taken or ("killed" if self._claims(count, group) else None)

    def _takes(self, discourse: Discourse, count: Count, group: str) -> bool:
        """ "gunmen *took 300 women*": carried off; not "took them *to* the hospital", "*on* a trip", "*home*"."""
        clause = count.clause
        if count.suffered and are_carried_off(self.lexicon, clause):
            return True
        if clause.verb != "take" or clause.passive or clause.particle or group != "population":
            return False
        direct = any(p.start == count.phrase.start for p in clause.objects)
        led = LED & {link.preposition for link in (*clause.links, *count.phrase.links)} or LED & set(clause.adverbs)
        return direct and not led and any(self._is_armed(discourse, phrase) for phrase in clause.subjects)

    def _is_armed(self, discourse: Discourse, phrase: Phrase) -> bool:
        """ "*gunmen*", "*the Oak Front*", "*Ruritania*"; not "the Red Cross"."""
        cast = discourse.cast
        key = cast.name_key(phrase.name) if phrase.name is not None else None
        if key is not None:
            return cast.identity.facts[key].kind in ARMED | {"state"}
        row = self.lexicon.people(phrase)
        return row is not None and row.group == "force"

    def _claims(self, count: Count, group: str) -> bool:
        """ "an attack that *claimed 71 soldiers*": took their lives; "*it* claims 2,000 fighters" says how many."""
        clause = count.clause
        deed = any(self.lexicon.event_noun(p) is not None or p.head in RELATIVE for p in clause.subjects)
        return clause.verb == "claim" and count.role == "object" and bool(group) and not clause.complements and deed

    def _borne(self, discourse: Discourse, count: Count) -> Count:
        """ "ten men were killed, *as were* 29 guards": the clause above, whose verb is meant."""
        parent, clause = discourse.parent(count.clause), count.clause
        meant = parent is not None and clause.introducer == "as" and clause.verb in {"be", "do"}
        return replace(count, clause=parent) if meant and parent is not None else count

    def _of_doer(self, count: Count, unit: str | None, group: str) -> str | None:
        """ "*20 rebels* died" tells what became of them, "*500 rebels* captured the town" how many there were."""
        leaving = count.clause.verb == "leave" and group == "force"  # "300 fighters left Esk"
        if count.clause.verb in self.lexicon.words("perishing_verb") and not leaving:
            return unit
        acts = group == "force" and bool(count.clause.objects or leaving) and self.is_strength(count)
        return "fighters" if acts else None

    def _unlisted(self, discourse: Discourse, count: Count, group: str) -> str | None:
        """What a verb tells that says of itself nothing of those counted."""
        if group == "population" or (not group and is_number_head(count.phrase)):
            driven = "displaced" if self._is_driven(discourse, count) else None
            return driven or ("other" if group and self._stays(discourse, count) else None)
        led = count.suffered and leads_out(count.clause)  # "took ten men *out of the bus*"
        led = led and count.clause.verb in self.lexicon.words("hauling_verb")
        return "fighters" if group == "force" and self.is_strength(count) and not led else None

    def _numbers(self, count: Count) -> bool:
        """ "the defenders, *numbering about 400*": a bare number of a force."""
        bare = count.clause.verb == "number" and count.role == "object" and is_number_head(count.phrase)
        rows = (self.lexicon.people(phrase) for phrase in count.clause.subjects)
        return bare and any(row is not None and row.group == "force" for row in rows)

    def is_strength(self, count: Count) -> bool:
        """Whether a number of men says how many fought, and does not single out a few of them."""
        row = self.lexicon.people(counted(count.phrase))
        beside = count.role == "link" and (
            count.preposition in {"with", "by", "against"}
            or (count.preposition == "of" and count.clause.verb in self.lexicon.words("having_verb"))
            or (count.preposition == "of" and count.number.start <= count.clause.start + LONGEST_OPENING)
        )
        return not is_few(count.number) and row is not None and not row.person and (count.role in FIGHTING or beside)

    def _joint(self, discourse: Discourse, clause: Clause, unit: str | None) -> str | None:
        """ "were killed and wounded", "killed or captured": one number for both."""
        units = {unit, *(self._shared(discourse, other) for other in self._beside(discourse, clause))} - {None}
        both = (c for c in discourse.children(clause) if c.relation == "coordinate" and self._same_object(clause, c))
        rows = (self.lexicon.outcome(c.verb, "verb") for c in both)
        units |= {row.unit for row in rows if row is not None and row.unit is not None}
        if len(units) < 2:  # noqa: PLR2004 - one outcome
            return unit
        return "injured_or_killed" if units == BOTH else "other"

    def _beside(self, discourse: Discourse, clause: Clause) -> Iterator[Clause]:
        """The verbs that go on with the same subject: "killed, *wounded* or *taken* prisoner"."""
        for other in discourse.children(clause):
            between = discourse.passage.text[clause.trigger_end : other.trigger_start].strip()
            listed = other.relation == "participle" and other.tag == "VBN" and between == ","
            apart = any(clause.trigger_end <= n.start < other.trigger_start for n in discourse.passage.numbers)
            if apart and discourse.lexicon.outcome(other.verb, "verb") is not None:
                continue  # "ten were killed and *thirty* wounded"
            if other.shared_subject and (other.relation == "coordinate" or listed):
                yield other
                yield from self._beside(discourse, other)

    def _shared(self, discourse: Discourse, other: Clause) -> str | None:
        if other.tag == "VBN" and other.verb in {"take", "make"}:
            captive = (self.lexicon.outcome(self.lexicon.singular(p.head), "noun") for p in other.objects)
            return next((row.unit for row in captive if row is not None), None)
        row = self.lexicon.outcome(other.verb, "verb") if other.passive and not other.objects else None
        return row.unit if row is not None else None

    def _same_object(self, clause: Clause, other: Clause) -> bool:
        """ "killed or *captured* ten men": both verbs have the men."""
        starts = {phrase.start for phrase in clause.objects}
        return not clause.passive and any(phrase.start in starts for phrase in other.objects)

    def _is_driven(self, discourse: Discourse, count: Count) -> bool:
        """ "*forced* 300 villagers *from* the valley", "*forced* them *to leave*"."""
        clause = count.clause
        if not count.suffered or clause.verb not in self.lexicon.words("driving_verb"):
            return False
        below = (c for c in discourse.children(clause) if c.relation == "infinitive")
        leaving = any(c.verb in self.lexicon.words("fleeing_verb") for c in below)
        return leaving or any(link.preposition in {"from", "out", "out of"} for link in clause.links)

    def _stays(self, discourse: Discourse, count: Count) -> bool:
        """ "said that 3,000 people *were sheltering* in the church"; in the text's own voice it is no claim."""
        clause = count.clause
        where = count.role == "subject" and clause.verb in self.lexicon.words("sheltering_verb")
        return where and not clause.negated and bool(discourse.sources(clause))
