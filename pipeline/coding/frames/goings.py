"""Comings and goings that no force makes: "he left *the ward*", "moved *towards peace*"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase


class Goings:
    """Judges the verbs of leaving and moving by where somebody goes."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def tells_nothing(self, clause: Clause) -> bool:
        """Whether nobody gives up a place or comes to one."""
        if clause.verb == "leave":
            return self._goes_out(clause)
        return clause.verb in {"move", "head"} and self._is_aimed_at_idea(clause)

    def _goes_out(self, clause: Clause) -> bool:
        """ "*he* left *the ward*", "Jan Elm left *his house*": a person goes out of a room."""
        persons = all(p.head.lower() in {"he", "she", "i"} or self._is_person(p) for p in clause.subjects)
        left = [phrase for phrase in clause.objects if phrase.name is None and not phrase.names]
        rooms = bool(left) and all(phrase.head in self.lexicon.words("room") for phrase in left)
        return rooms and persons and bool(clause.subjects)

    def _is_aimed_at_idea(self, clause: Clause) -> bool:
        """ "moved *towards peace and harmony*": what is hoped for, and no place."""
        aims = linked([clause], {"towards", "toward"})
        return bool(aims) and all(phrase.head in self.lexicon.words("intangible") for phrase in aims)

    def _is_person(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        named = phrase.name is not None and phrase.name.kind == "person"
        return named or (phrase.name is None and people is not None and people.person)
