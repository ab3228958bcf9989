"""Who gives a number that is a verb's own object: "reported 29 dead", "raised the toll to eleven"."""

from dataclasses import replace

from pipeline.coding.counts.counts import Count, is_bare_state
from pipeline.coding.counts.plights import LIVES
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Source
from pipeline.coding.wording import counted, is_apart, linked, links_with
from pipeline.language.model import Clause, Phrase
from pipeline.language.trees.doers import COUNTS

SEEING = frozenset({"see", "observe", "witness", "spot"})
ONLOOKERS = frozenset({"igo", "ngo", "media", "unnamed_source", "population"})
# What is counted up to a number.
TALLIES = frozenset({"toll", "number", "count", "tally", "estimate", "figure"})


class Tellers:
    """Finds who gives the numbers of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def of_count(self, discourse: Discourse, count: Count) -> tuple[Source, ...]:
        """Who gives a number that is the verb's own object: "reported 29 dead", "put the toll at eleven"."""
        clause, above = self._putting(discourse, count) or count.clause, count.above
        if above is not None and self.lexicon.thing(above) == "report":
            made = above.possessor or above.names or above.words or linked([above], {"by", "from"})
            given = discourse.voices((above,), clause) if made else ()  # nobody's: "with *estimates* of 200 dead"
            return (Source(given, "asserts", None, above.head),) if given else ()
        if any(self._by_count(discourse, count)):
            return self._of_tally(discourse, count)
        giving = self.lexicon.words("estimating_verb") | self.lexicon.words("counting_verb")
        row = self.lexicon.speech(clause)
        of_lives = above is not None and above.head in LIVES
        lives = of_lives or counted(count.phrase).head in LIVES  # "claimed hundreds of lives", "the lives of 60 men"
        said = discourse.is_speech(clause) or (row is not None and row.stance and not lives)
        tells = clause.verb in giving or self._corrects(clause) or said or self._reckons(discourse, count)
        says_more = any(not is_bare_state(discourse, discourse.clauses[index]) for index in clause.complements)
        if not tells or count.role not in {"object", "link"} or says_more:
            return self._of_tally(discourse, count)
        stance = row.stance if row and row.stance else "asserts"
        speakers = discourse.speakers(clause)
        return (Source(speakers, stance, clause.index, clause.verb),) if speakers else self._of_tally(discourse, count)

    def _of_tally(self, discourse: Discourse, count: Count) -> tuple[Source, ...]:
        """ "*the army's estimate* was 40 killed", "*by the army's count* 40 were killed": whose count it is."""
        tallies = [p for p in count.clause.subjects if p.head in COUNTS]
        tallies += self._by_count(discourse, count)
        for phrase in tallies:
            own = replace(phrase, links=tuple(link for link in phrase.links if link.preposition != "of"))
            made = discourse.makers(own, count.clause)
            if made:
                return (Source(made, "asserts", None, phrase.head),)
        return ()

    def _by_count(self, discourse: Discourse, count: Count) -> list[Phrase]:
        """ "*by the army's count*, ten soldiers were killed and 30 were wounded"; not "by most counts"."""
        above = discourse.parent(count.clause) if count.clause.relation == "coordinate" else None
        clauses = [count.clause, *([above] if above is not None else [])]
        told = ((link, p) for c in clauses for link in links_with(c, {"by"}) for p in link.phrases if p.head in COUNTS)
        return [p for link, p in told if is_apart(discourse.passage.text, link.start, p.whole_end)]

    def _putting(self, discourse: Discourse, count: Count) -> Clause | None:
        """ "*put* the number of rebels killed at 120", where the parser hangs the number on the participle."""
        hung = count.role == "link" and count.preposition == "at" and count.clause.relation == "participle"
        above = discourse.parent(count.clause) if hung else None
        return above if above is not None and above.verb in self.lexicon.words("estimating_verb") else None

    def _reckons(self, discourse: Discourse, count: Count) -> bool:
        """ "the inquiry *arrived at* 300 dead", "reporters *saw* ten bodies", who look on and have no part."""
        clause = count.clause
        if clause.verb == "arrive":
            return count.role == "link" and count.preposition == "at"
        facts = discourse.cast.identity.facts
        kinds = {facts[key].kind for key in discourse.speakers(clause)} if clause.verb in SEEING else set()
        return count.role == "object" and not clause.passive and bool(kinds) and kinds <= ONLOOKERS

    def _corrects(self, clause: Clause) -> bool:
        """ "*raised the toll* to 89": whoever does says so; not "the blast *brought* the toll to 89"."""
        told = any(self.lexicon.singular(phrase.head) in TALLIES for phrase in clause.objects)
        return told and clause.verb != "bring" and clause.verb in self.lexicon.words("reaching_verb")
