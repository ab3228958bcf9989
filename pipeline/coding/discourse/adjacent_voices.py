"""Who stands right beside a verb of saying, where the parser gives it no subject."""

import re

from pipeline.coding.discourse.attribution import Attribution
from pipeline.coding.discourse.relations import Relations
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Name, Phrase

# As long as " the " between verb and name.
LONGEST_ARTICLE = 5
INCLUDING = (", including ", ", among them ", ", such as ", " including ", " such as ")
# What stands between the names of one list: "Norway, *President* Jan Holm *and the* Oak Front".
_BETWEEN = re.compile(r"(?:,|,? and)? ?(?:the )?(?:[A-Z][\w-]+ )*")
_PERSON = re.compile(r"(?P<who>an? (?:[\w'’-]+ ){0,3}?[\w'’-]+)(?: (?:in|of|from|at|with) [\w'’ -]{3,40}?)? ")
SPOKEN = frozenset({"nation", "actor", "person"})


class AdjacentVoices:
    """Finds voices by the words next to the verbs of one passage."""

    def __init__(self, relations: Relations, attribution: Attribution) -> None:
        self.relations, self.attribution = relations, attribution
        self.passage, self.cast = relations.passage, attribution.cast

    def beside(self, clause: Clause) -> tuple[str, ...]:
        """Where the verb has no subject of its own: the name that opens the passage or stands before the verb."""
        opening = self._opening_name() if not clause.subjects and clause.parent is None else ()
        before = self.before(clause) if lacks_subject(clause) else ()
        return opening or before or (self._described(clause) if not clause.subjects else ())

    def _described(self, clause: Clause) -> tuple[str, ...]:
        """ "At the talks, Jane Doe, *the mayor of Esk*, said": the person whom the words before the verb describe."""
        before = self.passage.text[: clause.trigger_start].rstrip()
        persons = [n for n in self.passage.names if n.kind == "person" and n.end < len(before)]
        if not before.endswith(",") or not persons:
            return ()
        aside = before[persons[-1].end : -1]
        return self._key(persons[-1]) if aside.startswith(", ") and aside.count(",") == 1 else ()

    def included(self, clause: Clause) -> tuple[str, ...]:
        """ "many states, including *A and B*, condemned it", "was condemned by many, including *A*": the named ones."""
        text = self.passage.text
        many = next((p for p in clause.agents or clause.subjects if p.plural and p.name is None), None)
        if many is None or not text.startswith(INCLUDING, many.end):
            return ()
        before = clause.trigger_start if clause.trigger_start > many.end else None
        named = self._before(many.end, before) if before is not None else self._listed(many.end)
        keys = {name: self._key(name) for name in named}
        for name, found in keys.items():
            for key in found:
                self.cast.mention(self.attribution.position, name.start, name.end, key, "name")
        return tuple(dict.fromkeys(key for found in keys.values() for key in found))

    def _before(self, start: int, end: int) -> list[Name]:
        """ "many states, including *A and B*, condemned it"."""
        return [n for n in self.passage.names if start < n.start < end and n.kind in SPOKEN]

    def _listed(self, start: int) -> list[Name]:
        """ "was condemned by many, including *A and the B*, for a raid on C": the names that a list joins."""
        text = self.passage.text
        end = next(start + len(words) for words in INCLUDING if text.startswith(words, start))
        listed: list[Name] = []
        for name in (n for n in self.passage.names if n.start >= end):
            if not _BETWEEN.fullmatch(text, end, name.start):
                break
            listed, end = [*listed, name], name.end
        return [n for n in listed if n.kind in SPOKEN and not text.startswith(("'s", "’s"), n.end)]

    def behind(self, clause: Clause) -> tuple[Phrase, ...]:
        """ "…, said *Jane Doe*": who stands behind the verb that ends what is said."""
        contents = [self.relations.clauses[index] for index in clause.complements]
        if not any(content.trigger_start < clause.trigger_start for content in contents):
            return ()
        return tuple(p for p in clause.objects if p.start - clause.trigger_end <= LONGEST_ARTICLE and self._is_voice(p))

    def before(self, clause: Clause) -> tuple[str, ...]:
        """The name right before the verb: "…, Jane Doe, said"; not whom one told: "told A, saying …"."""
        text = self.passage.text
        for name in self.passage.names:
            before = name.end <= clause.trigger_start and text[name.end : clause.trigger_start].strip(" ,") == ""
            told = clause.tag == "VBG" and text[: name.start].endswith((" to ", " to the ", " with "))
            if before and not told and name.kind in {"person", "actor"}:
                return self._key(name)
        return ()

    def _opening_name(self) -> tuple[str, ...]:
        """The name that opens the passage before a long aside: "Doe, during a visit to …, said"."""
        first = next(iter(self.passage.names), None)
        if first is None or first.start > 1 or first.kind not in {"person", "actor"}:
            return ()
        return self._key(first) if self.passage.text[first.end :].startswith(",") else ()

    def _key(self, name: Name) -> tuple[str, ...]:
        key = self.cast.name_key(name)
        return (key,) if key else ()

    def adjacent(self, clause: Clause) -> Phrase | None:
        """The noun phrase right before the verb that the parser put elsewhere: "… the bridge and a source stated"."""
        phrases = (phrase for other in self.relations.clauses for phrase in other.phrases)
        near = (p for p in phrases if 0 <= clause.trigger_start - p.end <= 1 and not p.pronoun)
        return next((phrase for phrase in near if self._is_voice(phrase)), None)

    def after_list(self, clause: Clause) -> tuple[Phrase, ...]:
        """ "They took Esk and a mill, *a colonel in the army* said", where the parser lets the mill speak."""
        subject = clause.subjects[0] if len(clause.subjects) == 1 else None
        if subject is None or subject.end > clause.trigger_start or self._is_voice(subject):
            return ()
        comma = self.passage.text.rfind(", ", subject.start, clause.trigger_start)
        last = _PERSON.fullmatch(self.passage.text, comma + 2, clause.trigger_start) if comma > 0 else None
        if last is None or self.cast.lexicon.place_noun(subject) is None:
            return ()
        phrase = shallow(self.passage.text, *last.span("who"), self.passage.names)
        people = self.cast.lexicon.people(phrase)
        return (phrase,) if people is not None and people.group != "organisation_head" else ()

    def _is_voice(self, phrase: Phrase) -> bool:
        people = self.cast.lexicon.people(phrase)
        if phrase.name is not None:
            return phrase.name.kind in {"actor", "person", "nation"}
        return people is not None and (people.group in {"source", "organisation_head"} or people.person)


def lacks_subject(clause: Clause) -> bool:
    """Whether a clause has no subject of its own."""
    return clause.shared_subject or not clause.subjects
