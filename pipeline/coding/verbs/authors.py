"""Whose deed the subject of a relative clause is: "*troops* mounted an attack that drove the rebels out"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause, Phrase


class Authors:
    """Finds those who launched what a relative clause tells of."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def of_subject(self, discourse: Discourse, clause: Clause) -> tuple[Phrase, ...]:
        """The subjects of "mounted", the agents of "was launched by", where their deed is the clause's subject."""
        if makers := self._of_bomb(discourse, clause):
            return makers
        parent = discourse.parent(clause)
        if clause.relation != "relative" or clause.passive or parent is None or not self._is_deed(clause):
            return ()
        done = parent.verb in self.lexicon.words("light_verb") | self.lexicon.words("starting_verb")
        objects = parent.patients
        own = {phrase.head_start for phrase in objects} & {phrase.head_start for phrase in clause.subjects}
        doers = parent.doers
        return doers if done and own else ()

    def _of_bomb(self, discourse: Discourse, clause: Clause) -> tuple[Phrase, ...]:
        """ "a bomb *planted by rebels* went off"."""
        below = [discourse.clauses[index] for phrase in clause.subjects for index in phrase.clauses]
        laid = (c for c in below if c.passive and c.relation == "participle" and not clause.passive)
        made = (c for c in laid if c.verb in self.lexicon.words("authoring_verb"))
        weapon = any(self.lexicon.thing(phrase) == "weapon" for phrase in clause.subjects)
        return tuple(agent for c in made for agent in c.agents) if weapon else ()

    def _is_deed(self, clause: Clause) -> bool:
        return any(self.lexicon.event_noun(phrase) is not None for phrase in clause.subjects)
