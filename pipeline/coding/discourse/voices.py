"""Who speaks in a clause with a verb of saying."""

from collections.abc import Sequence

from pipeline.coding.actors.pronouns import SUBJECTIVE
from pipeline.coding.discourse.adjacent_voices import AdjacentVoices, lacks_subject
from pipeline.coding.discourse.attribution import Attribution
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.wording import linked, links_with
from pipeline.language.model import Clause, Phrase

# A comma and a blank.
NEAR_COMMA = 2
FIRST_PERSON = frozenset({"we", "i"})
# "called B to express his condolences".
CONTACTING = frozenset(
    {
        *("call", "contact", "go", "join", "meet", "phone", "ring", "speak", "summon", "take", "telephone", "tweet"),
        *("visit", "write"),
    }
)
SPEAKING_KINDS = frozenset({"person", "unnamed_source", "media", "igo", "ngo", "state", "political_party"})


class Voices:
    """Finds the speakers of one passage's verbs of saying."""

    def __init__(self, relations: Relations, attribution: Attribution) -> None:
        self.relations, self.attribution = relations, attribution
        self.passage, self.cast = relations.passage, attribution.cast
        self._adjacent = AdjacentVoices(relations, attribution)
        self._found: dict[int, tuple[str, ...]] = {}

    def speakers(self, clause: Clause) -> tuple[str, ...]:
        """The subject of a verb of saying, the agent of a passive ("was confirmed by X"), else the nearest voice."""
        if clause.index not in self._found:
            self._found[clause.index] = self._find(clause)
        return self._found[clause.index]

    def _find(self, clause: Clause) -> tuple[str, ...]:
        if clause.passive:
            named = self._adjacent.included(clause) or self._calling(clause)
            return named or self.attribution.voices(clause.agents or self._nested_agents(clause), clause)
        if any(phrase.head.lower() in FIRST_PERSON for phrase in clause.subjects):
            return self._quoted(clause)
        sent = self._of_letter(clause) or self._as_saying(clause) or self._of_first(clause) or self._of_whom(clause)
        if sent:
            return sent
        named = self._adjacent.beside(clause)
        outer = self.relations.outer_speech(clause) if clause.tag == "VBG" and lacks_subject(clause) else None
        if named or outer is None:
            return named or self._of_report(clause)
        spoken = [c for c in self.relations.ancestors(outer) if self.relations.is_speech(c)]
        voices = (self.speakers(c) for c in spoken if not c.passive or c is outer or c.agents)
        return next((found for found in voices if found), ())  # "…, adding that": whoever speaks already

    def _quoted(self, clause: Clause) -> tuple[str, ...]:
        """ "*We* condemn the raid", he said: whoever is quoted."""
        outer = self.relations.outer_speech(clause)
        return self.speakers(outer) if outer is not None else ()

    def _nested_agents(self, clause: Clause) -> tuple[Phrase, ...]:
        """ "was condemned as a massacre *by A and B*"."""
        return tuple(linked(linked([clause], {"as"}), {"by"}))

    def _of_report(self, clause: Clause) -> tuple[str, ...]:
        """ "the army issued a report that said …", "rejected the offer, saying that …": the army says it."""
        parent = self.relations.parent(clause)
        if _goes_on(clause) and parent is not None and not parent.passive and clause.subjects:
            heads = {phrase.head_start for phrase in parent.objects}
            if clause.subjects[0].head_start in heads and self.cast.lexicon.people(clause.subjects[0]) is None:
                return self.attribution.voices(parent.subjects, parent)
        report = clause.relation == "relative" and any(self.attribution.is_report(p) for p in clause.subjects)
        if report and parent is not None and parent.passive and parent.agents:
            return self.attribution.voices(parent.agents, parent)  # "was refuted by *an inquiry* which found that"
        if report and parent is not None:
            return self.attribution.voices(parent.subjects, parent)
        return self._subject(clause)

    def _of_letter(self, clause: Clause) -> tuple[str, ...]:
        """ "A sent B a letter *saying that* …", "A issued a statement addressed to B *saying that* …": A says it."""
        parent = self.relations.parent(clause) if _goes_on(clause) else None
        if parent is not None and parent.relation == "participle" and parent.passive:
            parent = self.relations.parent(parent)
        if parent is None or not any(self.attribution.is_report(p) for p in parent.objects):
            return ()
        return self.attribution.voices(parent.subjects, parent)

    def _of_first(self, clause: Clause) -> tuple[str, ...]:
        """ "*A* became the first state to condemn it", "*A* called B to express its sorrow": A does so."""
        parent = self.relations.parent(clause) if clause.relation == "infinitive" else None
        called = parent.objects if parent is not None and parent.verb in CONTACTING else ()
        if parent is None or not any(p in (*parent.attributes, *called) for p in clause.subjects):
            return ()
        return self.attribution.voices(parent.subjects, parent)

    def _of_whom(self, clause: Clause) -> tuple[str, ...]:
        """ "met *the mayors*, one of whom said that …": those of whom one speaks."""
        those = [p for p in clause.subjects if any(whom.head == "whom" for whom in linked([p], {"of"}))]
        phrases = (phrase for other in self.relations.clauses for phrase in other.phrases) if those else ()
        near = tuple(p for p in phrases if 0 < those[0].start - p.end <= NEAR_COMMA and not p.pronoun)
        return self.attribution.voices(near[:1], clause)

    def _as_saying(self, clause: Clause) -> tuple[str, ...]:
        """ "The Herald quoted *the mayor* as saying that …"."""
        parent = self.relations.parent(clause)
        cited = parent is not None and parent.verb in {"quote", "cite", "report"} and not parent.passive
        if parent is None or not cited or clause.introducer != "as" or clause.tag != "VBG":
            return ()
        return self.attribution.voices(parent.objects, parent)

    def _subject(self, clause: Clause) -> tuple[str, ...]:
        adjacent = self._adjacent.adjacent(clause) if lacks_subject(clause) else None
        phrases = (adjacent,) if adjacent is not None else clause.subjects or self._adjacent.behind(clause)
        phrases = self._adjacent.after_list(clause) or phrases
        found = self.attribution.voices(phrases, clause)
        found = found or self._adjacent.included(clause) or self._adjacent.before(clause)
        if found and (not self._inside_content(clause) or (self._can_speak(found) and not self._of_patient(clause))):
            return found
        return self._outer_voice(clause) or self._voice_before(phrases) or self._of_main(clause)

    def _of_main(self, clause: Clause) -> tuple[str, ...]:
        """ "*Doe* went to Esk while it was held by B *and said* …", where the parser lets Esk speak."""
        if clause.relation != "coordinate" or not clause.shared_subject:
            return ()
        mains = (c for c in self.relations.ancestors(clause)[2:] if not c.passive and not c.shared_subject)
        found = next((self.attribution.voices(c.subjects, c) for c in mains), ())
        return found if found and self._can_speak(found) else ()

    def _voice_before(self, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """ "…", *he* said, "*it* added that …": whoever alone spoke in the sentence before."""
        alone = len(phrases) == 1 and phrases[0].head.lower() in SUBJECTIVE | {"it", "they"}
        return self.cast.spoke_before(self.attribution.position, phrases[0]) if alone else ()

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

    def _inside_content(self, clause: Clause) -> bool:
        """Whether a verb of saying shares the subject of what another said: "said that X had fled and added …"."""
        parent = self.relations.parent(clause)
        outer = self.relations.parent(parent) if parent is not None else None
        shared = clause.relation == "coordinate" and clause.shared_subject
        return shared and parent is not None and outer is not None and self.relations.is_content(parent, outer)

    def _calling(self, clause: Clause) -> tuple[str, ...]:
        """ "said that X had been burnt and *called on B* to leave", where the parser lets X be called."""
        calls = clause.verb == "call" and bool(links_with(clause, {"on", "upon", "for"})) and not clause.agents
        return self._outer_voice(clause) if calls and self._inside_content(clause) else ()

    def _of_patient(self, clause: Clause) -> bool:
        """ "denied that *the mill* had been burnt and accused B": the mill accuses nobody."""
        parent = self.relations.parent(clause)
        return parent is not None and parent.passive and not clause.passive

    def _can_speak(self, keys: tuple[str, ...]) -> bool:
        return all(self.cast.identity.facts[key].kind in SPEAKING_KINDS for key in keys)


def _goes_on(clause: Clause) -> bool:
    """ "rejected the offer, *saying that* …": a participle with the subject of the verb above it."""
    return clause.relation == "participle" and clause.tag == "VBG" and clause.shared_subject
