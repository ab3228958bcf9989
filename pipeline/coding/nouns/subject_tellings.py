"""Whether a noun that is the subject of its clause happened: "clashes broke out", "the raid on Esk *failed*"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.novelty import Novelty
from pipeline.coding.nouns.telling import DEFINITE, Telling, wards_off

# Says of a happening that is known how it came to an end.
ENDING = frozenset({"conclude", "end", "fail", "stop", "subside"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "next", "new"})
SUMMING_UP = frozenset({"leave", "claim"})
# "the clashes reached the camp".
SPREADING = frozenset({"reach", "engulf", "enter", "approach", "near", "grip", "consume", "shift", "move"})


class SubjectTellings:
    """Judges the subjects of one document's clauses."""

    def __init__(self, lexicon: Lexicon, novelty: Novelty) -> None:
        self.lexicon, self._novelty = lexicon, novelty

    def told(self, telling: Telling) -> bool:
        """ "clashes broke out", "an attack was launched", "fighting was fierce"."""
        clause, occurs = telling.clause, telling.row.occurs is not None
        if self._told_elsewhere(telling) or self._lapses(telling):
            return False
        if clause.passive:
            return self._undergone(telling)
        if clause.verb in {"be", "remain"}:
            fresh = occurs or self._novelty.is_new(telling)  # "an operation was underway"
            return fresh and clause.adjective in self.lexicon.words("ongoing_adjective")
        if self._newly_done(telling) or self._dated(telling):
            return True
        definite = telling.noun.phrase.determiner in DEFINITE
        if clause.verb in SUMMING_UP:  # "the battle left 300 dead" goes back to what is told
            return occurs and not definite
        # "the offensive failed", but "the third assault failed"
        over = clause.verb in ENDING and definite and not ORDINALS & set(telling.noun.phrase.words)
        occurring = clause.verb in self.lexicon.words("occurring_verb")
        return (occurring and not over) or (occurs and clause.verb in SPREADING)

    def _told_elsewhere(self, telling: Telling) -> bool:
        """ "*since the operations began*" only dates what is told; "*reinforcements* made the brigade fall back"."""
        clause = telling.clause
        parent = telling.discourse.parent(clause) if clause.shared_subject else None
        linked_above = parent is not None and telling.noun.phrase not in parent.subjects  # told where it stands
        occurs = clause.passive or clause.verb in self.lexicon.words("occurring_verb")
        return clause.introducer == "since" or linked_above or (telling.row.noun == "reinforcement" and not occurs)

    def _undergone(self, telling: Telling) -> bool:
        """ "an attack was *launched*", "an attack was *beaten off*"."""
        clause, definite = telling.clause, telling.noun.phrase.determiner in DEFINITE
        lent = self.lexicon.words("light_verb") | self.lexicon.words("occurring_verb")
        warded = wards_off(clause, self.lexicon) and self._novelty.is_new(telling)
        return warded or clause.verb in (self.lexicon.words("starting_verb") if definite else lent)

    def _lapses(self, telling: Telling) -> bool:
        """ "a ceasefire *collapsed*", "*ended*": nothing was agreed; but "a truce *was broken* in hours" had begun."""
        ended = telling.clause.verb in self.lexicon.words("lapsing_verb") and not telling.clause.passive
        return telling.row.event_type == "agreement" and ended

    def _dated(self, telling: Telling) -> bool:
        """ "*the shelling of 3 May* killed ten": the noun brings its own date."""
        phrase, clause = telling.noun.phrase, telling.clause
        inside = any(phrase.end < time.start and time.end <= phrase.whole_end for time in clause.times)
        return inside and telling.row.occurs is not None and clause.verb in self.lexicon.words("resulting_verb")

    def _newly_done(self, telling: Telling) -> bool:
        """ "*an attack by the guards* gained ground": what is spoken of as new and has done something, has happened."""
        clause, new = telling.clause, self._novelty.is_new(telling)
        past = clause.tag == "VBD" or clause.perfect
        told = clause.verb not in self.lexicon.words("stative_verb") and self.lexicon.speech(clause) is None
        return new and past and told
