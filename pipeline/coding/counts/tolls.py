"""Tolls that stand at a number or rise to it: "put the number of dead at 180", "the death toll rose to 31"."""

import re
from collections.abc import Sequence

from pipeline.coding.counts.count_states import or_wounded
from pipeline.coding.counts.counts import Count
from pipeline.coding.counts.rivals import sums_up
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.model import ClaimDraft
from pipeline.coding.wording import is_number_head, linked
from pipeline.language.model import Number, Phrase

BOTH = frozenset({"killed", "wounded"})
_WORD = re.compile(r"[a-z]+")
POINTING = frozenset({"this", "it", "that", "which"})
STRENGTHS = frozenset({"number", "total", "strength"})
# What counts without saying what: "bringing the total to 33".
SUMS = frozenset({"total", "tally", "count", "number", "figure"})


class Tolls:
    """Finds what the numbers of one document measure."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def unit(self, discourse: Discourse, count: Count, before: Sequence[ClaimDraft] = ()) -> str | None:
        """The unit of what is put, rises or stands at the number; a bare total goes on with the number before."""
        for phrase in self.measured(count):
            if self._of_phrase(phrase) and (told := self._behind(discourse, count.number)):
                return told
            inner = linked([phrase], {"of"})
            told = self._of_clauses(discourse, [phrase, *inner])  # "the number of hostages *killed*"
            told = told or next((unit for unit in map(self._of_phrase, (phrase, *inner)) if unit), None)
            told = told or (self._of_words(discourse, phrase, count.number) if phrase.head in SUMS else None)
            if told is not None:
                return told
            put = count.preposition == "at" and self._of_force([phrase])
            if put or (phrase.head in STRENGTHS and self._of_force(inner)):
                return "fighters"  # "the number of *troops* rose to 9,000", "*the force* was put at 2,000"
            if before and (phrase.head in POINTING or (phrase.head in SUMS and not inner)):
                return before[-1].unit if sums_up(discourse, count, before[-1]) else None
        return self._of_those(discourse, count)

    def _behind(self, discourse: Discourse, number: Number) -> str | None:
        """ "losses were 120 *killed*": the state right behind the number tells more than "losses"."""
        found = _WORD.match(discourse.passage.text, number.end + 1)
        row = self.lexicon.outcome(found.group(), "adjective") if found is not None else None
        return or_wounded(row.unit, discourse.passage.text, found.end()) if row is not None and found else None

    def _of_force(self, phrases: Sequence[Phrase]) -> bool:
        rows = (self.lexicon.people(phrase) for phrase in phrases)
        return any(row is not None and row.group == "force" for row in rows)

    def _of_words(self, discourse: Discourse, phrase: Phrase, number: Number) -> str | None:
        """ "the whole number of men of the brigade *killed* in the war", where the parser hangs it elsewhere."""
        text = discourse.passage.text
        for match in _WORD.finditer(text, phrase.start, number.start):
            row = self.lexicon.outcome(match.group().lower(), "adjective")
            if row is not None:
                return or_wounded(row.unit, text, match.end())
        return None

    def _of_those(self, discourse: Discourse, count: Count) -> str | None:
        """ "of the herders who died, *12* were over 60", "of the dead, *30* were women"."""
        if count.role != "subject" or count.clause.verb != "be" or not is_number_head(count.phrase):
            return None
        wholes = linked([count.clause, count.phrase], {"of", "among"})
        told = (self._of_phrase(phrase) or self._of_clauses(discourse, [phrase]) for phrase in wholes)
        return next((unit for unit in told if unit), None)

    def measured(self, count: Count) -> tuple[Phrase, ...]:
        """ "put *the toll* at 30", "*the toll* was put at 30", "*the toll* rose to 30", "bringing *the toll* to 30"."""
        clause, at = count.clause, count.preposition
        if count.role == "link" and at == "at" and clause.verb in self.lexicon.words("estimating_verb"):
            return clause.patients
        if count.role == "link" and at == "at" and clause.relation == "participle" and clause.shared_subject:
            return clause.subjects  # "losses were put at 400 killed", where the parser takes "killed" for a verb
        if clause.verb == "include" and count.role == "object" and count.above is None:
            return clause.subjects  # "*the dead* included three journalists"
        if clause.verb not in self.lexicon.words("reaching_verb") or count.above is not None:
            return ()
        if count.role == "link" and at in ({"from", "between"} if clause.verb in {"range", "vary"} else {"to", "at"}):
            return clause.objects or clause.subjects
        return clause.subjects if count.role in {"object", "attribute"} else ()

    def _of_phrase(self, phrase: Phrase) -> str | None:
        row = self.lexicon.outcome(self.lexicon.singular(phrase.head), "noun")
        for word in (phrase.head, *phrase.words):  # "the number of killed", "of displaced people", "*casualty* figures"
            row = row or self.lexicon.outcome(word, "adjective") or self.lexicon.outcome(word, "noun")
        return row.unit if row is not None else "killed" if phrase.head == "toll" else None

    def _of_clauses(self, discourse: Discourse, phrases: Sequence[Phrase]) -> str | None:
        """ "the number of soldiers *killed*"."""
        below = [discourse.clauses[index] for phrase in phrases for index in phrase.clauses]
        clauses = [c for c in below if c.passive or not c.objects]  # not "those who *killed* ten men"
        joined = [c for clause in clauses for c in discourse.children(clause) if c.relation == "coordinate"]
        rows = (self.lexicon.outcome(clause.verb, "verb") for clause in (*clauses, *joined))
        units = unique(row.unit for row in rows if row is not None)
        return "injured_or_killed" if set(units) >= BOTH else next(iter(units), None)
