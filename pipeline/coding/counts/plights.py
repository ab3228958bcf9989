"""What became of those of whom a clause speaks, where more words than its verb tell it."""

from collections.abc import Sequence

from pipeline.coding.counts.counts import Count
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase
from pipeline.language.trees.captives import CAPTIVE

SUPPOSING = frozenset({"fear", "presume", "pronounce", "find", "list", "declare", "certify"})
FINDING = frozenset({"find", "identify", "see", "include"})
AMONG = frozenset({"among", "amongst"})
# Where those fall who die.
SIDES = frozenset({"side", "sides", "field", "front", "battlefield", "barricade", "barricades", "wall", "walls"})
RINGS = frozenset({"ring", "pocket", "encirclement", "cauldron", "kettle", "trap", "noose", "enclave", "crossfire"})
BACK = frozenset({"back", "away", "behind", "short", "out"})
HOLDING = frozenset({"take", "make", "hold", "keep"})
# "took refuge in the church".
SEEKING = frozenset({"take", "seek", "find", "request", "claim", "receive"})
REFUGE = frozenset({"refuge", "shelter", "asylum", "sanctuary", "safety"})
LIVES = frozenset({"life", "lives"})
# What a deed is paid with: "took the hill *at the cost of 21 lives*".
COSTS = frozenset({"cost", "price", "expense", "loss"})
ARMS = frozenset({"arm", "weapon"})
THEMSELVES = frozenset({"themselves", "himself", "herself"})


class Plights:
    """Reads outcomes told by a verb together with an object, an adjective or a link."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def unit(self, discourse: Discourse, count: Count) -> str | None:
        """ "lost their lives", "were hacked to death", "fell in battle", "were taken prisoner", "are feared dead"."""
        clause, is_subject = count.clause, count.role == "subject"
        taken = self._taken(clause) if is_subject else None
        if taken is not None:
            return taken
        doomed = clause.verb in {"sentence", "condemn", "doom"}  # by a court, and not yet dead
        if count.suffered and not doomed and any(p.head == "death" for p in linked([clause], {"to"})):
            return "killed"
        between = discourse.passage.text[clause.trigger_end : count.number.start].strip().lower()
        seized = discourse.lexicon.singular(between.removeprefix("as ")) in CAPTIVE  # "taking *hostage* 400 people"
        if count.suffered and (seized or self._as_captives(clause)):
            return "captured"
        if count.role == "object" and clause.verb in self.lexicon.words("counting_verb") | FINDING:
            among = self._of_those(discourse, [*linked([clause], AMONG), *linked([count.phrase], AMONG)])
            if among is not None:
                return among
        if is_subject or count.role == "attribute":
            among = self._among(discourse, clause)
            if among is not None:
                return among
        state = self._state(discourse, clause)
        return state if is_subject or (count.suffered and not clause.passive) else None

    def _taken(self, clause: Clause) -> str | None:
        """ "lost their *lives*", "fell *in battle*", "gave *themselves* up", "took *refuge* in the church"."""
        heads = {phrase.head for phrase in clause.objects}
        if (clause.verb == "lose" and heads & LIVES) or (clause.verb == "fall" and self._in_battle(clause)):
            return "killed"
        if self._gives_up(clause):
            return "captured"
        if (
            clause.verb == "catch"
            and clause.passive
            and any(p.head in RINGS for p in linked([clause], {"in", "inside"}))
        ):
            return "other"  # "were caught *in the pocket*"
        return "displaced" if clause.verb in SEEKING and heads & REFUGE else None

    def _as_captives(self, clause: Clause) -> bool:
        """ "were taken *as hostages*"."""
        rows = (self.lexicon.outcome(self.lexicon.singular(p.head), "noun") for p in linked([clause], {"as"}))
        return any(row is not None and row.unit == "captured" for row in rows)

    def _is_captive(self, clause: Clause, phrase: Phrase) -> bool:
        """ "taken *prisoner*", "made *prisoners of war*": what a passive says that somebody became is no object."""
        return clause.verb in HOLDING and phrase.name is None and self.lexicon.singular(phrase.head) in CAPTIVE

    def _among(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "were *among the dead*", "*among the wounded* were nine children", "were *among those killed*"."""
        return self._of_those(discourse, linked([clause], AMONG) if clause.verb == "be" else [])

    def _of_those(self, discourse: Discourse, phrases: Sequence[Phrase]) -> str | None:
        """ "counted ten children *among the dead*"."""
        heads = [word for phrase in phrases for word in (phrase.head, self.lexicon.singular(phrase.head))]
        rows = [self.lexicon.outcome(head, form) for head in heads for form in ("noun", "adjective")]
        below = (discourse.clauses[index] for phrase in phrases for index in phrase.clauses)
        rows += [self.lexicon.outcome(c.verb, "verb") for c in below]
        return next((row.unit for row in rows if row is not None), None)

    def _in_battle(self, clause: Clause) -> bool:
        """ "fell in the fighting", but not "fell back in the fighting"."""
        where = linked([clause], {"in", "during"})
        away = clause.particle or BACK & set(clause.adverbs)
        fight = any(p.head == "action" or self.lexicon.event_noun(p) for p in where)
        return not away and (fight or any(p.head in SIDES for p in linked([clause], {"on", "at"})))

    def _gives_up(self, clause: Clause) -> bool:
        """ "laid down *their arms*", "gave *themselves* up"."""
        heads = {self.lexicon.singular(phrase.head) for phrase in clause.objects} | {p.head for p in clause.objects}
        disarmed = clause.verb in {"lay", "put", "throw"} and clause.particle == "down" and heads & ARMS
        return bool(
            disarmed or (clause.verb in {"give", "turn"} and clause.particle in {"up", "in"} and heads & THEMSELVES)
        )

    def _state(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "are feared *dead*", "were reported *missing*", "were made *prisoners of war*", "were left *homeless*"."""
        called = (*clause.attributes, *(p for p in clause.objects if clause.passive and self._is_captive(clause, p)))
        words = [word for p in called if p.number is None for word in (p.head, self.lexicon.singular(p.head))]
        words += [clause.adjective] if clause.adjective else []
        text = discourse.passage.text
        below = (c for c in discourse.children(clause) if c.shared_subject and clause.passive and not c.passive)
        words += [text[c.trigger_start : c.trigger_end].lower() for c in below]
        if clause.passive and (discourse.lexicon.speech(clause) or clause.verb in SUPPOSING):
            words += text[clause.trigger_end :].lower().replace(",", " ").split()[:1]  # "were reported *dead* after it"
        rows = [self.lexicon.outcome(word, form) for word in words for form in ("adjective", "noun")]
        told = [row.unit for row in rows if row is not None and (row.form == "adjective" or row.unit == "captured")]
        return next(iter(told), None)
