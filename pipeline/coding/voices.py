"""Who speaks in a clause with a verb of saying."""

from collections.abc import Sequence

from pipeline.coding.attribution import Attribution
from pipeline.coding.relations import Relations
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Name, Phrase

FIRST_PERSON = frozenset({"we", "i"})
# " the ".
LONGEST_ARTICLE = 5
INCLUDING = (", including ", ", among them ", ", such as ", " including ", " such as ")
SPOKEN = frozenset({"nation", "actor", "person"})
SPEAKING_KINDS = frozenset({"person", "unnamed_source", "media", "igo", "ngo", "state", "political_party"})


SINGULAR = frozenset({"he", "she"})


class Voices:
    """Finds the speakers of one passage's verbs of saying."""

    def __init__(self, relations: Relations, attribution: Attribution) -> None:
        self.relations, self.attribution = relations, attribution
        self.passage, self.cast = relations.passage, attribution.cast
        self._found: dict[int, tuple[str, ...]] = {}

    def speakers(self, clause: Clause) -> tuple[str, ...]:
        """The subject of a verb of saying, the agent of a passive ("was confirmed by X"), else the nearest voice."""
        if clause.index not in self._found:
            self._found[clause.index] = self._find(clause)
        return self._found[clause.index]

    def _find(self, clause: Clause) -> tuple[str, ...]:
        if clause.passive:
            return self.attribution.voices(clause.agents or self._nested_agents(clause), clause)
        if any(phrase.head.lower() in FIRST_PERSON for phrase in clause.subjects):
            return self._quoted(clause)
        named = self._named_beside(clause)
        outer = self.relations.outer_speech(clause) if clause.tag == "VBG" and _lacks_subject(clause) else None
        if named or outer is None:
            return named or self._of_report(clause)
        spoken = [c for c in self.relations.ancestors(outer) if self.relations.is_speech(c)]
        voices = (self.speakers(c) for c in spoken if not c.passive or c is outer or c.agents)
        return next((found for found in voices if found), ())  # "…, adding that": whoever speaks already

    def _quoted(self, clause: Clause) -> tuple[str, ...]:
        """ "*We* condemn the raid", he said: whoever is quoted."""
        outer = self.relations.outer_speech(clause)
        return self.speakers(outer) if outer is not None else ()

    def _named_beside(self, clause: Clause) -> tuple[str, ...]:
        """Where the verb has no subject of its own: the name that opens the passage or stands before the verb."""
        opening = self._opening_name() if not clause.subjects and clause.parent is None else ()
        before = self._name_before(clause) if _lacks_subject(clause) else ()
        return opening or before or (self._described(clause) if not clause.subjects else ())

    def _described(self, clause: Clause) -> tuple[str, ...]:
        """ "At the talks, Jane Doe, *the mayor of Esk*, said": the person whom the words before the verb describe."""
        before = self.passage.text[: clause.trigger_start].rstrip()
        persons = [n for n in self.passage.names if n.kind == "person" and n.end < len(before)]
        if not before.endswith(",") or not persons:
            return ()
        aside = before[persons[-1].end : -1]
        return self._key(persons[-1]) if aside.startswith(", ") and aside.count(",") == 1 else ()

    def _nested_agents(self, clause: Clause) -> tuple[Phrase, ...]:
        """ "was condemned as a massacre *by A and B*"."""
        return tuple(linked(linked([clause], {"as"}), {"by"}))

    def _of_report(self, clause: Clause) -> tuple[str, ...]:
        """ "the army issued a report that said …", "rejected the offer, saying that …": the army says it."""
        parent = self.relations.parent(clause)
        of_object = clause.relation == "participle" and clause.tag == "VBG" and clause.shared_subject
        if of_object and parent is not None and not parent.passive and clause.subjects:
            heads = {phrase.head_start for phrase in parent.objects}
            if clause.subjects[0].head_start in heads and self.cast.lexicon.people(clause.subjects[0]) is None:
                return self.attribution.voices(parent.subjects, parent)
        letter = of_object and parent is not None and any(self.attribution.is_report(p) for p in parent.objects)
        if letter and parent is not None:
            return self.attribution.voices(parent.subjects, parent)  # "sent B a letter saying that"
        report = clause.relation == "relative" and any(self.attribution.is_report(p) for p in clause.subjects)
        if report and parent is not None:
            return self.attribution.voices(parent.subjects, parent)
        return self._subject(clause)

    def _subject(self, clause: Clause) -> tuple[str, ...]:
        adjacent = self._adjacent_speaker(clause) if _lacks_subject(clause) else None
        phrases = (adjacent,) if adjacent is not None else clause.subjects or self._behind(clause)
        found = self.attribution.voices(phrases, clause)
        found = found or self._included(clause) or self._name_before(clause)
        if found and (not self._inside_content(clause) or self._can_speak(found)):
            return found
        return self._outer_voice(clause) or self._voice_before(phrases)

    def _voice_before(self, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """ "…", *he* said: whoever alone spoke in the sentence before."""
        alone = len(phrases) == 1 and phrases[0].head in SINGULAR
        return self.cast.spoke_before(self.attribution.position, phrases[0]) if alone else ()

    def _included(self, clause: Clause) -> tuple[str, ...]:
        """ "several countries, including *A and B*, condemned it": those who are named of many."""
        text = self.passage.text
        many = next((p for p in clause.subjects if p.plural and p.name is None), None)
        if many is None or not text[many.end : clause.trigger_start].startswith(INCLUDING):
            return ()
        named = [n for n in self.passage.names if many.end < n.start < clause.trigger_start and n.kind in SPOKEN]
        keys = {name: self._key(name) for name in named}
        for name, found in keys.items():
            for key in found:
                self.cast.mention(self.attribution.position, name.start, name.end, key, "name")
        return tuple(dict.fromkeys(key for found in keys.values() for key in found))

    def _behind(self, clause: Clause) -> tuple[Phrase, ...]:
        """ "…, said *Jane Doe*": who stands behind the verb that ends what is said."""
        contents = [self.relations.clauses[index] for index in clause.complements]
        if not any(content.trigger_start < clause.trigger_start for content in contents):
            return ()
        return tuple(p for p in clause.objects if p.start - clause.trigger_end <= LONGEST_ARTICLE and self._is_voice(p))

    def _outer_voice(self, clause: Clause) -> tuple[str, ...]:
        """The voice that the sentence has named already."""
        for current in self.relations.ancestors(clause):
            attributed = self.attribution.of_clause(current)
            if attributed:
                return attributed[0].speakers
            parent = self.relations.parent(current)
            if parent is not None and self.relations.is_speech(parent) and current is not clause:
                return self.speakers(parent)
        return ()

    def _name_before(self, clause: Clause) -> tuple[str, ...]:
        """The name right before the verb: "…, Jane Doe, said"."""
        text = self.passage.text
        for name in self.passage.names:
            before = name.end <= clause.trigger_start and text[name.end : clause.trigger_start].strip(" ,") == ""
            if before and name.kind in {"person", "actor"}:
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

    def _adjacent_speaker(self, clause: Clause) -> Phrase | None:
        """The noun phrase right before the verb that the parser put elsewhere: "… the bridge and a source stated"."""
        phrases = (phrase for other in self.relations.clauses for phrase in other.phrases)
        near = (p for p in phrases if 0 <= clause.trigger_start - p.end <= 1 and not p.pronoun)
        return next((phrase for phrase in near if self._is_voice(phrase)), None)

    def _is_voice(self, phrase: Phrase) -> bool:
        people = self.cast.lexicon.people(phrase)
        if phrase.name is not None:
            return phrase.name.kind in {"actor", "person", "nation"}
        return people is not None and (people.group in {"source", "organisation_head"} or people.person)

    def _inside_content(self, clause: Clause) -> bool:
        """Whether a verb of saying shares the subject of what another said: "said that X had fled and added …"."""
        parent = self.relations.parent(clause)
        outer = self.relations.parent(parent) if parent is not None else None
        shared = clause.relation == "coordinate" and clause.shared_subject
        return shared and parent is not None and outer is not None and self.relations.is_content(parent, outer)

    def _can_speak(self, keys: tuple[str, ...]) -> bool:
        return all(self.cast.identity.facts[key].kind in SPEAKING_KINDS for key in keys)


def _lacks_subject(clause: Clause) -> bool:
    return clause.shared_subject or not clause.subjects
