"""Who arrives, lands or gathers without being a force: travellers, help, smoke, somebody who once fought."""

from pipeline.coding.frames.marchers import Marchers
from pipeline.coding.wording import counted, linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

NEAR_BY = frozenset({"sight", "range", "reach", "distance", "earshot", "shot"})


class Bystanders:
    """Finds them among those whom the clauses of one document say move."""

    def __init__(self, marchers: Marchers) -> None:
        self._marchers, self.lexicon = marchers, marchers.lexicon

    def came_near(self, clause: Clause) -> bool:
        """ "came *within sight of Esk*", "within two miles of it": how near, and not where something was."""
        near = linked([clause], {"within"})
        far = self.lexicon.words("distance") | NEAR_BY
        near_by = (self.lexicon.singular(p.head) in far or p.number is not None for p in near)
        return not near or any(near_by)

    def are_bystanders(self, clause: Clause, row: VerbRow) -> bool:
        """Whether those who arrive are no force, or one who fought is told of as a person."""
        # "*panic* broke out", "*help* arrived"
        moves = row.event_type == "deployment" or row.verb in {"break", "arrive"}
        if moves and not any(self._may_march(phrase) or phrase.head == "enemy" for phrase in clause.subjects):
            return bool(clause.subjects)
        if (
            row.verb == "go" and row.particle == "over" and not self._marchers.are_troops(clause)
        ):  # "*smoke* went up over Esk"
            return True
        if row.verb == "land" and clause.subjects and all(self._touches_down(phrase) for phrase in clause.subjects):
            return True
        if row.event_type in {"advance", "deployment"}:
            return self._are_travellers(clause)
        return row.verb == "fight" and self._are_veterans(clause)

    def _touches_down(self, phrase: Phrase) -> bool:
        """ "*the helicopter* landed", "*two parcels* landed": what touches the ground, and no troops."""
        among = self._marchers.among(phrase)
        if self._marchers.group(among) == "aircraft" or phrase.head == "it":
            return True
        known = among.name is not None or self.lexicon.people(among) is not None or among is not phrase
        return not known and not phrase.pronoun and not self._marchers.only_counts(phrase)

    def _may_march(self, phrase: Phrase) -> bool:
        """Whether people or craft are meant: "*tanks* gathered", "*300* assembled"; not "*intelligence* gathered"."""
        lexicon, among = self.lexicon, self._marchers.among(phrase)
        known = lexicon.people(among) is not None or among.name is not None or lexicon.thing(among) is not None
        return known or phrase.pronoun or phrase.number is not None or among is not phrase

    def _are_veterans(self, clause: Clause) -> bool:
        """Whether only a person is said to have fought, with nobody: "*he* fought in several battles"."""
        alone = not any(link.preposition in {"with", "against"} for link in clause.links) and not clause.objects
        single = (
            self._marchers.group(phrase) == "person" or phrase.head in {"he", "she"} for phrase in clause.subjects
        )
        return alone and bool(clause.subjects) and all(single)

    def _are_travellers(self, clause: Clause) -> bool:
        """Whether those who arrive are no force: "victims arriving at hospitals", "the president arrived"."""
        if any(phrase.head in {"home", "holiday", "leave"} for phrase in linked([clause], {"for", "on"})):
            return True  # "set off *for home*"
        if any(self._marchers.leads(clause, phrase) for phrase in clause.subjects):
            return False  # "General Elm marched north *with 1,700 men*"
        groups = {self._marchers.group(counted(phrase)) for phrase in clause.subjects}
        return bool(groups) and groups <= {"population", "source", "person"}
