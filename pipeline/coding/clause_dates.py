"""What dates a clause: its own time expression, or that of the clauses it hangs on."""

from pipeline.coding.relations import Relations
from pipeline.language.model import Clause
from pipeline.language.time_model import TimeExpression

# "before 9 June" says when something else was.
OTHER_TIMES = frozenset({"before", "since", "until"})


class ClauseDates:
    """Finds the time expressions that date one passage's clauses."""

    def __init__(self, relations: Relations) -> None:
        self.relations = relations

    def expression(self, clause: Clause) -> tuple[TimeExpression | None, bool]:
        """What dates a clause, and whether it dates the report: "On 3 May the mayor said that X had fallen"."""
        reported = False
        current = clause
        for current in self.relations.ancestors(clause):
            dated = [t for t in current.times if not t.attributive and t.relation not in OTHER_TIMES]
            if dated:
                return dated[0], reported
            reported = reported or self._is_said(current)
        before = self.relations.stretch_before(current)
        return self.expression(before) if before is not None else (None, False)

    def _is_said(self, clause: Clause) -> bool:
        parent = self.relations.parent(clause)
        return clause.relation == "complement" and parent is not None and self.relations.is_speech(parent)
