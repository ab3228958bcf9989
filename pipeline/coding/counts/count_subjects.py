"""Who those counted are."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.counts.collectives import whole_of
from pipeline.coding.counts.counts import Count
from pipeline.coding.counts.living import is_living
from pipeline.coding.counts.plights import COSTS
from pipeline.coding.counts.tolls import Tolls
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import unique
from pipeline.coding.model import ClaimDraft
from pipeline.coding.wording import bare_text, captives, counted, is_number_head, linked, links_with
from pipeline.language.model import Clause, Phrase

AMONG = frozenset({"among", "of", "from", "by"})
BODIES = frozenset({"bodies", "corpses", "graves", "remains"})
# Where an army leaves its own dead.
_FIELDS = frozenset({"field", "battlefield"})
SIDES = 2
# Whose loss is that of those who fight: "at the cost of 30 *men*".
OWN = frozenset({"man", "men", "soldier", "soldiers", "life", "lives", "troops"})
# Who says this of the dead speaks of his own.
OWNING = frozenset({"admit", "concede", "confess"})
HARM = frozenset({"killed", "wounded", "injured_or_killed"})


class CountSubjects:
    """Finds the actors that the counts of one document are about."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.lexicon = cast, cast.lexicon
        self._tolls = Tolls(cast.lexicon)

    def subjects(self, discourse: Discourse, count: Count, before: list[ClaimDraft]) -> tuple[str | None, ...]:
        """Those counted ("20 *rebels*", "20 dead *among the rebels*"), or each of two sides."""
        phrase = captives(count.phrase)
        sides = self._each_side(discourse, phrase, before)
        if sides:
            return sides
        position, clause = discourse.position, count.clause
        noun = self.lexicon.outcome(self.lexicon.singular(phrase.head), "noun")
        whole = whole_of(self.lexicon, count)
        found = self.cast.resolve(position, whole if whole is not None else phrase, clause)
        linked_to = self.cast.actors(position, self._among(count.phrase, phrase), clause)
        linked_to = linked_to or self.cast.actors(position, self._owners(discourse, phrase), clause)
        if noun is not None and noun.unit in HARM:
            found = self._harmed(position, phrase, clause)
        if not linked_to and (not found or _is_faceless(phrase)):
            linked_to = self._losers(position, count, noun.unit if noun else "", bare=is_number_head(phrase))
            found = () if linked_to else self._of_toll(position, count) or found
        if not found and not linked_to and is_living(self.lexicon, count, phrase) and not _is_bare(phrase):
            found = (self.cast.people(position, phrase),)  # "eleven referees"
        if not found and not linked_to and _is_bare(phrase):
            said = clause.attributes[:1] if clause.verb == "be" and count.role == "subject" else ()
            found = self.cast.actors(position, [p for p in said if self.lexicon.people(p) is not None], clause)
        if not found and not linked_to and (_is_bare(phrase) or self._is_state(phrase, clause, before)):
            return self._as_before(discourse, count, before)
        return (linked_to if noun is not None and linked_to else found or linked_to)[:1]

    def _harmed(self, position: int, phrase: Phrase, clause: Clause) -> tuple[str, ...]:
        """ "rebel casualties", "their losses", "civilian deaths": whose they are; the deaths themselves are nobody."""
        owners = (phrase.possessor,) if phrase.possessor is not None else ()
        found = self.cast.modifying(position, phrase) or self.cast.actors(position, owners, clause)
        if found or "civilian" not in phrase.words:
            return found
        key = self.cast.identity.described("civilians", "population", "civilian")
        start = phrase.start + phrase.text.lower().index("civilian")
        self.cast.mention(position, start, start + len("civilian"), key, "description")
        return (key,)

    def _losers(self, position: int, count: Count, unit: str | None, *, bare: bool) -> tuple[str, ...]:
        """ "*the brigade* lost 52 men", "*the brigade* suffered 300 casualties"; not "took 40 prisoners"."""
        clause = count.clause
        outcome = unit not in {"", "captured"} or bare
        losing = clause.verb in self.lexicon.words("losing_verb") and (outcome or clause.verb == "lose")
        losing = losing and (clause.verb != "see" or count.phrase.head not in BODIES)  # "saw 100 bodies"
        found = bare and clause.verb in self.lexicon.words("counting_verb")  # "the army counted 30", of the others
        losing = losing or (
            unit == "" and not found and clause.verb in self.lexicon.words("having_verb") and self._has(clause)
        )  # "had 300 men"
        if count.role == "link" and clause.verb in self.lexicon.words("reducing_verb"):
            return self.cast.actors(position, clause.subjects, clause)  # "*the battalion* was reduced to 140 men"
        if self._is_paid(count) or self._is_owned(count, unit):
            # "*they* took it at the cost of twelve men", "*the army* admitted 40 dead"
            return self.cast.actors(position, clause.subjects, clause)
        if clause.verb == "leave" and count.role == "object" and _is_behind(clause):
            return self.cast.actors(position, clause.subjects, clause)  # "*the attackers* left 22 dead behind"
        if count.role == "link" and count.preposition == "with" and clause.verb == "leave":
            return self.cast.actors(position, clause.objects, clause)  # "left *the brigade* with 47 dead"
        if count.role != "object" or not (losing or clause.recipients) or clause.passive:
            return ()
        return self.cast.actors(position, clause.recipients or clause.subjects, clause)  # "cost *them* 52 men"

    def _has(self, clause: Clause) -> bool:
        """ "the garrison *counted* 300 men"; not "doctors *counted* 300 men"."""
        rows = (self.lexicon.people(counted(phrase)) for phrase in clause.subjects)
        return clause.verb != "count" or any(row is not None and row.group == "force" for row in rows)

    def _is_owned(self, count: Count, unit: str | None) -> bool:
        """ "the army *admitted to 40 dead*": its own; not "admitted 40 civilian deaths", "confirmed 40 dead"."""
        clause, told = count.clause, count.phrase.text == f"{count.number.text} {count.phrase.head}"
        near = count.role == "object" or (count.role == "link" and count.preposition == "to")
        return near and told and unit in HARM and clause.verb in OWNING and not clause.passive and count.above is None

    def _is_paid(self, count: Count) -> bool:
        """ "took it *at the cost of twelve men*"; not "avenged the loss of twelve men", "of twelve civilian lives"."""
        above, clause = count.above, count.clause
        if above is None or above.head not in COSTS or clause.passive:
            return False
        linked_to = {phrase.start for phrase in linked([clause], {"at", "with", "for"})}
        own = count.phrase.head in OWN and " " not in bare_text(count.phrase)
        return own and (above.start in linked_to or clause.verb in self.lexicon.words("losing_verb"))

    def _as_before(self, discourse: Discourse, count: Count, before: list[ClaimDraft]) -> tuple[str | None, ...]:
        """ "ten men died and *30* were hurt": men too; "raided *a patrol*, killing *eight*": not the raiders."""
        clause, position = count.clause, discourse.position
        wholes = [claim for claim in before if claim.subset_of is None] or before
        last = wholes[-1].subject if wholes else None
        if count.role != "object" or clause.passive or clause.tag != "VBG" or not clause.shared_subject:
            return (last,) if before else ()
        doers = self.cast.actors(position, clause.subjects, clause)
        if last is not None and last not in doers:
            return (last,)
        above = next((c for c in discourse.ancestors(clause)[1:] if c.tag != "VBG"), None)
        hit = self.cast.actors(position, above.objects, above) if above is not None and not above.passive else ()
        return tuple(key for key in hit if key not in doers)[:1]

    def _of_toll(self, position: int, count: Count) -> tuple[str, ...]:
        """ "*rebel* losses were put at 400 killed", "the government put *its* losses at 210 dead"."""
        measured = self._tolls.measured(count) or self._stated(count)
        phrases = [p for p in measured if self.lexicon.outcome(self.lexicon.singular(p.head), "noun")]
        found = (key for phrase in phrases for key in self._harmed(position, phrase, count.clause))
        inner = [p for p in linked(measured, AMONG) if self.lexicon.outcome(p.head, "adjective") is None]
        beside = [p for p in measured if 0 < count.clause.trigger_start - p.end <= len(", ")]
        counted = beside if count.clause.relation == "participle" else []  # "put the number of *rebels* killed at 40"
        return tuple(found) or self.cast.actors(position, [*inner, *counted], count.clause)

    def _stated(self, count: Count) -> tuple[Phrase, ...]:
        """ "*rebel losses* were 40 killed", where the parser takes "killed" for a verb."""
        subjects = count.clause.subjects if count.clause.tag == "VBN" else ()
        return tuple(p for p in subjects if self.lexicon.outcome(self.lexicon.singular(p.head), "noun") is not None)

    def _is_state(self, phrase: Phrase, clause: Clause, before: list[ClaimDraft]) -> bool:
        """ "lost 20 dead, *30 wounded* and 5 missing": a number with what became of them, and nobody named.

        No more of the same people are "20 dead" of another clause, which has its own subject.
        """
        told = self.lexicon.outcome(phrase.head, "adjective") is not None
        told = told and (not clause.subjects or any(claim.clause == clause.index for claim in before))
        return told and phrase.number is not None and phrase.text == f"{phrase.number.text} {phrase.head}"

    def _each_side(self, discourse: Discourse, phrase: Phrase, before: list[ClaimDraft]) -> tuple[str | None, ...]:
        """ "20 dead on each side": one claim for each of the two last spoken of."""
        if not discourse.passage.text[phrase.end :].lower().startswith(" on each side"):
            return ()
        sides = unique(claim.subject for claim in before if claim.subject is not None)[-SIDES:]
        return sides if len(sides) == SIDES else ()

    def _among(self, outer: Phrase, phrase: Phrase) -> list[Phrase]:
        """ "two dead from the Front", "dozens of casualties among the rebels"."""
        links = links_with(phrase, AMONG)
        if phrase is not outer:
            links += [link for link in links_with(outer, AMONG) if phrase not in link.phrases]
        return [p for link in links for p in link.phrases]

    def _owners(self, discourse: Discourse, phrase: Phrase) -> list[Phrase]:
        """ "12 bodies that belonged to rebels"."""
        clauses: list[Clause] = [discourse.clauses[index] for index in phrase.clauses]
        belonging = [clause for clause in clauses if clause.verb == "belong"]
        return [p for clause in belonging for link in clause.links for p in link.phrases]


def _is_behind(clause: Clause) -> bool:
    """ "left 22 dead *behind*", "left 22 dead *on the field*": their own dead."""
    fields = (phrase.head for link in links_with(clause, {"on"}) for phrase in link.phrases)
    return "behind" in {clause.particle, *clause.adverbs} or not _FIELDS.isdisjoint(fields)


def _is_faceless(phrase: Phrase) -> bool:
    """Whether nothing but the noun tells who is counted: "52 men"."""
    return phrase.name is None and phrase.possessor is None and " " not in bare_text(phrase)


def _is_bare(phrase: Phrase) -> bool:
    """Whether nothing but a number tells who is counted: "30 were wounded", "40 others"."""
    alone = is_number_head(phrase) and not linked([phrase], {"of"})  # "a further 62"
    if phrase.number is None:
        return False
    return alone or phrase.text == phrase.number.text or phrase.head in {"others", "more"}
