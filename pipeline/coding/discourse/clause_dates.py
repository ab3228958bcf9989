"""What dates a clause: its own time expression, or that of the clauses it hangs on."""

import re
from dataclasses import replace

from pipeline.coding.discourse.relations import Relations
from pipeline.language.model import Clause
from pipeline.language.times.time_model import TimeExpression

# "before 9 June" says when something else was.
OTHER_TIMES = frozenset({"before", "since", "until"})
# What these open went on at the same time; what those open did not.
TOGETHER = frozenset({"when", "as", "while"})
APART = frozenset({"after", "before", "until", "since", "once"})
# How "when" goes back to a date.
BEHIND = (", when", " when")
# What stands between a count of days and the date that it comes to.
_BESIDE = re.compile(r",? (?:on |in |\()?|[^,;:.]{1,40}, (?:on |in )?")


class ClauseDates:
    """Finds the time expressions that date one passage's clauses."""

    def __init__(self, relations: Relations) -> None:
        self.relations = relations

    def expression(self, clause: Clause) -> tuple[TimeExpression | None, bool]:
        """What dates a clause, and whether it dates the report: "On 3 May the mayor said that X had fallen"."""
        reported = False
        current = clause
        for current in self.relations.ancestors(clause):
            dated = self._dated(current) or self._meanwhile(current) or self._antecedent(current)
            if dated:
                return self._apposed(dated), reported
            reported = reported or self._is_said(current)
        before = self.relations.stretch_before(current)
        return self.expression(before) if before is not None else (self._trailing(current), False)

    def _dated(self, clause: Clause) -> list[TimeExpression]:
        times = (t for t in clause.times if t.relation not in OTHER_TIMES)
        return [t for t in times if not t.attributive or self._of_happening(clause, t)]

    def _of_happening(self, clause: Clause, time: TimeExpression) -> bool:
        """ "fell in *a 3 June* air raid": the day of what happened, told as new."""
        around = (phrase for phrase in clause.phrases if phrase.start <= time.start < phrase.head_start)
        told = (self.relations.lexicon.event_noun(phrase) for phrase in around if phrase.determiner in {"a", "an"})
        return any(row is not None for row in told)

    def _apposed(self, dated: list[TimeExpression]) -> TimeExpression:
        """ "the next day, *17 June*", "two days after the fall of Esk, on *5 May*": the date that is counted to."""
        beside = dated[0].kind == "relative" and len(dated) > 1 and dated[1].kind == "calendar"
        between = self.relations.passage.text[dated[0].end : dated[1].start] if beside else ""
        return dated[1] if _BESIDE.fullmatch(between) else dated[0]

    def _meanwhile(self, clause: Clause) -> list[TimeExpression]:
        """ "*When Esk fell on 5 May*, hundreds were killed": the date of what went on at the same time."""
        children = (c for c in self.relations.children(clause) if self._goes_with(c, clause))
        return next((dated for c in children if (dated := self._dated(c))), [])

    def _goes_with(self, child: Clause, clause: Clause) -> bool:
        """What went on meanwhile, or what a colon parts from the clause: "*It began on 5 May*: Esk was shelled"."""
        if child.relation == "adverbial":
            return child.introducer in TOGETHER
        behind = self.relations.passage.text[child.end : child.end + 1]
        return child.relation == "complement" and behind in {":", ";"} and child.end <= clause.trigger_start

    def _antecedent(self, clause: Clause) -> list[TimeExpression]:
        """ "held out until *9 March*, when it surrendered": the date that "when" goes back to."""
        text = self.relations.passage.text
        if clause.introducer != "when":
            return []
        near = (t for t in self.relations.passage.times if text[t.end :].startswith(BEHIND) and _near(t, clause))
        return [replace(time, relation="at") for time in near]

    def _trailing(self, main: Clause) -> TimeExpression | None:
        """ "killed ten and left many wounded *on Tuesday*": the only date, which ends a sentence with one subject."""
        times = self.relations.passage.times
        only = times[0] if len(times) == 1 else None
        if only is None or self.relations.passage.text[only.end :].strip(" .") or main.parent is not None:
            return None
        below = (c for c in self.relations.children(main) if c.shared_subject and c.introducer not in APART)
        return next((only for c in below if only in self._dated(c)), None)

    def _is_said(self, clause: Clause) -> bool:
        parent = self.relations.parent(clause)
        return clause.relation == "complement" and parent is not None and self.relations.is_speech(parent)


def _near(time: TimeExpression, clause: Clause) -> bool:
    """Whether a clause begins right behind a time."""
    return 0 <= clause.start - time.end <= len(BEHIND[0])
